import { useMutation } from '@tanstack/react-query'
import {
  AppLink,
  chinaTime,
  commandKey,
  Failure,
  QueryState,
  useLastPathPart,
  useNow,
  usePageTitle,
  useSearch,
  useText,
} from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { PageHeader } from '@workpoints/ui/page-header'
import { Tabs } from '@workpoints/ui/tabs'
import { useReportingApi } from './api.ts'
import { type RoundDetail, useReportingChanged, useRound } from './reporting-data.ts'
import { RoundBurden } from './round-burden.tsx'
import { RoundCells } from './round-cells.tsx'
import { RoundUnits } from './round-units.tsx'
import { leftText, phaseText } from './round-words.ts'
import './reporting.css'

/** One round: who was asked, who has reported, and what it asks of them. */
export default function RoundPage() {
  const query = useRound(useLastPathPart())
  return <QueryState query={query}>{(round) => <RoundView round={round} />}</QueryState>
}

/** The round in one sentence, made of its counts. */
function useSentence(): (round: RoundDetail) => string {
  const t = useText()
  return ({ total, phase }) => {
    const open = total.expected - total.received
    const missing =
      phase === 'open' || phase === 'planned'
        ? t(`还有 ${open} 份未报`, `${open} are to come`)
        : t(`缺报 ${open} 份`, `${open} are missing`)
    return t(
      `应报 ${total.expected} 份，已报 ${total.received} 份，其中通过 ${total.accepted} 份、在审 ${total.inReview} 份；退回 ${total.returned} 份，逾期报送 ${total.late} 份，${missing}。配合单位应提供 ${total.support} 份，已提供 ${total.supported} 份；不涉及 ${total.notApplicable} 份不计入。`,
      `${total.received} of ${total.expected} reports have come: ${total.accepted} accepted, ${total.inReview} in review; ${total.returned} returned, ${total.late} late, ${missing}. Supporting units: ${total.supported} of ${total.support}. Not applicable: ${total.notApplicable}.`,
    )
  }
}

function RoundView({ round }: { readonly round: RoundDetail }) {
  const t = useText()
  const { tab = 'matrix' } = useSearch()
  const sentence = useSentence()
  usePageTitle(t(round.title))
  const tabs = [
    { key: 'matrix', label: t('县区矩阵', 'Counties') },
    { key: 'departments', label: t('市直部门', 'Departments') },
    { key: 'units', label: t('报送进度', 'Progress') },
    { key: 'burden', label: t('填报负担', 'Burden') },
  ]
  const now = useNow()
  return (
    <>
      <PageHeader
        title={t(round.title)}
        crumbs={[{ label: t('调度', 'Rounds'), href: '/rounds' }]}
        crumbsLabel={t('上级', 'Above')}
        link={AppLink}
        meta={
          <>
            <Badge kind={round.phase === 'open' ? 'accent' : round.phase === 'late' ? 'yellow' : 'plain'}>
              {t(phaseText[round.phase])}
            </Badge>
            <span>
              {t('截止', 'Due')} {chinaTime(round.dueAt)}
              {round.phase === 'closed' ? '' : `（${t(leftText(round.dueAt, now))}）`}
            </span>
            <span>
              {t('关闭', 'Closes')} {chinaTime(round.closesAt)}
            </span>
          </>
        }
        lead={sentence(round)}
        actions={round.can.includes('manage') && round.phase !== 'closed' ? <SyncButton round={round.id} /> : undefined}
      />
      <Tabs
        label={t('查看方式', 'Views')}
        link={AppLink}
        tabs={tabs.map(({ key, label }) => ({
          href: `/rounds/${round.id}?tab=${key}`,
          label,
          active: tab === key,
        }))}
      />
      {tab === 'units' ? <RoundUnits round={round} /> : null}
      {tab === 'burden' ? <RoundBurden round={round} /> : null}
      {tab === 'matrix' ? <RoundCells round={round} places /> : null}
      {tab === 'departments' ? <RoundCells round={round} places={false} /> : null}
    </>
  )
}

/** Takes over what changed in the plan since the opening, and says what that was. */
function SyncButton({ round }: { readonly round: string }) {
  const t = useText()
  const changed = useReportingChanged()
  const sync = useMutation(useReportingApi().round.sync.mutationOptions({ onSuccess: () => changed() }))
  return (
    <>
      <Button busy={sync.isPending} onClick={() => sync.mutate({ key: commandKey(), round })}>
        {t('更新应报清单', 'Bring in line with the plan')}
      </Button>
      <Failure error={sync.error} />
      {sync.data === undefined ? null : (
        <Banner>
          {sync.data.added + sync.data.withdrawn + sync.data.changed === 0
            ? t('应报清单与任务分工一致，没有变化。', 'Nothing has changed.')
            : t(
                `新增 ${sync.data.added} 份，取消 ${sync.data.withdrawn} 份，调整 ${sync.data.changed} 份。`,
                `${sync.data.added} added, ${sync.data.withdrawn} withdrawn, ${sync.data.changed} changed.`,
              )}
        </Banner>
      )}
    </>
  )
}
