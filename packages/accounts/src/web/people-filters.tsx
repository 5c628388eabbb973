import { Role, roleRules } from '@workpoints/core'
import { useSearch, useSetSearch, useText } from '@workpoints/core/web'
import { FilterBar } from '@workpoints/ui/filter-bar'
import { SearchField } from '@workpoints/ui/search-field'
import { Select } from '@workpoints/ui/select'
import { useChoices } from './person-data.ts'
import { statusText } from './person-words.ts'
import { useUnitOptions } from './unit-options.ts'

/** What narrows the list of people; it stands in the address. */
export function PeopleFilters({ total }: { readonly total: number | undefined }) {
  const t = useText()
  const search = useSearch()
  const setSearch = useSetSearch()
  const units = useUnitOptions(useChoices().data?.units ?? [])
  const set = (key: string) => (value: string) => setSearch({ [key]: value, after: undefined })
  const { text = '', unit = '', role = '', state = '' } = search
  const states = [
    { value: '', label: t('在用和停用', 'Active and disabled') },
    { value: 'active', label: t(statusText.active) },
    { value: 'disabled', label: t(statusText.disabled) },
    { value: 'locked', label: t('已锁定', 'Locked') },
    { value: 'demo', label: t('演示账号', 'Demonstration') },
    { value: 'removed', label: t(statusText.removed) },
  ]
  const roles = Role.options.map((one) => ({ value: one, label: t(roleRules[one].title) }))
  return (
    <FilterBar
      label={t('查找人员', 'Find people')}
      active={[text, unit, role, state].some((value) => value !== '')}
      clearLabel={t('清除', 'Clear')}
      onClear={() => setSearch({ text: '', unit: '', role: '', state: '', after: '' })}
      status={total === undefined ? undefined : t(`${total} 人`, `${total} people`)}
    >
      <SearchField
        label={t('按姓名、用户名或电话查找', 'Find by name, user name or telephone')}
        placeholder={t('姓名、用户名、电话', 'Name, user name, telephone')}
        value={text}
        onChange={set('text')}
      />
      <Select
        label={t('单位', 'Unit')}
        options={[{ value: '', label: t('全部', 'All') }, ...units]}
        value={unit}
        onChange={set('unit')}
      />
      <Select
        label={t('角色', 'Role')}
        options={[{ value: '', label: t('全部', 'All') }, ...roles]}
        value={role}
        onChange={set('role')}
      />
      <Select label={t('状态', 'State')} options={states} value={state} onChange={set('state')} />
    </FilterBar>
  )
}
