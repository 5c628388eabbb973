import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { commandKey, isUnreachable, QueryState, useFailure, useText } from '@workpoints/core/web'
import { Form } from '@workpoints/ui/form'
import { Section } from '@workpoints/ui/section'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import { useAccountsApi } from './api.ts'

/** Where one wants to be written to. */
export function AccountContact() {
  const t = useText()
  const contact = useQuery(useAccountsApi().self.contact.queryOptions())
  return (
    <Section
      title={t('联系方式', 'Contact')}
      lead={t(
        '用于接收待办汇总和督办通知；加密保存，只有本人和系统管理员能看到。',
        'For the digest and notices; kept encrypted, seen by you and the system administrator only.',
      )}
    >
      <QueryState query={contact} height="6rem">
        {({ email }) => <ContactForm email={email} />}
      </QueryState>
    </Section>
  )
}

function ContactForm({ email }: { readonly email: string | null }) {
  const t = useText()
  const api = useAccountsApi()
  const queryClient = useQueryClient()
  const failure = useFailure()
  const [typed, setTyped] = useState(email ?? '')
  const [key, setKey] = useState(commandKey)
  const save = useMutation(
    api.self.saveContact.mutationOptions({
      onSuccess: async () => {
        setKey(commandKey())
        await queryClient.invalidateQueries({ queryKey: api.self.contact.pathKey() })
      },
      onError: (error) => (isUnreachable(error) ? undefined : setKey(commandKey())),
    }),
  )
  const next = typed.trim() === '' ? null : typed.trim()
  return (
    <div className="account__form">
      <output className="account__done">{save.isSuccess ? t('已保存。', 'Saved.') : ''}</output>
      <Form
        label={t('联系方式', 'Contact')}
        onSubmit={() => save.mutate({ key, email: next })}
        submitLabel={t('保存', 'Save')}
        busy={save.isPending}
        errors={failure(save.error)}
        unsaved={next !== email && !save.isSuccess}
      >
        <TextField
          label={t('邮箱', 'E-mail')}
          name="email"
          type="email"
          autoComplete="email"
          value={typed}
          onChange={setTyped}
          hint={t('留空即不接收邮件', 'Left empty, no mail is sent')}
        />
      </Form>
    </div>
  )
}
