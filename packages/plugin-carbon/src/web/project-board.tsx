import { AppLink, useText } from '@workpoints/core/web'
import { type Column, Table } from '@workpoints/ui/table'
import { datedStages, type StageCell } from '../projects.ts'
import { projectStages } from '../rules/new-energy.ts'
import type { Low } from './low-data.ts'

type Row = Low['board'][number]

/** Projects stage by stage: the day a stage was reached, or the day it is planned for. */
export function ProjectBoard({ board }: { readonly board: readonly Row[] }) {
  const t = useText()
  const columns: readonly Column<Row>[] = [
    { key: 'name', head: t('项目', 'Project'), wrap: true, cell: ({ name }) => name },
    {
      key: 'county',
      head: t('所在地、责任单位', 'Place or unit'),
      hideBelow: 'medium',
      cell: ({ county }) => t(county),
    },
    { key: 'stage', head: t('现阶段', 'Stage'), cell: ({ stage }) => t(stage) },
    ...datedStages.map(
      (stage): Column<Row> => ({
        ...{ key: stage, head: t(projectStages[stage]), hideBelow: 'narrow', wrap: true },
        cell: ({ cells }) => <StageDay cell={cells.find((cell) => cell.stage === stage)} />,
      }),
    ),
  ]
  return (
    <Table
      caption={t('电源与储能项目阶段', 'Stages of power and storage projects')}
      columns={columns}
      rows={board}
      rowKey={({ id }) => id}
      rowHref={({ name }) => `/carbon/power-projects?q=${encodeURIComponent(name)}`}
      link={AppLink}
      rowHeader="name"
      empty={t('项目台账还没有项目。', 'The ledger holds no project yet.')}
      detail={({ next }) =>
        next === null ? null : (
          <>
            {t(`下一阶段${projectStages[next.stage].zh}：`, `Next, ${projectStages[next.stage].en}: `)}
            <StageDay cell={next} />
          </>
        )
      }
    />
  )
}

/** A day that was reached stands plain; a planned one says so, and one that has passed says that it is late. */
function StageDay({ cell }: { readonly cell: StageCell | undefined }) {
  const t = useText()
  if (cell === undefined || (cell.done === null && cell.planned === null)) return <span className="wp-muted">—</span>
  if (cell.done !== null) return <span>{`● ${cell.done.slice(0, 7)}`}</span>
  const month = cell.planned?.slice(0, 7) ?? ''
  return cell.isLate ? (
    <span className="wp-late">{t(`○ ${month} 逾期`, `○ ${month}, late`)}</span>
  ) : (
    <span className="wp-muted">{t(`○ ${month} 计划`, `○ ${month}, planned`)}</span>
  )
}
