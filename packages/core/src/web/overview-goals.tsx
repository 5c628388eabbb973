import { Bullet, BulletKey } from '@workpoints/ui/bullet'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import type { TargetView } from '../server/target.view.ts'
import { bulletFigures } from './goal-bullet.ts'
import { useText } from './language.tsx'
import { AppLink } from './navigation.tsx'
import type { Overview } from './overview-query.ts'
import { asSentence } from './sentence.ts'
import { targetHref } from './target-link.ts'
import { TargetLight, TargetName } from './target-table.tsx'
import { valueText } from './value-text.ts'

interface GoalRow {
  readonly target: TargetView
  readonly goal: string
  /** True on the first row of its goal, which alone shows the goal's name. */
  readonly first: boolean
}

/** The headline targets of the enabled modules: first what the rest of the year must bring, then value and target, with a bullet in support. */
export function OverviewGoals({ goals }: { readonly goals: Overview['goals'] }) {
  const t = useText()
  const rows = goals.flatMap((goal) =>
    goal.targets
      .filter((target) => target.light !== null)
      .map((target, index): GoalRow => ({ target, goal: t(goal.title), first: index === 0 })),
  )
  const columns = useGoalColumns()
  if (rows.length === 0) return null
  return (
    <Section
      title={t('主要目标', 'Goals')}
      note={rows.length}
      actions={
        <BulletKey
          value={t('当前值', 'To date')}
          pace={t('序时应达', 'Due by now')}
          target={t('目标值', 'Target')}
          wanted={t('达标范围', 'Meets it')}
        />
      }
    >
      <Table
        caption={t('主要目标', 'Goals')}
        columns={columns}
        rows={rows}
        rowKey={({ target }) => target.id}
        rowHeader="name"
        rowHref={({ target }) => targetHref(target)}
        link={AppLink}
        detail={({ target }) => <GoalDetail target={target} />}
      />
    </Section>
  )
}

function useGoalColumns(): readonly Column<GoalRow>[] {
  const t = useText()
  return [
    {
      key: 'goal',
      head: t('方面', 'Goal'),
      width: '11%',
      wrap: true,
      hideBelow: 'medium',
      cell: ({ goal, first }) => <span className={first ? undefined : 'wp-hidden'}>{goal}</span>,
    },
    {
      key: 'light',
      head: t('状态', 'Light'),
      width: t('3.75rem', '5.5rem'),
      cell: ({ target }) => <TargetLight light={target.light} />,
    },
    { key: 'name', head: t('目标', 'Target'), wrap: true, cell: ({ target }) => <TargetName target={target} /> },
    {
      key: 'headroom',
      head: t('余下时间要做到', 'What is left to do'),
      width: '24%',
      wrap: true,
      hideBelow: 'narrow',
      cell: ({ target }) => <Headroom target={target} />,
    },
    {
      key: 'bullet',
      head: t('进展', 'Progress'),
      width: '12%',
      hideBelow: 'medium',
      cell: ({ target }) => <GoalBullet target={target} />,
    },
    {
      key: 'value',
      head: t('当前值', 'To date'),
      width: '11%',
      wrap: true,
      align: 'end',
      hideBelow: 'narrow',
      cell: ({ target }) =>
        target.value === null ? <span className="wp-muted">—</span> : t(valueText(target, target.value)),
    },
    {
      key: 'demand',
      head: t('目标值', 'Target'),
      width: '12.5%',
      wrap: true,
      align: 'end',
      hideBelow: 'narrow',
      cell: ({ target }) => t(target.demand),
    },
  ]
}

function GoalBullet({ target }: { readonly target: TargetView }) {
  const t = useText()
  const figures = bulletFigures(target)
  if (figures === null || target.light === null) return null
  const value = target.value === null ? t('暂无数据', 'no data') : t(valueText(target, target.value))
  const axis = figures.min === 0 ? '' : t(`（刻度从 ${figures.min} 起）`, ` (axis from ${figures.min})`)
  const label = t(
    `${target.name.zh}：当前 ${value}，目标 ${target.demand.zh}${axis}`,
    `${target.name.en}: ${value} to date, target ${target.demand.en}${axis}`,
  )
  return <Bullet label={label} light={target.light} direction={target.direction} {...figures} />
}

function GoalDetail({ target }: { readonly target: TargetView }) {
  const t = useText()
  const sentence = target.headroom?.text ?? target.reason
  return (
    <>
      {sentence === null ? null : <p>{asSentence(t(sentence))}</p>}
      <GoalBullet target={target} />
      <p>
        {target.value === null ? '—' : t(valueText(target, target.value))} / {t(target.demand)}
      </p>
    </>
  )
}

/** What is left to do; where nothing can be said about that, why not. */
function Headroom({ target }: { readonly target: TargetView }) {
  const t = useText()
  if (target.headroom !== null) return asSentence(t(target.headroom.text))
  return <span className="wp-muted">{target.reason === null ? '—' : asSentence(t(target.reason))}</span>
}
