import { FilterBar } from '@workpoints/ui/filter-bar'
import { Select } from '@workpoints/ui/select'
import { monthText } from '../index.ts'
import { type Changes, changeKindText, countWords } from './change-data.ts'
import { chapterOrdinal } from './chinese-ordinal.ts'
import { useText } from './language.tsx'
import { useSearch, useSetSearch } from './navigation.tsx'

const keys = ['area', 'unit', 'kind', 'month', 'target'] as const

/** The fields that narrow the feed; what they say stands in the address. */
export function ChangeFilters({ changes }: { readonly changes: Changes }) {
  const t = useText()
  const search = useSearch()
  const setSearch = useSetSearch()
  const { areas, units, months, total, all, target } = changes
  const field = (key: (typeof keys)[number], label: string, options: readonly { value: string; label: string }[]) => (
    <Select
      label={label}
      labelHidden
      value={search[key] ?? ''}
      onChange={(value) => setSearch({ [key]: value }, true)}
      options={options}
    />
  )
  return (
    <FilterBar
      label={t('筛选变化', 'Filter changes')}
      active={keys.some((key) => search[key] !== undefined)}
      clearLabel={t('清除筛选', 'Clear filters')}
      onClear={() => setSearch(Object.fromEntries(keys.map((key) => [key, undefined])), true)}
      status={
        total === all ? t(`共 ${all} 处变化`, `${all} changes`) : t(`${total} 处，共 ${all} 处`, `${total} of ${all}`)
      }
    >
      {field('month', t('月份', 'Month'), [
        { value: '', label: t('全部月份', 'All months') },
        ...months.map((one) => ({
          value: one.month,
          label: t(
            `${monthText(one.month).zh}（${countWords(one).zh}）`,
            `${monthText(one.month).en} (${countWords(one).en})`,
          ),
        })),
      ])}
      {field('kind', t('方向', 'Direction'), [
        { value: '', label: t('转好转差', 'All directions') },
        ...(['worse', 'better', 'corrected'] as const).map((kind) => ({ value: kind, label: t(changeKindText[kind]) })),
      ])}
      {field('area', t('领域', 'Area'), [
        { value: '', label: t('全部领域', 'All areas') },
        ...areas.map(({ number, title }) => ({
          value: String(number),
          label: `${t(chapterOrdinal(number))}${t(title)}`,
        })),
      ])}
      {field('unit', t('单位', 'Unit'), [
        { value: '', label: t('全市和各县区', 'City and counties') },
        { value: 'whole', label: t('全市', 'The city') },
        ...units.map(({ id, name }) => ({ value: id, label: t(name) })),
      ])}
      {target === null ? null : (
        <span className="wp-muted">
          {t('目标', 'Target')}：{t(target)}
        </span>
      )}
    </FilterBar>
  )
}
