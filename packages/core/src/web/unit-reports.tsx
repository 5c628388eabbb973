import { Badge } from '@workpoints/ui/badge'
import { EmptyState } from '@workpoints/ui/empty-state'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { useText } from './language.tsx'
import { AppLink } from './navigation.tsx'
import type { UnitData } from './unit-data.ts'
import './target-report.css'
import './unit-page.css'

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

/** More rows than this scroll in a box of their own. */
const longList = 12

/** Expected figures as rows; the column of places is there when there is more than one. */
function ReportTable({ caption, reports }: { readonly caption: string; readonly reports: readonly Report[] }) {
  const t = useText()
  const place: Column<Report> = {
    key: 'subject',
    head: t('范围', 'For'),
    width: '9rem',
    hideBelow: 'narrow',
    cell: ({ subjectName }) => t(subjectName),
  }
  const columns: readonly Column<Report>[] = [
    {
      key: 'received',
      head: t('状态', 'State'),
      width: t('5.5rem', '6.5rem'),
      cell: ({ received }) => <Received received={received} />,
    },
    { key: 'name', head: t('指标', 'Indicator'), wrap: true, cell: ({ name }) => t(name) },
    ...(new Set(reports.map(({ subject }) => subject)).size < 2 ? [] : [place]),
    { key: 'task', head: t('来自', 'From'), width: '7rem', cell: ({ task }) => <Origin task={task} /> },
  ]
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={reports}
      rowKey={({ indicator, subject }) => `${indicator}/${subject}`}
      rowHeader="name"
      rowHref={({ indicator }) => `/indicators/${indicator}`}
      link={AppLink}
      {...(reports.length > longList ? { frozen: { maxHeight: '27rem' } } : {})}
    />
  )
}

/** What is asked of a unit in the month judged: what is missing in sight, what has come behind a fold. */
export function UnitReports({ reports, on }: { readonly reports: readonly Report[]; readonly on: string }) {
  const t = useText()
  const month = Number(on.slice(5, 7))
  const english = new Date(on).toLocaleDateString('en', { month: 'long', timeZone: 'UTC' })
  const missing = reports.filter(({ received }) => !received)
  const come = reports.length - missing.length
  return (
    <Section
      title={t(`${month} 月应报`, `Due for ${english}`)}
      {...(reports.length === 0
        ? {}
        : { note: t(`已收到 ${come}，应报 ${reports.length}`, `${come} of ${reports.length} received`) })}
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
      ) : missing.length === 0 ? (
        <p className="unit-all-in">
          {t(
            `${month} 月应报的 ${reports.length} 项已全部收到。`,
            `All ${reports.length} figures due have been received.`,
          )}
        </p>
      ) : (
        <ReportTable caption={t('未收到的指标', 'Figures not received yet')} reports={missing} />
      )}
      {come === 0 ? null : (
        <details className="target-part">
          <summary>{t(`已收到（${come}）`, `Received (${come})`)}</summary>
          <ReportTable
            caption={t('已收到的指标', 'Figures received')}
            reports={reports.filter(({ received }) => received)}
          />
        </details>
      )}
    </Section>
  )
}
