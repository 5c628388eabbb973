import { useMutation, useQuery } from '@tanstack/react-query'
import { useFailure, useText } from '@workpoints/core/web'
import { Form, type FormError } from '@workpoints/ui/form'
import { PasswordField } from '@workpoints/ui/password-field'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import { useAccountsApi } from './api.ts'
import { usePasswordLabels } from './password-labels.ts'
import { direct } from './session-me.ts'

export interface SignInFormProps {
  /** The user name to begin with; empty for a stranger. */
  readonly username: string
  /** True over an open page, which the government's sign-on must not replace. */
  readonly overPage: boolean
  /** Called with the password, which the next steps need once more. */
  readonly onSignedIn: (password: string) => void
}

/** User name and password, and the government's sign-on where one is connected. */
export function SignInForm({ username: first, overPage, onSignedIn }: SignInFormProps) {
  const t = useText()
  const labels = usePasswordLabels()
  const failure = useFailure()
  const [username, setUsername] = useState(first)
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState<readonly FormError[]>([])
  const signIn = useMutation(
    useAccountsApi().session.signIn.mutationOptions({ ...direct, onSuccess: () => onSignedIn(password) }),
  )
  const submit = () => {
    const lacks = [
      ...(username.trim() === '' ? [{ field: 'username', message: t('请输入用户名。', 'Enter your user name.') }] : []),
      ...(password === '' ? [{ field: 'password', message: t('请输入密码。', 'Enter your password.') }] : []),
    ]
    setMissing(lacks)
    if (lacks.length === 0) signIn.mutate({ username, password })
    else signIn.reset()
  }
  return (
    <>
      <Form
        label={t('登录', 'Sign in')}
        onSubmit={submit}
        submitLabel={t('登录', 'Sign in')}
        busy={signIn.isPending}
        errors={missing.length > 0 ? missing : failure(signIn.error)}
      >
        <TextField
          label={t('用户名', 'User name')}
          name="username"
          autoComplete="username"
          value={username}
          onChange={setUsername}
          autoFocus={first === ''}
        />
        <PasswordField
          label={t('密码', 'Password')}
          name="password"
          autoComplete="current-password"
          labels={labels}
          value={password}
          onChange={setPassword}
          autoFocus={first !== ''}
        />
      </Form>
      <GovernmentSignOn overPage={overPage} />
    </>
  )
}

function GovernmentSignOn({ overPage }: Pick<SignInFormProps, 'overPage'>) {
  const t = useText()
  const { data } = useQuery(useAccountsApi().session.options.queryOptions(undefined, direct))
  if (data == null || data.oidc === null) return null
  const { pathname, search, hash } = window.location
  const back = overPage ? '/' : `${pathname}${search}${hash}`
  return (
    <div className="sign-in-other">
      <p className="sign-in-other__or">{t('或', 'or')}</p>
      <a
        className="wp-button wp-button--secondary"
        href={`/auth/oidc/start?return=${encodeURIComponent(back)}`}
        {...(overPage ? { target: '_blank' } : {})}
      >
        {t(`通过${data.oidc.zh}登录`, `Sign in with ${data.oidc.en}`)}
      </a>
      {overPage ? (
        <p className="sign-in-note">
          {t('在新窗口中登录，完成后此页自动继续。', 'Opens a new window; this page goes on once you are signed in.')}
        </p>
      ) : null}
    </div>
  )
}
