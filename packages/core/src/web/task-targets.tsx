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
          title={t(
            '这项任务在原文中没有数值目标，也没有写明完成时限的事项。',
            'The document sets this task no figure and no dated deliverable.',
          )}
        >
          {task.held.length === 0
            ? t(
                '不按数值评价，不显示状态；进展以责任单位每月的文字报告为准。原文见上，责任单位见下。',
                'It is not judged by a number and has no light; its progress is followed by the monthly text reports of its units. Its text stands above, its units below.',
              )
            : t(
                '不按数值评价，不显示状态；进展见下列台账和责任单位每月的文字报告。',
                'It is not judged by a number and has no light; its progress is followed by the ledgers below and the monthly text reports of its units.',
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
