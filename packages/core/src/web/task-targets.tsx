import { EmptyState } from '@workpoints/ui/empty-state'
import { Section } from '@workpoints/ui/section'
import { useText } from './language.tsx'
import { AppLink } from './navigation.tsx'
import { TargetReport, TargetStanding, TargetTags } from './target-report.tsx'
import type { TaskData } from './task-data.ts'

/** From so many targets on, a list of them stands before their reports, and their long tables are folded. */
export const listedFrom = 3

/** Each target of a task with its chart, counties and sources, at an address of its own. */
export function TaskTargets({ task }: { readonly task: TaskData }) {
  const t = useText()
  const details = new Map(task.details.map((detail) => [detail.target.id, detail]))
  if (task.targets.length === 0)
    return (
      <Section title={t('目标', 'Targets')}>
        <EmptyState
          compact
          title={t('这项任务没有写明可核对的目标。', 'This task names no target that can be checked.')}
        >
          {t(
            '它的进展将由责任单位在每月调度中用文字报告。',
            'Its progress will be reported in words by its units, in each monthly round.',
          )}
        </EmptyState>
      </Section>
    )
  return task.targets.map((target) => {
    const detail = details.get(target.id)
    return (
      <Section
        key={target.id}
        id={target.id}
        title={t(target.name)}
        note={<TargetTags target={target} />}
        actions={
          <>
            <AppLink href={`/document?target=${target.id}#target-${target.id}`}>
              {t('原文出处', 'In the document')}
            </AppLink>
            {target.light === null ? null : (
              <AppLink href={`/indicators/${target.indicator}`}>{t('指标', 'Indicator')}</AppLink>
            )}
          </>
        }
      >
        {detail === undefined ? (
          <TargetStanding target={target} />
        ) : (
          <TargetReport detail={detail} folded={task.targets.length >= listedFrom} />
        )}
      </Section>
    )
  })
}
