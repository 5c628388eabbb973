import { useMutation } from '@tanstack/react-query'
import { useFailure, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { CodeField } from '@workpoints/ui/code-field'
import { Form } from '@workpoints/ui/form'
import { TextField } from '@workpoints/ui/text-field'
import { type ReactNode, useState } from 'react'
import { useAccountsApi } from './api.ts'
import { direct } from './session-me.ts'

export interface FactorStepProps {
  readonly actions?: ReactNode
  readonly onProved: () => void
}

/** The second step of a sign-in: the code of the authenticator, or a recovery code for who has lost it. */
export function FactorStep({ actions, onProved }: FactorStepProps) {
  const t = useText()
  const failure = useFailure()
  const [code, setCode] = useState('')
  const [recovering, setRecovering] = useState(false)
  const prove = useMutation(
    useAccountsApi().session.prove.mutationOptions({ ...direct, onSuccess: onProved, onError: () => setCode('') }),
  )
  const send = (given: string) => {
    if (given.length >= 6 && !prove.isPending) prove.mutate({ code: given })
  }
  return (
    <Form
      label={t('第二步验证', 'Second step')}
      onSubmit={() => send(code.trim())}
      submitLabel={t('验证', 'Verify')}
      busy={prove.isPending}
      errors={failure(prove.error)}
      actions={
        <>
          <Button
            kind="quiet"
            onClick={() => {
              setRecovering(!recovering)
              setCode('')
              prove.reset()
            }}
          >
            {recovering ? t('使用动态口令', 'Use the authenticator') : t('使用恢复码', 'Use a recovery code')}
          </Button>
          {actions}
        </>
      }
    >
      {recovering ? (
        <TextField
          key="recovery"
          label={t('恢复码', 'Recovery code')}
          hint={t(
            '绑定时保存的 12 位数字，每个只能用一次。',
            'Twelve figures saved when it was set up; each works once.',
          )}
          autoComplete="off"
          inputMode="numeric"
          short
          value={code}
          onChange={setCode}
          autoFocus
        />
      ) : (
        <CodeField
          key="code"
          label={t('动态口令', 'Code')}
          hint={t('打开手机上的验证器，输入当前的 6 位数字。', 'The six figures that your authenticator shows now.')}
          value={code}
          onChange={setCode}
          onComplete={send}
          autoFocus
        />
      )}
    </Form>
  )
}
