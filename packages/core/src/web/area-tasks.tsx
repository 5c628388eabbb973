import { type Column, Table } from '@workpoints/ui/table'
import type { TaskRow } from '../server/task.view.ts'
import { useText } from './language.tsx'
import { rankOf } from './light-rank.ts'
import { AppLink } from './navigation.tsx'
import { asSentence } from './sentence.ts'
import { TargetLight } from './target-table.tsx'
import { NoTarget } from './task-table.tsx'

/** The tasks of an area in the document's order: light, title, who leads, and the sentence of what stands worst. */
export function AreaTasks({ tasks }: { readonly tasks: readonly TaskRow[] }) {
  const t = useText()
  const columns: readonly Column<TaskRow>[] = [
    {
      key: 'light',
      head: t('状态', 'Light'),
      width: '5.75rem',
      cell: (task) => <TaskLight task={task} />,
    },
    {
      key: 'title',
      head: t('任务', 'Task'),
      wrap: true,
      cell: (task) => (
        <>
          <span className="area-number">{task.number}</span>
          {t(task.title)}
        </>
      ),
    },
    {
      key: 'worst',
      head: t('最要紧的', 'First to act on'),
      wrap: true,
      hideBelow: 'narrow',
      cell: (task) => <Worst task={task} />,
    },
    {
      key: 'lead',
      head: t('牵头（首列）单位', 'Lead (first listed)'),
      width: '11rem',
      wrap: true,
      hideBelow: 'medium',
      cell: (task) => leadOf(task, t),
    },
    {
      key: 'targets',
      head: t('目标', 'Targets'),
      width: t('4rem', '5rem'),
      align: 'end',
      hideBelow: 'narrow',
      cell: ({ targets }) => targets.length,
    },
  ]
  return (
    <Table
      caption={t('任务', 'Tasks')}
      columns={columns}
      rows={tasks}
      rowKey={(task) => task.number}
      rowHeader="title"
      rowHref={(task) => `/tasks/${task.number}`}
      link={AppLink}
      detail={(task) => <Worst task={task} />}
      pageKeys
    />
  )
}

function TaskLight({ task }: { readonly task: TaskRow }) {
  return task.targets.length === 0 ? <NoTarget /> : <TargetLight light={task.light} />
}

const leadOf = (task: TaskRow, t: ReturnType<typeof useText>): string => {
  const lead = task.units.find((unit) => unit.role === 'lead' || unit.assumedLead) ?? task.units[0]
  return lead === undefined ? '—' : t(lead.name)
}

function Worst({ task }: { readonly task: TaskRow }) {
  const t = useText()
  const judged = task.targets.filter((target) => target.light !== null)
  const worst = [...judged].sort((a, b) => rankOf(a.light) - rankOf(b.light))[0]
  if (worst === undefined) return <span className="wp-muted">—</span>
  if (worst.headroom === null) return <span className="wp-muted">{worst.reason === null ? '—' : t(worst.reason)}</span>
  return (
    <>
      <span className="wp-muted">{t(worst.name)}</span> {asSentence(t(worst.headroom.text))}
    </>
  )
}
