import { FilterBar } from '@workpoints/ui/filter-bar'
import { Matrix, type MatrixCell } from '@workpoints/ui/matrix'
import { Select } from '@workpoints/ui/select'
import { useCallback, useMemo } from 'react'
import { useText } from './language.tsx'
import { useLightWords } from './light-words.ts'
import { useHref, useSearch, useSetSearch } from './navigation.tsx'
import type { MatrixData } from './unit-data.ts'

/** All tasks by all counties, worst light of each pair; the area and what is left out stand in the address. */
export function TaskMatrix({ matrix }: { readonly matrix: MatrixData }) {
  const t = useText()
  const { label } = useLightWords()
  const search = useSearch()
  const setSearch = useSetSearch()
  const href = useHref()
  const rows = matrix.rows.filter(
    ({ area, cells }) =>
      (search['area'] === undefined || String(area) === search['area']) &&
      (search['rows'] !== 'judged' || cells.some((cell) => cell !== null)),
  )
  const byTask = useMemo(() => new Map(matrix.rows.map((row) => [row.task, row.cells])), [matrix])
  const columnOf = useMemo(() => new Map(matrix.counties.map(({ id }, index) => [id, index])), [matrix])
  const cell = useCallback(
    (task: string, county: string): MatrixCell | null => {
      const light = byTask.get(task)?.[columnOf.get(county) ?? -1] ?? null
      return light === null ? null : { light, label: label(light) }
    },
    [byTask, columnOf, label],
  )
  const open = useCallback(
    (task: string, county: string) => setSearch({ cell: `${task}/${county}` }, true),
    [setSearch],
  )
  const cellHref = useCallback((task: string, county: string) => href(`/counties?cell=${task}/${county}`), [href])
  return (
    <>
      <FilterBar
        label={t('筛选任务', 'Filter tasks')}
        status={t(
          `${rows.length} 项任务 × ${matrix.counties.length} 个县区`,
          `${rows.length} tasks × ${matrix.counties.length} counties`,
        )}
        active={search['area'] !== undefined || search['rows'] !== undefined}
        clearLabel={t('清除筛选', 'Clear filters')}
        onClear={() => setSearch({ area: undefined, rows: undefined }, true)}
      >
        <Select
          label={t('领域', 'Area')}
          value={search['area'] ?? ''}
          onChange={(area) => setSearch({ area }, true)}
          options={[
            { value: '', label: t('全部', 'All') },
            ...matrix.areas.map(({ number, title }) => ({ value: String(number), label: `${number} ${t(title)}` })),
          ]}
        />
        <Select
          label={t('任务', 'Tasks')}
          value={search['rows'] ?? ''}
          onChange={(value) => setSearch({ rows: value }, true)}
          options={[
            { value: '', label: t('全部', 'All') },
            { value: 'judged', label: t('有县区评价的', 'Judged by county') },
          ]}
        />
      </FilterBar>
      <Matrix
        caption={t('各项任务在各县区的状态', 'Lights of each task in each county')}
        corner={t('任务', 'Task')}
        rows={rows.map(({ task, title }) => ({
          key: task,
          label: `${task} ${t(title)}`,
          title: `${task} ${t(title)}`,
        }))}
        columns={matrix.counties.map(({ id, name }) => ({ key: id, label: t(name), title: t(name) }))}
        cell={cell}
        emptyLabel={t('不涉及', 'not asked')}
        onOpen={open}
        cellHref={cellHref}
        upright
      />
    </>
  )
}
