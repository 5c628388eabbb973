import { LightCounts } from '@workpoints/ui/light-counts'
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import { chapterOrdinal } from './chinese-ordinal.ts'
import { useText } from './language.tsx'
import { useCountsLabel, useLightLabels } from './light-words.ts'
import { AppLink, useLastPathPart } from './navigation.tsx'
import { useNeighbourKeys } from './neighbour-keys.ts'
import { NoticeLinks } from './notice-links.tsx'
import { usePageTitle } from './page-title.ts'
import { useArrival, useHash } from './place.ts'
import { QueryState } from './query-state.tsx'
import { TargetTable } from './target-table.tsx'
import { type TaskData, useTask } from './task-data.ts'
import { TaskHeld } from './task-held.tsx'
import { TaskNeighbours } from './task-neighbours.tsx'
import { TaskSource } from './task-source.tsx'
import { listedFrom, TaskTargets } from './task-targets.tsx'
import { TaskUnits } from './task-units.tsx'

/** One task: its sentence, its targets with everything they stand on, and its units. */
export default function TaskPage() {
  const task = useLastPathPart()
  const query = useTask(task)
  return <QueryState query={query}>{(data) => <TaskView task={data} />}</QueryState>
}

function TaskView({ task }: { readonly task: TaskData }) {
  const t = useText()
  const countsLabel = useCountsLabel()
  const lightLabels = useLightLabels()
  const pathOf = (number: string | null) => (number === null ? null : `/tasks/${number}`)
  usePageTitle(t(`任务 ${task.number} ${task.title.zh}`, `Task ${task.number}: ${task.title.en}`))
  useNeighbourKeys(pathOf(task.previous), pathOf(task.next))
  useArrival({ ready: true, hash: useHash() })
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('任务', 'Tasks'), href: '/tasks' },
          ...(task.areaTitle === null
            ? []
            : [{ label: `${t(chapterOrdinal(task.area))}${t(task.areaTitle)}`, href: `/tasks?area=${task.area}` }]),
        ]}
        crumbsLabel={t('所在位置', 'You are here')}
        link={AppLink}
        title={`${task.number}${t('．', '. ')}${t(task.title)}`}
        meta={
          <>
            {task.light === null ? null : (
              <LightCounts counts={task.counts} label={countsLabel(task.counts)} lightLabels={lightLabels} />
            )}
            <span>
              {task.targets.length === 0
                ? t('无明确目标', 'No target')
                : t(`${task.targets.length} 项目标`, `${task.targets.length} targets`)}
            </span>
          </>
        }
        actions={
          <>
            <NoticeLinks about={{ source: task.number }} />
            <TaskNeighbours previous={task.previous} next={task.next} />
          </>
        }
      />
      <TaskSource task={task} />
      {task.targets.length < listedFrom ? null : (
        <Section title={t('目标一览', 'Targets at a glance')}>
          <TargetTable caption={t('目标一览', 'Targets at a glance')} targets={task.targets} pageKeys />
        </Section>
      )}
      <TaskTargets task={task} />
      <TaskHeld held={task.held} />
      <TaskUnits units={task.units} />
    </>
  )
}
