import { chinaTime, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { KeyValue } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import { useState } from 'react'
import { type Person, useChoices } from './person-data.ts'
import { PersonForm } from './person-form.tsx'
import { statusText } from './person-words.ts'

/** Name, unit, telephone and the state of the account; the first three can be changed in place. */
export function PersonFacts({ person }: { readonly person: Person }) {
  const t = useText()
  const choices = useChoices()
  const [open, setOpen] = useState(false)
  const edits = open && choices.data !== undefined
  return (
    <Section
      title={t('基本信息', 'Profile')}
      actions={
        person.can.includes('update') && !open ? (
          <Button size="s" onClick={() => setOpen(true)}>
            {t('修改', 'Change')}
          </Button>
        ) : null
      }
    >
      {edits ? (
        <PersonForm person={person} choices={choices.data} onClose={() => setOpen(false)} />
      ) : (
        <Facts person={person} />
      )}
    </Section>
  )
}

function Facts({ person }: { readonly person: Person }) {
  const t = useText()
  const { status, lockedUntil, mustChange } = person
  const state =
    lockedUntil === null
      ? t(statusText[status])
      : t(`${statusText[status].zh}，锁定至 ${chinaTime(lockedUntil)}`, `Locked until ${chinaTime(lockedUntil)}`)
  return (
    <KeyValue
      across
      items={[
        { key: 'unit', label: t('单位', 'Unit'), value: person.unit === null ? '—' : t(person.unit.name) },
        { key: 'phone', label: t('电话', 'Telephone'), value: person.phone ?? '—' },
        { key: 'email', label: t('邮箱', 'E-mail'), value: person.email ?? '—' },
        { key: 'status', label: t('账号状态', 'State'), value: state },
        {
          ...{ key: 'password', label: t('密码', 'Password') },
          value: mustChange ? t('一次性密码，尚未修改', 'One-time, not changed yet') : t('已设定', 'Set'),
        },
        {
          ...{ key: 'factor', label: t('动态口令', 'Second factor') },
          value: person.enrolled ? t('已绑定', 'Set up') : t('未绑定', 'None'),
        },
        {
          ...{ key: 'signedIn', label: t('最近登录', 'Last sign-in') },
          value: person.signedInAt === null ? t('从未登录', 'Never') : chinaTime(person.signedInAt),
        },
        {
          ...{ key: 'created', label: t('建立', 'Made') },
          value: `${chinaTime(person.createdAt)} ${person.createdBy}`,
        },
      ]}
    />
  )
}
