import { useQuery } from '@tanstack/react-query'
import { AuditOutcome, auditKindText, auditOutcomeText } from '@workpoints/core'
import { useSearch, useSetSearch, useText } from '@workpoints/core/web'
import { DateField } from '@workpoints/ui/date-field'
import { FilterBar } from '@workpoints/ui/filter-bar'
import { SearchField } from '@workpoints/ui/search-field'
import { Select } from '@workpoints/ui/select'
import { useAccountsApi } from './api.ts'
import { type AuditChoices, filterKeys, useAuditList, useAuditSearch } from './audit-data.ts'
import './audit-page.css'

/** Changes what the address asks for, beginning at the newest entry again. */
export function useSetAuditFilter(): (changes: Readonly<Record<string, string | undefined>>, push?: boolean) => void {
  const setSearch = useSetSearch()
  return (changes, push = true) => setSearch({ ...changes, before: undefined, entry: undefined }, push)
}

/** Every filter taken off. */
export const noFilter: Readonly<Record<string, undefined>> = Object.fromEntries(
  filterKeys.map((key) => [key, undefined]),
)

/** Takes every filter off. */
export function useClearAuditFilters(): () => void {
  const setFilter = useSetAuditFilter()
  return () => setFilter(noFilter)
}

const none: AuditChoices = {
  kinds: [],
  procedures: [],
  people: [],
  units: [],
}

/** The fields that narrow the list; what they say stands in the address. */
export function AuditFilters() {
  const t = useText()
  const search = useSearch()
  const setFilter = useSetAuditFilter()
  const clear = useClearAuditFilters()
  const { isFiltered } = useAuditSearch()
  const choices = useQuery(useAccountsApi().audit.filters.queryOptions()).data ?? none
  const shown = useAuditList().data?.entries.length
  return (
    <div className="audit-filters">
      <FilterBar
        label={t('筛选审计记录', 'Filter the audit trail')}
        active={isFiltered}
        clearLabel={t('清除筛选', 'Clear filters')}
        onClear={clear}
        status={shown === undefined || !isFiltered ? undefined : t(`本页 ${shown} 条`, `${shown} on this page`)}
      >
        <SearchField
          label={t(
            '按文字查找：姓名、地址、操作、对象、原因、内容',
            'Find by name, address, procedure, record, reason, value',
          )}
          placeholder={t('姓名、地址、内容', 'Name, address, value')}
          value={search['text'] ?? ''}
          onChange={(text) => setFilter({ text }, false)}
        />
        <span className="audit-days">
          <DateField
            label={t('起始日', 'From')}
            labelHidden
            value={search['from'] ?? ''}
            max={search['to']}
            onChange={(from) => setFilter({ from })}
          />
          <span aria-hidden="true">—</span>
          <DateField
            label={t('截止日', 'To')}
            labelHidden
            value={search['to'] ?? ''}
            min={search['from']}
            onChange={(to) => setFilter({ to })}
          />
        </span>
        <Choices choices={choices} />
        {search['subject'] === undefined ? null : (
          <span className="audit-subject">
            {t('对象', 'Record')} <code>{search['subject']}</code>
          </span>
        )}
      </FilterBar>
    </div>
  )
}

interface ChoiceProps {
  readonly name: 'kind' | 'actor' | 'unit' | 'procedure' | 'outcome'
  readonly label: string
  readonly all: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** One list of choices; a value of the address that is not among them is shown all the same. */
function Choice({ name, label, all, options }: ChoiceProps) {
  const setFilter = useSetAuditFilter()
  const value = useSearch()[name] ?? ''
  const isKnown = value === '' || options.some((option) => option.value === value)
  return (
    <Select
      label={label}
      labelHidden
      value={value}
      onChange={(chosen) => setFilter({ [name]: chosen })}
      options={[{ value: '', label: all }, ...(isKnown ? [] : [{ value, label: value }]), ...options]}
    />
  )
}

function Choices({ choices }: { readonly choices: AuditChoices }) {
  const t = useText()
  const named = (list: AuditChoices['kinds']) => list.map(({ value, text }) => ({ value, label: t(text) }))
  const kinds =
    choices.kinds.length > 0
      ? named(choices.kinds)
      : Object.entries(auditKindText).map(([value, text]) => ({ value, label: t(text) }))
  const outcomes = AuditOutcome.options.map((value) => ({ value, label: t(auditOutcomeText[value]) }))
  return (
    <div className="audit-selects">
      <Choice name="kind" label={t('类别', 'Kind')} all={t('全部类别', 'All kinds')} options={kinds} />
      <Choice
        name="procedure"
        label={t('操作', 'Action')}
        all={t('全部操作', 'All actions')}
        options={named(choices.procedures)}
      />
      <Choice
        name="actor"
        label={t('人员', 'Person')}
        all={t('全部人员', 'Everybody')}
        options={named(choices.people)}
      />
      <Choice name="unit" label={t('单位', 'Unit')} all={t('全部单位', 'All units')} options={named(choices.units)} />
      <Choice name="outcome" label={t('结果', 'Outcome')} all={t('全部结果', 'All outcomes')} options={outcomes} />
    </div>
  )
}
