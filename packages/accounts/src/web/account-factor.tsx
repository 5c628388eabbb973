import { useMutation, useQueryClient } from '@tanstack/react-query'
import { commandKey, useFailure, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { ConfirmDialog } from '@workpoints/ui/confirm-dialog'
import { PasswordField } from '@workpoints/ui/password-field'
import { Section } from '@workpoints/ui/section'
import { useState } from 'react'
import { useAccountsApi } from './api.ts'
import { FactorEnrolment } from './factor-enrolment.tsx'
import { usePasswordLabels } from './password-labels.ts'
import type { Me } from './session-me.ts'

/** The second factor: set up, set up anew, or taken away. */
export function AccountFactor({ me }: { readonly me: Me }) {
  const t = useText()
  const queryClient = useQueryClient()
  const api = useAccountsApi()
  const [enrolling, setEnrolling] = useState(false)
  const [removing, setRemoving] = useState<string>()
  const refresh = () => void queryClient.invalidateQueries({ queryKey: api.session.me.queryKey() })
  return (
    <Section
      title={t('动态口令（第二因素）', 'Second factor')}
      note={me.enrolled ? t('已绑定', 'on') : t('未绑定', 'off')}
      lead={t(
        '登录时除密码外，再输入手机验证器上的 6 位数字；密码泄露时，他人仍无法登录。',
        'Besides the password, six figures from your telephone are asked for: a stolen password alone opens nothing.',
      )}
    >
      {enrolling ? (
        <div className="account__form">
          <FactorEnrolment
            actions={
              <Button kind="quiet" onClick={() => setEnrolling(false)}>
                {t('取消', 'Cancel')}
              </Button>
            }
            onEnrolled={() => {
              setEnrolling(false)
              refresh()
            }}
          />
        </div>
      ) : (
        <div className="account__actions">
          <Button onClick={() => setEnrolling(true)}>
            {me.enrolled ? t('重新绑定', 'Set up anew') : t('绑定动态口令', 'Set it up')}
          </Button>
          {me.enrolled ? (
            <Button onClick={() => setRemoving(commandKey())}>{t('解除绑定', 'Take it away')}</Button>
          ) : null}
        </div>
      )}
      <RemoveDialog
        commandKey={removing}
        onClose={(removed) => {
          setRemoving(undefined)
          if (removed) refresh()
        }}
      />
    </Section>
  )
}

interface RemoveDialogProps {
  /** Made when the question is opened; undefined while it is closed. */
  readonly commandKey: string | undefined
  readonly onClose: (removed: boolean) => void
}

function RemoveDialog({ commandKey: key, onClose }: RemoveDialogProps) {
  const t = useText()
  const labels = usePasswordLabels()
  const failure = useFailure()
  const [password, setPassword] = useState('')
  const close = (removed: boolean) => {
    setPassword('')
    remove.reset()
    onClose(removed)
  }
  const remove = useMutation(useAccountsApi().self.removeFactor.mutationOptions({ onSuccess: () => close(true) }))
  return (
    <ConfirmDialog
      open={key !== undefined}
      onClose={() => close(false)}
      onConfirm={() => key !== undefined && password !== '' && remove.mutate({ key, password })}
      title={t('解除动态口令？', 'Take the second factor away?')}
      confirmLabel={t('解除绑定', 'Take it away')}
      cancelLabel={t('取消', 'Cancel')}
      closeLabel={t('关闭', 'Close')}
      kind="danger"
      busy={remove.isPending}
      error={failure(remove.error)[0]?.message}
    >
      <p>
        {t(
          '以后登录只用密码；恢复码一并作废。角色要求动态口令的，下次登录须重新绑定。',
          'From now on the password alone signs you in, and the recovery codes are void. Where your role requires it, it is set up again at the next sign-in.',
        )}
      </p>
      <PasswordField
        label={t('当前密码', 'Present password')}
        autoComplete="current-password"
        labels={labels}
        value={password}
        onChange={setPassword}
        autoFocus
      />
    </ConfirmDialog>
  )
}
