import { FilterBar } from '@workpoints/ui/filter-bar'
import { SearchField } from '@workpoints/ui/search-field'
import { Select } from '@workpoints/ui/select'
import type { Text } from '../index.ts'
import { chapterOrdinal } from './chinese-ordinal.ts'
import { useText } from './language.tsx'
import { useLightLabels } from './light-words.ts'
import { useSearch, useSetSearch } from './navigation.tsx'
import './task-table.css'

const keys = ['area', 'unit', 'light', 'text'] as const

/** Takes every filter of the task list off. */
export function useClearTaskFilters(): () => void {
  const setSearch = useSetSearch()
  return () => setSearch(Object.fromEntries(keys.map((key) => [key, undefined])), true)
}

export interface TaskFiltersProps {
  readonly areas: readonly { readonly number: number; readonly title: Text }[]
  readonly units: readonly { readonly id: string; readonly name: Text }[]
  readonly shown: number
  readonly total: number
}

/** The fields that narrow the task list; what they say stands in the address. */
export function TaskFilters({ areas, units, shown, total }: TaskFiltersProps) {
  const t = useText()
  const search = useSearch()
  const setSearch = useSetSearch()
  const clear = useClearTaskFilters()
  const lightLabels = useLightLabels()
  const all = (label: string) => ({ value: '', label })
  return (
    <FilterBar
      label={t('筛选任务', 'Filter tasks')}
      active={keys.some((key) => search[key] !== undefined)}
      clearLabel={t('清除筛选', 'Clear filters')}
      onClear={clear}
      status={
        shown === total
          ? t(`共 ${total} 项任务`, `${total} tasks`)
          : t(`${shown} 项，共 ${total} 项任务`, `${shown} of ${total} tasks`)
      }
    >
      <SearchField
        label={t('按文字查找任务', 'Find tasks by text')}
        placeholder={t('编号、原文、单位', 'Number, words, unit')}
        value={search['text'] ?? ''}
        onChange={(text) => setSearch({ text })}
      />
      <div className="task-selects">
        <Select
          label={t('领域', 'Area')}
          labelHidden
          value={search['area'] ?? ''}
          onChange={(area) => setSearch({ area }, true)}
          options={[
            all(t('全部领域', 'All areas')),
            ...areas.map(({ number, title }) => ({
              value: String(number),
              label: `${t(chapterOrdinal(number))}${t(title)}`,
            })),
          ]}
        />
        <Select
          label={t('单位', 'Unit')}
          labelHidden
          value={search['unit'] ?? ''}
          onChange={(unit) => setSearch({ unit }, true)}
          options={[all(t('全部单位', 'All units')), ...units.map(({ id, name }) => ({ value: id, label: t(name) }))]}
        />
        <Select
          label={t('状态', 'Light')}
          labelHidden
          value={search['light'] ?? ''}
          onChange={(light) => setSearch({ light }, true)}
          options={[
            all(t('全部状态', 'All lights')),
            ...(['red', 'yellow', 'green', 'blue', 'grey'] as const).map((light) => ({
              value: light,
              label: lightLabels[light],
            })),
          ]}
        />
      </div>
    </FilterBar>
  )
}
