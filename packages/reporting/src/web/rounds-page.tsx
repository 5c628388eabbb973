import { AppLink, chinaTime, QueryState, useNow, useSession, useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { Button } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { PageHeader } from '@workpoints/ui/page-header'
import { type Column, Table } from '@workpoints/ui/table'
import { useState } from 'react'
import { type Round, usePlanId, useRounds } from './reporting-data.ts'
import { RoundDialog } from './round-dialog.tsx'
import { leftText, phaseText } from './round-words.ts'

/** The rounds of the plan, and the button that opens the next one. */
export default function RoundsPage() {
  const t = useText()
  const query = useRounds()
  const plan = usePlanId()
  const { data: session } = useSession()
  const [opening, setOpening] = useState(false)
  const mayOpen = session?.plans.find(({ id }) => id === plan)?.can.includes('manage') ?? false
  const action = mayOpen ? (
    <Button kind="primary" onClick={() => setOpening(true)}>
      {t('开启调度', 'Open a round')}
    </Button>
  ) : undefined
  return (
    <>
      <PageHeader
        title={t('调度', 'Rounds')}
        lead={t(
          '每期调度按任务分工列出应报清单，到期催报、逐级审核，审核通过的数值即时计入评价。',
          'Each round lists what every unit has to report; what passes review counts at once.',
        )}
        actions={
          mayOpen ? (
            <>
              <AppLink href="/review-rules" className="wp-button">
                {t('审核规则', 'Review rules')}
              </AppLink>
              {action}
            </>
          ) : undefined
        }
      />
      <QueryState query={query}>
        {(rounds) =>
          rounds.length === 0 ? (
            <EmptyState title={t('还没有开启过调度。', 'No round has been opened yet.')} action={action}>
              {t('开启后，系统按任务分工自动生成各单位的应报清单。', 'Opening one lists what each unit has to report.')}
            </EmptyState>
          ) : (
            <RoundTable rounds={rounds} />
          )
        }
      </QueryState>
      {opening && query.data !== undefined ? (
        <RoundDialog plan={plan} rounds={query.data} onClose={() => setOpening(false)} />
      ) : null}
    </>
  )
}

function RoundTable({ rounds }: { readonly rounds: readonly Round[] }) {
  const t = useText()
  const now = useNow()
  const columns: readonly Column<Round>[] = [
    { key: 'title', head: t('调度', 'Round'), wrap: true, cell: ({ title }) => t(title) },
    {
      ...{ key: 'phase', head: t('状态', 'State'), width: '10rem' },
      cell: ({ phase }) => (
        <Badge kind={phase === 'open' ? 'accent' : phase === 'late' ? 'yellow' : 'plain'}>{t(phaseText[phase])}</Badge>
      ),
    },
    {
      ...{ key: 'due', head: t('截止时间', 'Due'), width: '18rem', hideBelow: 'narrow' },
      cell: ({ dueAt, phase }) =>
        phase === 'closed' ? chinaTime(dueAt) : `${chinaTime(dueAt)}（${t(leftText(dueAt, now))}）`,
    },
    {
      ...{ key: 'closes', head: t('关闭时间', 'Closes'), width: '10rem', hideBelow: 'medium' },
      cell: ({ closesAt }) => chinaTime(closesAt),
    },
    {
      ...{ key: 'by', head: t('开启人', 'Opened by'), width: '12rem', hideBelow: 'medium' },
      cell: ({ openedBy }) => openedBy,
    },
  ]
  return (
    <Table
      caption={t('各期调度', 'Rounds')}
      columns={columns}
      rows={rounds}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/rounds/${id}`}
      link={AppLink}
      pageKeys
      detail={({ dueAt }) => `${t('截止', 'Due')} ${chinaTime(dueAt)}`}
    />
  )
}
