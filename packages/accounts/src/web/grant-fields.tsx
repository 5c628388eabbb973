import { Role, type RoleSeat, roleRules } from '@workpoints/core'
import { useText } from '@workpoints/core/web'
import { Checkbox } from '@workpoints/ui/checkbox'
import { CheckboxGroup } from '@workpoints/ui/checkbox-group'
import { DateField } from '@workpoints/ui/date-field'
import { SelectField } from '@workpoints/ui/select-field'
import type { ReactNode } from 'react'
import { type GrantDraft, isOfNoModule, ruleOf } from './grant-draft.ts'
import type { Choices } from './person-data.ts'
import { seatText } from './person-words.ts'

const seats: readonly RoleSeat[] = ['county', 'department', 'office', 'platform']

export interface GrantFieldsProps {
  readonly draft: GrantDraft
  readonly onChange: (draft: GrantDraft) => void
  readonly plugins: Choices['plugins']
  /** The seats whose roles can be chosen. */
  readonly offered: readonly RoleSeat[]
  /** The field for the unit, under the role that asks for it. */
  readonly place?: ReactNode
}

/** Role, modules and last day. */
export function GrantFields({ draft, onChange, plugins, offered, place }: GrantFieldsProps) {
  const t = useText()
  const rule = ruleOf(draft)
  const roles = seats
    .filter((seat) => offered.includes(seat))
    .flatMap((seat) =>
      Role.options
        .filter((role) => roleRules[role].seat === seat)
        .map((role) => ({ value: role, label: t(roleRules[role].title), group: t(seatText[seat]) })),
    )
  return (
    <>
      <SelectField
        label={t('角色', 'Role')}
        name="role"
        required
        hint={rule === undefined ? t('决定能看到什么、能做什么', 'What may be seen and done') : t(rule.purpose)}
        placeholder={t('请选择', 'Choose')}
        options={roles}
        value={roles.some(({ value }) => value === draft.role) ? draft.role : ''}
        onChange={(role) => onChange({ ...draft, role, plugins: isOfNoModule(role) ? null : draft.plugins })}
      />
      {place}
      {isOfNoModule(draft.role) ? null : <ModuleFields draft={draft} onChange={onChange} plugins={plugins} />}
      <DateField
        label={t('有效期至', 'Until')}
        name="until"
        hint={t('不填为长期有效', 'Leave empty for no end')}
        value={draft.until}
        onChange={(until) => onChange({ ...draft, until })}
      />
    </>
  )
}

function ModuleFields({ draft, onChange, plugins }: Omit<GrantFieldsProps, 'offered' | 'place'>) {
  const t = useText()
  const limited = draft.plugins !== null
  return (
    <>
      <Checkbox
        label={t('只限部分模块', 'Some modules only')}
        checked={limited}
        onChange={(checked) => onChange({ ...draft, plugins: checked ? [] : null })}
      />
      {limited ? (
        <CheckboxGroup
          label={t('模块', 'Modules')}
          name="plugins"
          across
          choices={plugins.map(({ id, title }) => ({ value: id, label: t(title) }))}
          value={draft.plugins ?? []}
          onChange={(chosen) => onChange({ ...draft, plugins: chosen })}
        />
      ) : null}
    </>
  )
}
