import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { roleRules } from '@workpoints/core'
import { commandKey, errorDetail, useFailure, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { CheckboxGroup } from '@workpoints/ui/checkbox-group'
import { Form, type FormError } from '@workpoints/ui/form'
import { FormGrid } from '@workpoints/ui/form-grid'
import { Section } from '@workpoints/ui/section'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import type { AccountsRouter } from '../server/accounts.ts'
import { useAccountsApi } from './api.ts'
import { mergedDraft } from './draft-merge.ts'
import { draftOf, type PolicyDraft, readDraft } from './policy-draft.ts'
import { lockFields, type PolicyField, passwordFields, sessionFields } from './policy-words.ts'
import { useRoleChoices } from './role-choices.ts'
import { useMe } from './session-me.ts'

/** The settings in force, with what they would ask of whom. */
export type KeptPolicy = inferRouterOutputs<AccountsRouter>['policy']['get']

export interface PolicyFormProps {
  readonly kept: KeptPolicy
  readonly onSaved: () => void
}

/** The settings as a form. What somebody else saved meanwhile is shown beside what is typed, and nothing typed is lost. */
export function PolicyForm({ kept, onSaved }: PolicyFormProps) {
  const t = useText()
  const api = useAccountsApi()
  const queryClient = useQueryClient()
  const failure = useFailure()
  const choices = useRoleChoices(kept.unenrolled)
  const [base, setBase] = useState(kept.policy)
  const [draft, setDraft] = useState(() => draftOf(kept.policy))
  const [wrong, setWrong] = useState<readonly FormError[]>([])
  // What was compared with what is typed: a newer one that comes by itself is not saved over without being told.
  const [compared, setCompared] = useState(kept)
  const compare = async () => {
    const now = await queryClient.fetchQuery({ ...api.policy.get.queryOptions(), staleTime: 0 })
    const [old, fresh] = [draftOf(compared.policy), draftOf(now.policy)]
    setDraft((typed) => ({
      numbers: mergedDraft(typed.numbers, { seen: old.numbers, now: fresh.numbers }),
      secondFactor: mergedDraft(typed, { seen: old, now: fresh }).secondFactor,
    }))
    setCompared(now)
  }
  const update = useMutation(
    api.policy.update.mutationOptions({
      onSuccess: ({ version }, { policy }) => {
        setCompared({ ...kept, policy, version })
        setBase(policy)
        onSaved()
        return queryClient.invalidateQueries()
      },
      onError: (error) => (errorDetail(error)?.code === 'accounts.policy-changed' ? compare() : undefined),
    }),
  )
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(compared.policy))
  const submit = () => {
    const read = readDraft(draft, t)
    setWrong('errors' in read ? read.errors : [])
    if ('policy' in read) update.mutate({ key: commandKey(), policy: read.policy, version: compared.version })
  }
  const reset = () => {
    setBase(kept.policy)
    setCompared(kept)
    setDraft(draftOf(kept.policy))
    setWrong([])
    update.reset()
  }
  const set = (key: PolicyField['key']) => (value: string) =>
    setDraft({ ...draft, numbers: { ...draft.numbers, [key]: value } })
  const fields = (list: readonly PolicyField[]) => (
    <FormGrid>
      {list.map((field) => (
        <NumberField
          key={field.key}
          field={field}
          value={draft.numbers[field.key]}
          now={draftOf(compared.policy).numbers[field.key]}
          seen={draftOf(base).numbers[field.key]}
          onChange={set(field.key)}
        />
      ))}
    </FormGrid>
  )
  return (
    <Form
      label={t('登录设置', 'Sign-in settings')}
      submitLabel={t('保存设置', 'Save')}
      errors={wrong.length > 0 ? wrong : failure(update.error)}
      errorsTitle={t('设置没有保存', 'The settings were not saved')}
      busy={update.isPending}
      unsaved={isChanged}
      onSubmit={submit}
      actions={
        <>
          <Button disabled={!isChanged} onClick={reset}>
            {t('放弃修改', 'Discard')}
          </Button>
          <Button onClick={() => setDraft(draftOf(kept.defaults))}>{t('填入默认值', 'Fill in the defaults')}</Button>
        </>
      }
    >
      <Section title={t('密码', 'Passwords')} level={3}>
        {fields(passwordFields)}
      </Section>
      <Section title={t('失败与锁定', 'Failures and locks')} level={3}>
        {fields(lockFields)}
      </Section>
      <Section title={t('会话', 'Sessions')} level={3}>
        {fields(sessionFields)}
      </Section>
      <Section title={t('动态口令', 'Second factor')} level={3}>
        <CheckboxGroup
          label={t('必须使用动态口令的角色', 'Roles that need a second factor')}
          hint={t(
            '默认不要求。GB/T 22239 8.1.4.1 d 要求对用户采用两种以上的鉴别方式；建议至少选上三类管理员。保存后，未绑定的人在下一次操作时须先绑定。',
            'None by default. GB/T 22239 8.1.4.1 d asks for two factors; at least the three administrators are advised. Whoever has none must set it up at their next request.',
          )}
          name="secondFactor"
          choices={choices}
          value={draft.secondFactor}
          onChange={(value) => setDraft({ ...draft, secondFactor: value as PolicyDraft['secondFactor'] })}
        />
        {compared.policy.secondFactor.join() === base.secondFactor.join() ? null : (
          <p>
            <strong>
              {t(
                `现在的设置是：${namesOf(compared.policy, 'zh') || '无'}（刚刚被修改）。`,
                `It is now: ${namesOf(compared.policy, 'en') || 'none'} (just changed).`,
              )}
            </strong>
          </p>
        )}
        <OwnRole secondFactor={draft.secondFactor} />
      </Section>
    </Form>
  )
}

const namesOf = ({ secondFactor }: KeptPolicy['policy'], language: 'zh' | 'en'): string =>
  secondFactor.map((role) => roleRules[role].title[language]).join(language === 'zh' ? '、' : ', ')

/** Says so where the setting would stop the very person who saves it. */
function OwnRole({ secondFactor }: Pick<PolicyDraft, 'secondFactor'>) {
  const t = useText()
  const { data: me } = useMe()
  const own = me?.grants.find(({ role }) => secondFactor.includes(role))
  if (own === undefined || me?.enrolled === true) return null
  const title = roleRules[own.role].title
  return (
    <Banner kind="warning">
      {t(
        `您自己是“${title.zh}”，还没有绑定动态口令：保存后您须先绑定，才能继续操作。`,
        `You are ${title.en} yourself without a second factor: after saving you will have to set it up first.`,
      )}
    </Banner>
  )
}

interface NumberFieldProps {
  readonly field: PolicyField
  readonly value: string
  /** What is in force, as it was compared last, and what was when the form was filled. */
  readonly now: string
  readonly seen: string
  readonly onChange: (value: string) => void
}

function NumberField({ field, value, now, seen, onChange }: NumberFieldProps) {
  const t = useText()
  const others =
    now === seen ? null : (
      <strong>
        {t(`现在的设置是 ${now || '不限'}（刚刚被修改）。`, `It is ${now || 'unlimited'} now (just changed). `)}
      </strong>
    )
  return (
    <TextField
      label={t(field.label)}
      name={field.key}
      type="number"
      inputMode="numeric"
      suffix={t(field.suffix)}
      hint={
        <>
          {others}
          {t(field.why)}
        </>
      }
      value={value}
      onChange={onChange}
    />
  )
}
