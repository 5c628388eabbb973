import { useMutation } from '@tanstack/react-query'
import { commandKey, useFailure, useText } from '@workpoints/core/web'
import { Form, type FormError } from '@workpoints/ui/form'
import { PasswordField } from '@workpoints/ui/password-field'
import { TextField } from '@workpoints/ui/text-field'
import { type ReactNode, useState } from 'react'
import { passwordRules } from '../password-rules.ts'
import { useAccountsApi } from './api.ts'
import { usePasswordLabels } from './password-labels.ts'
import { direct, type Me } from './session-me.ts'

export interface PasswordFormProps {
  readonly me: Pick<Me, 'username' | 'minLength'>
  /** The present password where it was typed a moment ago; undefined asks for it. */
  readonly current?: string | undefined
  /** True while signing in: a session that is over then is told at once. */
  readonly signingIn?: boolean
  readonly actions?: ReactNode
  readonly onChanged: (password: string) => void
}

/** A new password, twice, with its rules met or not as it is typed. */
export function PasswordForm({ me, current: known, signingIn = false, actions, onChanged }: PasswordFormProps) {
  const t = useText()
  const labels = usePasswordLabels()
  const failure = useFailure()
  const [key, setKey] = useState(commandKey)
  const [typed, setTyped] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [wrong, setWrong] = useState<readonly FormError[]>([])
  const current = known ?? typed
  const rules = passwordRules(next, { username: me.username, policy: me })
  const change = useMutation(
    useAccountsApi().self.changePassword.mutationOptions({
      ...(signingIn ? direct : {}),
      onSuccess: () => {
        setKey(commandKey())
        onChanged(next)
      },
    }),
  )
  const submit = () => {
    const found: FormError[] = []
    if (current === '') found.push({ field: 'current', message: t('请输入当前密码。', 'Enter the present password.') })
    if (rules.some((rule) => !rule.met))
      found.push({
        field: 'next',
        message: t('新密码未满足下列要求。', 'The new password does not meet all that is asked below.'),
      })
    else if (next !== again)
      found.push({ field: 'again', message: t('两次输入的新密码不一致。', 'The two new passwords differ.') })
    setWrong(found)
    if (found.length === 0) change.mutate({ key, current, next })
    else change.reset()
  }
  return (
    <Form
      label={t('修改密码', 'Change the password')}
      onSubmit={submit}
      submitLabel={t('修改密码', 'Change the password')}
      busy={change.isPending}
      errors={wrong.length > 0 ? wrong : failure(change.error)}
      actions={actions}
      unsaved={!signingIn && next !== ''}
    >
      <TextField
        label={t('用户名', 'User name')}
        autoComplete="username"
        value={me.username}
        onChange={() => undefined}
        readOnly
      />
      {known === undefined ? (
        <PasswordField
          label={t('当前密码', 'Present password')}
          name="current"
          autoComplete="current-password"
          labels={labels}
          value={typed}
          onChange={setTyped}
        />
      ) : null}
      <PasswordField
        label={t('新密码', 'New password')}
        name="next"
        autoComplete="new-password"
        labels={labels}
        rules={rules.map(({ id, text, met }) => ({ key: id, label: t(text), met }))}
        value={next}
        onChange={setNext}
        autoFocus={known !== undefined}
      />
      <PasswordField
        label={t('再次输入新密码', 'The new password again')}
        name="again"
        autoComplete="new-password"
        labels={labels}
        value={again}
        onChange={setAgain}
      />
    </Form>
  )
}
