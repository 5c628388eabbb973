import { Badge } from '@workpoints/ui/badge'
import { EmptyState } from '@workpoints/ui/empty-state'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { useText } from './language.tsx'
import { AppLink } from './navigation.tsx'
import type { UnitData } from './unit-data.ts'

type Report = UnitData['reports'][number]

/** Where what is asked comes from: a task, or a goal at the head of the plan. */
function Origin({ task }: { readonly task: string }) {
  const t = useText()
  return task.startsWith('goal-') ? (
    <AppLink href={`/document#${task}`}>{t('主要目标', 'Goal')}</AppLink>
  ) : (
    <AppLink href={`/tasks/${task}`}>{t(`任务 ${task}`, `Task ${task}`)}</AppLink>
  )
}

/** Whether a figure came; in words, because a colour alone would not say it. */
function Received({ received }: { readonly received: boolean }) {
  const t = useText()
  return received ? (
    <Badge kind="green">{t('已收到', 'Received')}</Badge>
  ) : (
    <Badge kind="yellow">{t('未收到', 'Not yet')}</Badge>
  )
}

/** What is asked of a unit in the month judged, and what of it has come; what is missing stands first. */
export function UnitReports({ reports, on }: { readonly reports: readonly Report[]; readonly on: string }) {
  const t = useText()
  const month = Number(on.slice(5, 7))
  const received = reports.filter((report) => report.received).length
  const subjects = new Set(reports.map(({ subject }) => subject))
  const columns: readonly Column<Report>[] = [
    {
      key: 'received',
      head: t('状态', 'State'),
      width: t('5rem', '6rem'),
      sortValue: (report) => Number(report.received),
      cell: (report) => <Received received={report.received} />,
    },
    { key: 'name', head: t('指标', 'Indicator'), wrap: true, cell: ({ name }) => t(name) },
    ...(subjects.size < 2
      ? []
      : [
          {
            key: 'subject',
            head: t('范围', 'For'),
            width: '8rem',
            hideBelow: 'narrow',
            cell: ({ subjectName }) => t(subjectName),
          } satisfies Column<Report>,
        ]),
    { key: 'task', head: t('来自', 'From'), width: '7rem', cell: ({ task }) => <Origin task={task} /> },
  ]
  return (
    <Section
      title={t(
        `${month} 月应报`,
        `Due for ${new Date(on).toLocaleDateString('en', { month: 'long', timeZone: 'UTC' })}`,
      )}
      note={
        reports.length === 0
          ? undefined
          : t(`已收到 ${received}，应报 ${reports.length}`, `${received} of ${reports.length} received`)
      }
    >
      {reports.length === 0 ? (
        <EmptyState
          compact
          title={t('本月没有要求这个单位上报的指标。', 'No figure is asked of this unit this month.')}
        >
          {t(
            '启用相应模块、并在任务中确定牵头后，应报的指标列在这里。',
            'Once a module is enabled and a lead is set, what is due is listed here.',
          )}
        </EmptyState>
      ) : (
        <Table
          caption={t(`${month} 月应报指标`, 'Figures due this month')}
          columns={columns}
          rows={reports.toSorted((a, b) => Number(a.received) - Number(b.received))}
          rowKey={({ indicator, subject }) => `${indicator}/${subject}`}
          rowHeader="name"
          rowHref={({ indicator }) => `/indicators/${indicator}`}
          link={AppLink}
          {...(reports.length > 12 ? { frozen: { maxHeight: '27rem' } } : {})}
        />
      )}
    </Section>
  )
}
