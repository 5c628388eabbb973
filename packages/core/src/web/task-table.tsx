import { Button } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { LightMark } from '@workpoints/ui/light-mark'
import { type Column, Table } from '@workpoints/ui/table'
import type { TargetView } from '../server/target.view.ts'
import type { TaskRow } from '../server/task.view.ts'
import { useText } from './language.tsx'
import { rankOf } from './light-rank.ts'
import { useLightWords } from './light-words.ts'
import { AppLink } from './navigation.tsx'
import { useClearTaskFilters } from './task-filters.tsx'
import './task-table.css'

const worstOf = ({ targets }: TaskRow): TargetView | undefined =>
  targets.filter(({ light }) => light !== null).sort((a, b) => rankOf(a.light) - rankOf(b.light))[0]

/** What stands in place of a light where the document asks for nothing that could be judged. */
export function NoTarget() {
  const t = useText()
  return <span className="wp-muted">{t('无明确目标', 'No target')}</span>
}

/** The lights of a task's targets in a row, each named. */
function Lights({ task }: { readonly task: TaskRow }) {
  const t = useText()
  const { label } = useLightWords()
  if (task.targets.length === 0) return <NoTarget />
  if (task.light === null) return <span className="wp-muted">{t('模块未启用', 'Module is off')}</span>
  return (
    <span className="task-lights">
      {[...task.targets]
        .sort((a, b) => rankOf(a.light) - rankOf(b.light))
        .map(({ id, light, name }) =>
          light === null ? null : (
            <LightMark key={id} light={light} label={`${t(name)}${t('，', ', ')}${label(light)}`} />
          ),
        )}
    </span>
  )
}

/** The sentence of the target that stands worst: what the rest of the year must bring, or else why. */
function Worst({ task }: { readonly task: TaskRow }) {
  const t = useText()
  const worst = worstOf(task)
  const sentence = worst?.headroom?.text ?? worst?.reason ?? null
  if (worst === undefined || sentence === null) return <span className="wp-muted">—</span>
  return (
    <>
      {task.targets.length > 1 ? <span className="wp-muted">{t(worst.name)} </span> : null}
      {t(sentence)}
    </>
  )
}

function Lead({ task }: { readonly task: TaskRow }) {
  const t = useText()
  const lead = task.units.find(({ role, assumedLead }) => role === 'lead' || assumedLead) ?? task.units[0]
  if (lead === undefined) return <span className="wp-muted">—</span>
  const others = task.units.length - 1
  return (
    <>
      {t(lead.name)}
      {lead.assumedLead ? <span className="task-role">{t('推定牵头', 'assumed lead')}</span> : null}
      {others > 0 ? <span className="task-role">{t(`等 ${task.units.length} 家`, `+${others}`)}</span> : null}
    </>
  )
}

/** The first words of a task as printed, without its short title's repetition. */
function Title({ task }: { readonly task: TaskRow }) {
  const t = useText()
  return (
    <>
      <span className="task-number">{task.number}</span>
      <span className="task-title">{t(task.title)}</span>
      <span className="task-words" lang="zh-CN">
        {task.text}
      </span>
    </>
  )
}

export interface TaskTableProps {
  readonly tasks: readonly TaskRow[]
  /** The words looked for, to be named where nothing is found. */
  readonly text: string
}

/** Tasks as dense rows: number and original words, lights of the targets, who leads, and what the worst target still needs. */
export function TaskTable({ tasks, text }: TaskTableProps) {
  const t = useText()
  const columns: readonly Column<TaskRow>[] = [
    { key: 'title', head: t('任务', 'Task'), sortValue: ({ number }) => number, cell: (task) => <Title task={task} /> },
    {
      key: 'lights',
      head: t('目标状态', 'Targets'),
      width: '8.5rem',
      hideBelow: 'narrow',
      sortValue: ({ light }) => (light === null ? null : rankOf(light)),
      cell: (task) => <Lights task={task} />,
    },
    {
      key: 'worst',
      head: t('最要紧的目标还需', 'What the worst target needs'),
      wrap: true,
      hideBelow: 'narrow',
      cell: (task) => <Worst task={task} />,
    },
    {
      key: 'lead',
      head: t('责任单位', 'Units'),
      width: '15rem',
      hideBelow: 'medium',
      cell: (task) => <Lead task={task} />,
    },
  ]
  return (
    <Table
      caption={t('任务', 'Tasks')}
      columns={columns}
      rows={tasks}
      rowKey={({ number }) => number}
      rowHref={({ number }) => `/tasks/${number}`}
      link={AppLink}
      pageKeys
      detail={(task) => (
        <>
          <Lights task={task} /> <Lead task={task} />
          <div>
            <Worst task={task} />
          </div>
        </>
      )}
      empty={<NoTasks text={text} />}
    />
  )
}

function NoTasks({ text }: { readonly text: string }) {
  const t = useText()
  const clear = useClearTaskFilters()
  return (
    <EmptyState
      title={
        text === ''
          ? t('没有符合这些条件的任务。', 'No task meets these conditions.')
          : t(`在这些条件下，没有任务含有“${text}”。`, `Under these conditions no task contains “${text}”.`)
      }
      action={<Button onClick={clear}>{t('清除筛选，查看全部任务', 'Clear the filters and see all tasks')}</Button>}
    >
      {t(
        '可减少条件，或换一个更短的词：编号、原文和单位名称都会查找。',
        'Drop a condition, or try a shorter word: numbers, the original words and units are searched.',
      )}
    </EmptyState>
  )
}
