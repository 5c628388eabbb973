import { chinaTime, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { useState } from 'react'
import { exclusionTexts } from '../exclusion.ts'
import { type Deciding, DecisionDialog } from './decision-dialog.tsx'
import { ProposalDialog } from './proposal-dialog.tsx'
import type { Sky, SkyAct } from './sky-data.ts'
import { Proposals } from './sky-proposals.tsx'

/** Whether an act is a proposal of somebody else that is not decided yet. */
const waits = ({ isLast, act, isOwn }: SkyAct): boolean => isLast && act === 'propose' && !isOwn

/** Days that may be left out because of sand dust: proposed, decided, revoked; every act stays and is shown. */
export function SkyExclusions({ sky }: { readonly sky: Sky }) {
  const t = useText()
  const [proposing, setProposing] = useState(false)
  const [deciding, setDeciding] = useState<Deciding | null>(null)
  const acts = sky.acts.filter(({ unit }) => sky.subject.members.includes(unit))
  return (
    <Section
      title={t('沙尘日剔除', 'Dust days left out')}
      note={acts.filter(({ isLast, act }) => isLast && act === 'approve').length}
      lead={t(
        '依据环办监测〔2016〕120号：沙尘影响日经批准后，颗粒物浓度和综合指数予以剔除，优良天数和重污染天数仍计入；剔除前后的数值同时给出。',
        'By 环办监测〔2016〕120号 approved dust days are left out of particle means and the composite index and stay in the days; both figures are always given.',
      )}
      actions={
        sky.can.propose ? (
          <Button size="s" onClick={() => setProposing(true)}>
            {t('申报剔除', 'Propose')}
          </Button>
        ) : null
      }
    >
      {acts.length === 0 ? (
        <EmptyState compact title={t('本年没有申报或剔除的日期。', 'No day of this year was proposed or left out.')}>
          {t('受沙尘影响的日期由报送单位申报、市级审核后剔除。', 'Who reports proposes dust days; the city decides.')}
        </EmptyState>
      ) : (
        <>
          {sky.can.decide ? <Proposals waiting={acts.filter(waits)} onDecide={setDeciding} /> : null}
          <Acts acts={acts} canDecide={sky.can.decide} onDecide={setDeciding} />
        </>
      )}
      {proposing ? <ProposalDialog sky={sky} onClose={() => setProposing(false)} /> : null}
      {deciding === null ? null : <DecisionDialog deciding={deciding} onClose={() => setDeciding(null)} />}
    </Section>
  )
}

interface ActsProps {
  readonly acts: readonly SkyAct[]
  readonly canDecide: boolean
  readonly onDecide: (deciding: Deciding) => void
}

/** Every act, the newest day first; the last about a day carries what may be done next. */
function Acts({ acts, canDecide, onDecide }: ActsProps) {
  const t = useText()
  const columns: readonly Column<SkyAct>[] = [
    { key: 'day', head: t('日期', 'Day'), width: '6.5rem', sortValue: ({ day }) => day, cell: ({ day }) => day },
    { key: 'unit', head: t('县（市、区）', 'County'), hideBelow: 'narrow', cell: ({ name }) => t(name) },
    {
      ...{ key: 'act', head: t('办理', 'Act'), wrap: true },
      cell: ({ act, isLast }) =>
        isLast ? (
          <strong>{t(exclusionTexts[act])}</strong>
        ) : act === 'propose' ? (
          t('已申报', 'proposed')
        ) : (
          t(exclusionTexts[act])
        ),
    },
    {
      ...{ key: 'why', head: t('理由与依据', 'Reason and basis'), wrap: true, hideBelow: 'narrow' },
      cell: ({ act, reason, basis }) =>
        act === 'propose' ? t(`${reason}；依据：${basis}`, `${reason}; basis: ${basis}`) : reason,
    },
    {
      ...{ key: 'by', head: t('办理人、时间', 'By'), wrap: true, hideBelow: 'medium' },
      cell: ({ by, at }) => `${by} ${chinaTime(at)}`,
    },
    {
      ...{ key: 'next', head: t('下一步', 'Next'), wrap: true, width: '8rem' },
      cell: (act) => (canDecide && act.isLast ? <Next act={act} onDecide={onDecide} /> : null),
    },
  ]
  return (
    <Table
      caption={t('沙尘日申报与剔除记录', 'Dust days and what was done about them')}
      columns={columns}
      rows={acts.toReversed()}
      detail={({ name, reason }) => `${t(name)} ${reason}`}
      rowKey={({ unit, day, number }) => `${unit} ${day} ${number}`}
    />
  )
}

function Next({ act: row, onDecide }: { readonly act: SkyAct; readonly onDecide: ActsProps['onDecide'] }) {
  const t = useText()
  const days = [{ unit: row.unit, day: row.day, number: row.number }]
  const about = `${t(row.name)} ${row.day}`
  const button = (act: Deciding['act'], label: string) => (
    <Button size="s" kind="quiet" onClick={() => onDecide({ act, days, about })} aria-label={`${label} ${about}`}>
      {label}
    </Button>
  )
  if (row.act === 'approve') return button('revoke', t('撤销', 'Revoke'))
  if (row.act !== 'propose') return null
  if (row.isOwn) return <span className="wp-muted">{t('由他人审批', 'for others to decide')}</span>
  return (
    <>
      {button('approve', t('批准', 'Approve'))}
      {button('reject', t('不批准', 'Reject'))}
    </>
  )
}
