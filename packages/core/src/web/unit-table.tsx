import { LightCounts } from '@workpoints/ui/light-counts'
import { type Column, Table } from '@workpoints/ui/table'
import { useText } from './language.tsx'
import { useCountsLabel, useLightLabels } from './light-words.ts'
import { AppLink } from './navigation.tsx'
import type { ListedUnit } from './unit-data.ts'

/** Units with how many tasks they have and lead, and the lights of these tasks. */
export function UnitTable({ caption, units }: { readonly caption: string; readonly units: readonly ListedUnit[] }) {
  const t = useText()
  const countsLabel = useCountsLabel()
  const lightLabels = useLightLabels()
  const lights = ({ counts }: ListedUnit) => (
    <LightCounts counts={counts} label={countsLabel(counts)} lightLabels={lightLabels} />
  )
  const columns: readonly Column<ListedUnit>[] = [
    { key: 'name', head: t('单位', 'Unit'), wrap: true, sortValue: ({ name }) => t(name), cell: ({ name }) => t(name) },
    {
      key: 'tasks',
      head: t('任务', 'Tasks'),
      align: 'end',
      width: '6rem',
      hideBelow: 'narrow',
      sortValue: ({ tasks }) => tasks,
      cell: ({ tasks }) => tasks,
    },
    {
      key: 'leads',
      head: t('牵头（含推定）', 'Leads (or assumed)'),
      align: 'end',
      width: t('9rem', '10rem'),
      hideBelow: 'narrow',
      sortValue: ({ leads }) => leads,
      cell: ({ leads }) => leads,
    },
    {
      key: 'lights',
      head: t('任务状态', 'Lights of its tasks'),
      width: '16rem',
      hideBelow: 'narrow',
      sortValue: ({ counts }) => counts.red * 100 + counts.yellow,
      cell: lights,
    },
  ]
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={units}
      rowKey={({ id }) => id}
      rowHref={({ id, can }) => (can.includes('read') ? `/units/${id}` : undefined)}
      link={AppLink}
      detail={(unit) => (
        <>
          {t(`${unit.tasks} 项任务，牵头 ${unit.leads} 项`, `${unit.tasks} tasks, leads ${unit.leads}`)}
          <div>{lights(unit)}</div>
        </>
      )}
    />
  )
}
