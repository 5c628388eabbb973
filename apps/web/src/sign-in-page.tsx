import { useQuery } from '@tanstack/react-query'
import { direct, type Me, SignInSteps, useAccountsApi } from '@workpoints/accounts/web'
import type { Text } from '@workpoints/core'
import { useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { useEffect } from 'react'
import { DarkButton, LanguageButton } from './look-buttons.tsx'
import { failureInAddress } from './sign-in-address.ts'
import { useTheme } from './theme.ts'
import './sign-in-page.css'

export interface SignInPageProps {
  /** Who is signed in and has something to do first. */
  readonly me: Me | undefined
  /** Why one is signed out. */
  readonly reason: Text | null
  readonly onDone: (me: Me) => void
}

/** The door: whose platform this is, and the steps of signing in. */
export default function SignInPage({ me, reason, onDone }: SignInPageProps) {
  const t = useText()
  const { data } = useQuery(useAccountsApi().session.options.queryOptions(undefined, direct))
  const title = t('生态环境保护工作要点调度平台', 'Workpoints')
  useEffect(() => {
    document.title = t('登录 - 工作要点调度', 'Sign in - Workpoints')
  }, [t])
  return (
    <div className="sign-in">
      <header className="sign-in__top">
        <DarkButton theme={useTheme()} />
        <LanguageButton />
      </header>
      <main className="sign-in__box">
        <div className="sign-in__head">
          <img src="/favicon.svg" width="32" height="32" alt="" />
          <h1>{title}</h1>
          <p className="sign-in__org">{data?.org == null ? '' : t(data.org)}</p>
        </div>
        <SignOnFailure />
        <SignInSteps me={me} reason={reason} onDone={onDone} />
      </main>
      <footer className="sign-in__foot">
        {t('忘记密码、无法登录，请联系本单位的系统管理员。', 'Forgotten your password? Ask the system administrator.')}
      </footer>
    </div>
  )
}

/** Why the government's sign-on led to no session. */
function SignOnFailure() {
  const t = useText()
  const text = failureInAddress()
  return text === undefined ? null : (
    <div role="alert">
      <Banner kind="danger">{t(text)}</Banner>
    </div>
  )
}
