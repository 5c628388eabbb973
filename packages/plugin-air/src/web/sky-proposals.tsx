import { chinaTime, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { matterOf } from '../exclusion.ts'
import type { Deciding } from './decision-dialog.tsx'
import type { SkyAct } from './sky-data.ts'

interface ProposalsProps {
  /** Acts that wait for somebody else's decision. */
  readonly waiting: readonly SkyAct[]
  readonly onDecide: (deciding: Deciding) => void
}

/** What is one matter is decided at once; a day alone in the table. */
export function Proposals({ waiting, onDecide }: ProposalsProps) {
  const t = useText()
  const together = Map.groupBy(waiting, matterOf)
  if (together.size === 0) return null
  return (
    <ul className="sky__proposals" aria-label={t('待审批的申报', 'Proposals to decide')}>
      {[...together].map(([key, acts]) => (
        <Proposal key={key} acts={acts} onDecide={onDecide} />
      ))}
    </ul>
  )
}

function Proposal({ acts, onDecide }: { readonly acts: readonly SkyAct[]; readonly onDecide: (of: Deciding) => void }) {
  const t = useText()
  const [first] = acts
  if (first === undefined) return null
  const days = [...new Set(acts.map(({ day }) => day))].toSorted()
  const [from = '', to = from] = [days[0], days.at(-1)]
  const span = from === to ? from : t(`${from} 至 ${to}`, `${from} to ${to}`)
  const names = [...new Map(acts.map(({ unit, name }) => [unit, t(name)])).values()]
  const few = names.slice(0, 3).join(t('、', ', '))
  const who = names.length > 3 ? t(`${few}等 ${names.length} 个县区`, `${few} and ${names.length - 3} more`) : few
  const decide = (act: Deciding['act']) => () =>
    onDecide({ act, days: acts.map(({ unit, day, number }) => ({ unit, day, number })), about: `${who} ${span}` })
  return (
    <li>
      <div>
        <strong>{`${who} ${span}`}</strong> {t(`共 ${acts.length} 个县日`, `${acts.length} days of counties`)}
        <div>{t(`${first.reason}；依据：${first.basis}`, `${first.reason}; basis: ${first.basis}`)}</div>
        <div className="wp-muted">{`${first.by} ${chinaTime(first.at)}`}</div>
      </div>
      <div className="sky__proposal-acts">
        <Button size="s" kind="primary" onClick={decide('approve')}>
          {t('全部批准', 'Approve all')}
        </Button>
        <Button size="s" onClick={decide('reject')}>
          {t('全部不批准', 'Reject all')}
        </Button>
      </div>
    </li>
  )
}
