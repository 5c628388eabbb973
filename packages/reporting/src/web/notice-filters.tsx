import { useSearch, useSetSearch, useText } from '@workpoints/core/web'
import { FilterBar } from '@workpoints/ui/filter-bar'
import { Select } from '@workpoints/ui/select'
import { noticeKindText } from '../notice-words.ts'
import { NoticeKind } from '../suggestion.ts'
import type { Notice } from './notice-data.ts'

/** Narrows the list by kind, by whom it waits for, by unit and by what is overdue; all of it stands in the address. */
export function NoticeFilters({ notices, count }: { readonly notices: readonly Notice[]; readonly count: number }) {
  const t = useText()
  const search = useSearch()
  const setSearch = useSetSearch()
  const units = [...new Map(notices.map(({ unit }) => [unit.id, unit])).values()]
  const overdue = notices.filter(({ clock }) => clock?.overdue).length
  const names = ['kind', 'state', 'unit', 'due', 'source']
  const all = { value: '', label: t('全部', 'All') }
  return (
    <FilterBar
      label={t('筛选', 'Filter')}
      status={t(
        `${count} 项${overdue === 0 ? '' : `，全部事项中 ${overdue} 项逾期`}`,
        `${count} notices${overdue === 0 ? '' : `, ${overdue} of all overdue`}`,
      )}
      active={names.some((name) => search[name] !== undefined)}
      clearLabel={t('清除筛选', 'Clear filters')}
      onClear={() => setSearch(Object.fromEntries(names.map((name) => [name, ''])), true)}
    >
      <Select
        label={t('类型', 'Kind')}
        value={search['kind'] ?? ''}
        onChange={(kind) => setSearch({ kind }, true)}
        options={[all, ...NoticeKind.options.map((value) => ({ value, label: t(noticeKindText[value]) }))]}
      />
      <Select
        label={t('办理', 'State')}
        value={search['state'] ?? ''}
        onChange={(state) => setSearch({ state }, true)}
        options={[
          all,
          { value: 'open', label: t('在办', 'Open') },
          { value: 'unit', label: t('等单位', 'Waits for the unit') },
          { value: 'office', label: t('等市环委办', 'Waits for the office') },
          { value: 'closed', label: t('已结束', 'Ended') },
        ]}
      />
      {units.length < 2 ? null : (
        <Select
          label={t('单位', 'Unit')}
          value={search['unit'] ?? ''}
          onChange={(unit) => setSearch({ unit }, true)}
          options={[all, ...units.map(({ id, name }) => ({ value: id, label: t(name) }))]}
        />
      )}
      <Select
        label={t('时限', 'Deadline')}
        value={search['due'] ?? ''}
        onChange={(due) => setSearch({ due }, true)}
        options={[all, { value: 'over', label: t('已逾期', 'Overdue') }]}
      />
    </FilterBar>
  )
}
