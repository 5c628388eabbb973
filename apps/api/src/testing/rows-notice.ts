import { randomUUID } from 'node:crypto'
import { defaultNoticeRules } from '@workpoints/reporting'
import { except, holders, holdersAnswered, type Row, row } from './authorization.ts'
import { noticeInput } from './notice-world.ts'
import { plan } from './round-world.ts'
import { round } from './rows-reporting.ts'
import { keyed, type World } from './world.ts'

const own = '360702'
const other = '360703'
const reporters = ['department-reviewer', 'department-reporter', 'county-reviewer', 'county-reporter'] as const

/** A notice to a county on a task that another department leads. */
async function notice({ api }: World, unit: string): Promise<string> {
  const { data } = await api.mutate('reporting.notice.issue', noticeInput({ units: [unit], source: '23' }))
  return (data as { notice: string }[])[0]?.notice ?? ''
}

const acknowledging = (id: string) => keyed({ notice: id, revision: 0, act: { kind: 'acknowledge' } })
const unseen = { 'department-reviewer': 404, 'department-reporter': 404, guest: 404 } as const
const readers = holders('office', 'leader', 'data-operator', 'county-reviewer', 'county-reporter')
/** Who may act on some notice is told that there is none where they may not see it; the office signs for nobody. */
const signers = except(holders('county-reviewer', 'county-reporter'), {
  ...{ 'department-reviewer': 404, 'department-reporter': 404 },
})

/** Notices and urging: the office issues and urges, the unit that is addressed signs and answers, other units see nothing. */
export const noticeRows: readonly Row[] = [
  row(
    'reporting.notice.list',
    { plan },
    except(holders('office', 'leader', 'data-operator', ...reporters), { guest: 200 }),
  ),
  {
    path: 'reporting.notice.get',
    own: [async (world) => ({ notice: await notice(world, own) }), except(readers, unseen)],
    other: [
      async (world) => ({ notice: await notice(world, other) }),
      except(readers, { ...unseen, 'county-reviewer': 404, 'county-reporter': 404 }),
    ],
  },
  row('reporting.notice.facts', { plan, unit: own, source: '23', target: null }, holders('office')),
  row('reporting.notice.issue', () => noticeInput({ units: [own], source: '23' }), holders('office')),
  {
    path: 'reporting.notice.act',
    own: [async (world) => acknowledging(await notice(world, own)), signers],
    other: [
      async (world) => acknowledging(await notice(world, other)),
      except(signers, { 'county-reviewer': 404, 'county-reporter': 404 }),
    ],
  },
  row('reporting.notice.rules', { plan }, holders('office')),
  row('reporting.notice.saveRules', () => keyed({ plan, rules: defaultNoticeRules }), holders('office')),
  row('reporting.suggestion.list', { plan }, holders('office')),
  row(
    'reporting.suggestion.dismiss',
    () => keyed({ plan, suggestion: 'nothing', reason: '已整改' }),
    holdersAnswered(404, 'office'),
  ),
  row(
    'reporting.urge.send',
    async (world) => keyed({ plan, subject: `round/${await round(world)}`, units: [own] }),
    holders('office'),
  ),
  row(
    'reporting.urge.list',
    async (world) => ({ plan, subject: `round/${await round(world)}` }),
    holders('office', ...reporters),
  ),
  row('reporting.urge.mine', { plan }, holders('office', ...reporters)),
  row('reporting.urge.read', () => keyed({ urges: [randomUUID()] }), holdersAnswered(200, 'office', ...reporters)),
]
