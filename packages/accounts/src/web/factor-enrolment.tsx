import { useMutation } from '@tanstack/react-query'
import { commandKey, useFailure, useText } from '@workpoints/core/web'
import { CodeField } from '@workpoints/ui/code-field'
import { CopyText } from '@workpoints/ui/copy-text'
import { Form } from '@workpoints/ui/form'
import { PasswordField } from '@workpoints/ui/password-field'
import { type ReactNode, useState } from 'react'
import { useAccountsApi } from './api.ts'
import { RecoveryCodes } from './factor-codes.tsx'
import { usePasswordLabels } from './password-labels.ts'
import { direct } from './session-me.ts'
import './factor-enrolment.css'

export interface FactorEnrolmentProps {
  /** The password where it was typed a moment ago; undefined asks for it. */
  readonly password?: string | undefined
  /** True while signing in: a session that is over then is told at once. */
  readonly signingIn?: boolean
  readonly actions?: ReactNode
  readonly onEnrolled: () => void
}

interface Key {
  readonly secret: string
  readonly picture: string
  readonly sealed: string
}

/** Sets up a second factor: the password, the picture for the authenticator, its first code, then the recovery codes, shown this once. */
export function FactorEnrolment({ password, signingIn = false, actions, onEnrolled }: FactorEnrolmentProps) {
  const [key, setKey] = useState<Key>()
  const [codes, setCodes] = useState<readonly string[]>()
  if (codes !== undefined) return <RecoveryCodes codes={codes} onKept={onEnrolled} />
  return key === undefined ? (
    <StartForm password={password} signingIn={signingIn} actions={actions} onStarted={setKey} />
  ) : (
    <ConfirmForm enrolment={key} signingIn={signingIn} actions={actions} onConfirmed={setCodes} />
  )
}

interface StartFormProps extends Omit<FactorEnrolmentProps, 'onEnrolled'> {
  readonly onStarted: (key: Key) => void
}

function StartForm({ password: known, signingIn, actions, onStarted }: StartFormProps) {
  const t = useText()
  const labels = usePasswordLabels()
  const failure = useFailure()
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)
  const start = useMutation(
    useAccountsApi().self.startEnrolment.mutationOptions({ ...(signingIn ? direct : {}), onSuccess: onStarted }),
  )
  const lacks = [{ field: 'password', message: t('请输入密码。', 'Enter your password.') }]
  return (
    <Form
      label={t('绑定动态口令', 'Set up a second factor')}
      onSubmit={() => {
        const password = known ?? typed
        setMissing(password === '')
        if (password !== '') start.mutate({ password })
      }}
      submitLabel={t('开始绑定', 'Begin')}
      busy={start.isPending}
      errors={missing ? lacks : failure(start.error)}
      actions={actions}
    >
      <p>
        {t(
          '请先在手机上安装支持 TOTP 的验证器，例如微信小程序中的“动态口令”或任一身份验证器应用，不需要联网。',
          'You need an authenticator app for TOTP codes on your telephone; it works without a network.',
        )}
      </p>
      {known === undefined ? (
        <PasswordField
          label={t('当前密码', 'Present password')}
          name="password"
          autoComplete="current-password"
          labels={labels}
          value={typed}
          onChange={setTyped}
        />
      ) : null}
    </Form>
  )
}

interface ConfirmFormProps {
  readonly enrolment: Key
  readonly signingIn: boolean
  readonly actions: ReactNode
  readonly onConfirmed: (codes: readonly string[]) => void
}

function ConfirmForm({ enrolment, signingIn, actions, onConfirmed }: ConfirmFormProps) {
  const t = useText()
  const failure = useFailure()
  const [key] = useState(commandKey)
  const [code, setCode] = useState('')
  const confirm = useMutation(
    useAccountsApi().self.confirmEnrolment.mutationOptions({
      ...(signingIn ? direct : {}),
      onSuccess: ({ recoveryCodes }) => onConfirmed(recoveryCodes),
      onError: () => setCode(''),
    }),
  )
  const send = (given: string) => {
    if (given.length === 6 && !confirm.isPending) confirm.mutate({ key, sealed: enrolment.sealed, code: given })
  }
  return (
    <Form
      label={t('确认动态口令', 'Confirm the code')}
      onSubmit={() => send(code)}
      submitLabel={t('完成绑定', 'Finish')}
      busy={confirm.isPending}
      errors={failure(confirm.error)}
      actions={actions}
    >
      <div className="factor-key">
        <img
          className="factor-key__picture"
          src={enrolment.picture}
          width="168"
          height="168"
          alt={t('绑定二维码；不能扫描时请输入下面的密钥', 'QR code; the key below can be typed instead')}
        />
        <p>
          {t('用验证器扫描二维码；不能扫描时，输入下面的密钥。', 'Scan this with the authenticator, or type the key.')}
        </p>
      </div>
      <CopyText
        label={t('密钥', 'Key')}
        value={enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}
        copyLabel={t('复制', 'Copy')}
        copiedLabel={t('已复制', 'Copied')}
        failedLabel={t('请按 Ctrl C 复制', 'Press Ctrl C to copy')}
      />
      <CodeField
        label={t('动态口令', 'Code')}
        hint={t('输入验证器当前显示的 6 位数字。', 'The six figures that the authenticator shows now.')}
        value={code}
        onChange={setCode}
        onComplete={send}
        autoFocus
      />
    </Form>
  )
}
