import { useMutation } from '@tanstack/react-query'
import type { Text } from '@workpoints/core'
import { errorDetail, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { type ReactNode, useEffect, useState } from 'react'
import { useAccountsApi } from './api.ts'
import { FactorEnrolment } from './factor-enrolment.tsx'
import { FactorStep } from './factor-step.tsx'
import { PasswordForm } from './password-form.tsx'
import { direct, type Me, useAskMe } from './session-me.ts'
import { SignInForm } from './sign-in-form.tsx'
import './sign-in-steps.css'

export interface SignInStepsProps {
  /** Who is signed in already and has something to do first. */
  readonly me?: Me | undefined
  /** True where somebody is signed in whose next step is not known here yet: it is asked for. */
  readonly signedIn?: boolean
  /** The user name to begin with. */
  readonly username?: string
  /** Why one has to sign in, in the server's words. */
  readonly reason: Text | null
  readonly overPage?: boolean
  /** Called when nothing is left to do. */
  readonly onDone: (me: Me) => void
}

const lost: Text = {
  zh: '连接不上服务器，请稍后再试。',
  en: 'The server cannot be reached; please try again.',
}

/** Signing in from the password to the open door: the form, then whatever the account still asks for, one step after the other. */
export function SignInSteps({ me: first, signedIn = false, username = '', ...own }: SignInStepsProps) {
  const { reason, overPage = false, onDone } = own
  const ask = useAskMe()
  const [asking, setAsking] = useState(signedIn)
  const [me, setMe] = useState(first?.pending == null ? undefined : first)
  const [why, setWhy] = useState(reason)
  // Typed a moment ago, and asked for by the next steps: kept no longer than these steps are on the screen.
  const [password, setPassword] = useState<string>()
  const begin = (because: Text | null) => {
    setMe(undefined)
    setPassword(undefined)
    setWhy(because)
  }
  const goOn = async () => {
    try {
      const now = await ask()
      if (now.pending === null) onDone(now)
      else setMe(now)
    } catch (error) {
      begin(errorDetail(error)?.text ?? lost)
    }
    setAsking(false)
  }
  useEffect(() => {
    if (asking) void goOn()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked once, when the steps appear
  }, [])
  if (asking) return null
  if (me === undefined)
    return (
      <>
        {why === null ? null : <Reason text={why} />}
        <SignInForm
          username={username}
          overPage={overPage}
          onSignedIn={(given) => {
            setPassword(given)
            void goOn()
          }}
        />
      </>
    )
  const leave = <LeaveButton onLeft={() => begin(null)} />
  return (
    <Step me={me}>
      {me.pending === 'second-factor' ? (
        <FactorStep actions={leave} onProved={() => void goOn()} />
      ) : me.pending === 'password' ? (
        <PasswordForm
          signingIn
          me={me}
          current={password}
          actions={leave}
          onChanged={(next) => {
            setPassword(next)
            void goOn()
          }}
        />
      ) : (
        <FactorEnrolment signingIn password={password} actions={leave} onEnrolled={() => void goOn()} />
      )}
    </Step>
  )
}

function Reason({ text }: { readonly text: Text }) {
  const t = useText()
  return (
    <output className="sign-in-reason">
      <Banner kind="warning">{t(text)}</Banner>
    </output>
  )
}

const steps = {
  'second-factor': { zh: '请输入动态口令', en: 'Enter the code of your second factor' },
  password: { zh: '请修改密码后继续', en: 'Change your password to go on' },
  enrolment: { zh: '您的角色要求使用动态口令', en: 'Your role requires a second factor' },
} as const

function Step({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  const t = useText()
  return (
    <>
      <h2 className="sign-in-step">{me.pending === null ? '' : t(steps[me.pending])}</h2>
      {children}
    </>
  )
}

/** Back to the form, for who is not the one that is signed in. */
function LeaveButton({ onLeft }: { readonly onLeft: () => void }) {
  const t = useText()
  const signOut = useMutation(useAccountsApi().session.signOut.mutationOptions({ ...direct, onSettled: onLeft }))
  return (
    <Button kind="quiet" busy={signOut.isPending} onClick={() => signOut.mutate()}>
      {t('换账号登录', 'Sign in as somebody else')}
    </Button>
  )
}
