import { AppLink, useText } from '@workpoints/core/web'
import { KeyValue } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'
import type { Noise } from './noise-data.ts'
import './noise.css'

const none = <span className="wp-muted">—</span>

/** Complaints: received, closed and late, the arrangement of reviews, and the key ones that are open. */
export function ComplaintsSection({ noise }: { readonly noise: Noise }) {
  const t = useText()
  const { complaints, reviewEvery } = noise
  const number = (value: number) => t(`${value} 件`, String(value))
  return (
    <Section
      title={t('噪声信访投诉', 'Complaints')}
      lead={useArrangement(noise)}
      actions={
        <>
          <AppLink href="/air/noise-complaints">{t('投诉台账', 'Complaints register')}</AppLink>{' '}
          <AppLink href="/air/noise-reviews">{t('调度台账', 'Reviews register')}</AppLink>
        </>
      }
    >
      <KeyValue
        across
        items={[
          { key: 'received', label: t('今年受理', 'Received this year'), value: number(complaints.received) },
          { key: 'closed', label: t('其中办结', 'Closed'), value: number(complaints.closed) },
          { key: 'open', label: t('未办结', 'Open'), value: number(complaints.open) },
          { key: 'late', label: t('超过办理期限', 'Late'), value: number(complaints.late) },
          { key: 'key', label: t('重点件未办结', 'Key ones open'), value: number(complaints.keyOpen.length) },
          {
            key: 'unreviewed',
            label: t(`重点件超过 ${reviewEvery} 天未调度`, `Not reviewed for ${reviewEvery} days`),
            value: number(complaints.unreviewed),
          },
        ]}
      />
      <div className="noise__narrow">
        <Table
          caption={t('各月受理和办结', 'Complaints by month')}
          rows={complaints.months}
          rowKey={({ month }) => month}
          columns={[
            { key: 'month', head: t('月份', 'Month'), cell: ({ month }) => month },
            { key: 'received', head: t('受理', 'Received'), align: 'end', cell: ({ received }) => received },
            { key: 'closed', head: t('办结', 'Closed'), align: 'end', cell: ({ closed }) => closed },
          ]}
        />
      </div>
      {complaints.keyOpen.length === 0 ? null : (
        <div className="noise__part">
          <KeyComplaints complaints={complaints} />
        </div>
      )}
    </Section>
  )
}

/** The arrangement in a sentence; a county does not see the city's and is told nothing of it. */
function useArrangement({ reviews: { system, sessions, last }, isPart }: Noise): string | undefined {
  const t = useText()
  if (system === null)
    return isPart ? undefined : t('定期调度制度尚未印发。', 'The arrangement of reviews is not issued yet.')
  const zh = last === null ? '' : `，最近一次 ${last}`
  const en = last === null ? '' : `, the last on ${last}`
  return t(
    `定期调度制度 ${system.on} 印发（${system.document ?? '—'}），今年已调度 ${sessions} 次${zh}。`,
    `Reviews arranged on ${system.on} (${system.document ?? '—'}); ${sessions} held this year${en}.`,
  )
}

function KeyComplaints({ complaints }: { readonly complaints: Noise['complaints'] }) {
  const t = useText()
  return (
    <Section level={3} title={t('未办结的重点件', 'Key complaints that are open')} note={complaints.keyOpen.length}>
      <Table
        caption={t('未办结的重点件', 'Key complaints that are open')}
        rows={complaints.keyOpen}
        rowKey={({ id }) => id}
        columns={[
          { key: 'number', head: t('受理编号', 'No.'), cell: ({ number }) => number },
          { key: 'county', head: t('县区', 'County'), cell: ({ county }) => t(county) },
          {
            key: 'source',
            head: t('噪声类别', 'Source'),
            hideBelow: 'narrow',
            cell: ({ sourceText }) => t(sourceText),
          },
          { key: 'on', head: t('受理', 'Received'), hideBelow: 'narrow', cell: ({ on }) => on },
          {
            ...{ key: 'due', head: t('办理期限', 'Due'), wrap: true, hideBelow: 'narrow' },
            cell: ({ dueOn, isLate }) => (
              <>
                {dueOn ?? none}
                {isLate ? <strong className="noise__late">{t(' 超期', ' late')}</strong> : null}
              </>
            ),
          },
          {
            ...{ key: 'reviewed', head: t('最近调度', 'Reviewed'), wrap: true },
            cell: ({ reviewedOn, isUnreviewed }) => (
              <>
                {reviewedOn ?? t('未调度', 'never')}
                {isUnreviewed ? <strong className="noise__late">{t(' 应调度', ' due')}</strong> : null}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

/** The actions against each kind of noise. */
export function ActionsSection({ noise: { actions } }: { readonly noise: Noise }) {
  const t = useText()
  return (
    <Section
      title={t('综合治理行动', 'Control actions')}
      actions={<AppLink href="/air/noise-actions">{t('治理台账', 'Actions register')}</AppLink>}
    >
      <div className="noise__narrow">
        <Table
          caption={t('各类噪声治理', 'Actions by source')}
          rows={actions}
          rowKey={({ source }) => source}
          columns={[
            { key: 'source', head: t('噪声类别', 'Source'), cell: ({ text }) => t(text) },
            { key: 'count', head: t('行动', 'Actions'), align: 'end', cell: ({ count }) => count },
            { key: 'done', head: t('完成', 'Done'), align: 'end', cell: ({ done }) => done },
            { key: 'late', head: t('超期', 'Late'), align: 'end', cell: ({ late }) => late },
          ]}
        />
      </div>
    </Section>
  )
}
