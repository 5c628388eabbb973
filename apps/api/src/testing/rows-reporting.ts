import { createHash, randomUUID } from 'node:crypto'
import { newId } from '@workpoints/core/server'
import { emptyContent, ruleExamples } from '@workpoints/reporting'
import { reportingDb } from '@workpoints/reporting/server'
import {
  type Expected,
  except,
  holders,
  holdersAnswered,
  otherUnitReaders,
  ownUnitReaders,
  planReaders,
  type Row,
  row,
} from './authorization.ts'
import { openNow } from './round-world.ts'
import { keyed, type World } from './world.ts'

const plan = 'ganzhou-2025'
const own = '360702'
const other = '360703'

let opened = 0
/** An ad hoc round: there may be any number of them. */
const adHoc = () =>
  keyed({ plan, kind: 'adhoc', period: '2025-06', title: `专项${++opened}`, coverage: 'targets', ...openNow() })

const rounds = new WeakMap<World, Promise<string>>()

/** A round that is open: one for all rows, since opening it asks the whole city, and no row takes anything away from another. */
export function round(world: World): Promise<string> {
  const there = rounds.get(world)
  if (there !== undefined) return there
  const opening = world.api
    .mutate('reporting.round.open', adHoc())
    .then(({ data }) => (data as { round: string }).round)
  rounds.set(world, opening)
  return opening
}

/** A report that a county is asked for and has not begun: what rural toilets were built, unless another task is named. */
async function report(world: World, unit: string, source = '23'): Promise<string> {
  const found = await reportingDb(world.api.db as never)
    .selectFrom('reporting.submission')
    .select('submission_id')
    .where('round_id', '=', await round(world))
    .where('unit_id', '=', unit)
    .where('source', '=', source)
    .executeTakeFirstOrThrow()
  return found.submission_id
}

/** A file of a report that was not sent yet; `out`: it was taken out again. */
async function file(world: World, unit: string, out = false): Promise<string> {
  const db = reportingDb(world.api.db as never)
  const [submission, evidence] = [await report(world, unit), newId()]
  const hash = createHash('sha256').update(evidence).digest('hex')
  await db
    .insertInto('reporting.file')
    .values({ hash, algorithm: 'sha256', bytes: 1, format: 'pdf', stored_by: 'test' })
    .execute()
  await db
    .insertInto('reporting.evidence')
    .values({
      ...{ evidence_id: evidence, submission_id: submission, field: 'report', hash, name: 'a.pdf', added_by: 'test' },
      ...{ added_person: null, removed_at: out ? new Date() : null, removed_by: out ? 'test' : null },
    })
    .execute()
  return evidence
}

/** An input about a report of the own county and one about another's. */
const about = (
  path: string,
  make: (submission: string) => object,
  [mine, others]: readonly [Expected, Expected],
): Row => ({
  path,
  own: [async (world) => make(await report(world, own)), mine],
  other: [async (world) => make(await report(world, other)), others],
})

const reporters = ['department-reviewer', 'department-reporter', 'county-reviewer', 'county-reporter'] as const
const fillers = ['county-reviewer', 'county-reporter'] as const
const unseen = { 'county-reviewer': 404, 'county-reporter': 404 } as const
/** Who fills for the county is answered `ok`, and for another county that there is no such report. */
const byFillers = (ok: number): readonly [Expected, Expected] => [
  holdersAnswered(ok, ...fillers),
  except(holdersAnswered(ok, ...fillers), unseen),
]
/** Who reviews somewhere is told what stands in the way; another county's reviewer, that there is no such report. */
const byReviewers: readonly [Expected, Expected] = [
  holdersAnswered(409, 'office', 'department-reviewer', 'county-reviewer'),
  except(holdersAnswered(409, 'office', 'department-reviewer', 'county-reviewer'), { 'county-reviewer': 404 }),
]

/** A draft of a rule set. */
async function draft({ api }: World): Promise<string> {
  const input = keyed({ plan, basedOn: null, body: ruleExamples.standard })
  const { data } = await api.mutate('reporting.rule.saveDraft', input)
  return (data as { fact: string }).fact
}

const seen = (submission: string) => ({ submission, revision: 0 })
const rules = {
  stages: { county: ['unit', 'lead', 'office'], lead: ['unit', 'office'], support: ['unit', 'lead'] },
  plugins: {},
  selfReview: false,
}

/** The monthly round: the office runs it, units fill theirs, reviewers decide on what is theirs to review. */
export const reportingRows: readonly Row[] = [
  row('reporting.round.list', { plan }, planReaders),
  row('reporting.round.get', async (world) => ({ round: await round(world) }), planReaders),
  row('reporting.round.matrix', async (world) => ({ round: await round(world) }), planReaders),
  row('reporting.round.open', adHoc, holders('office')),
  row(
    'reporting.round.extend',
    async (world) =>
      keyed({ round: await round(world), unit: own, until: new Date(Date.now() + 9e8).toISOString(), reason: '汛期' }),
    holders('office'),
  ),
  row('reporting.round.sync', async (world) => keyed({ round: await round(world) }), holders('office')),

  row('reporting.submission.mine', { plan }, holders('office', ...reporters)),
  about('reporting.submission.get', (submission) => ({ submission }), [ownUnitReaders, otherUnitReaders]),
  about(
    'reporting.submission.saveDraft',
    (submission) => ({ submission, fields: [{ field: 'progress', value: '进展', basedOn: 0 }] }),
    byFillers(200),
  ),
  row(
    'reporting.submission.settle',
    () => keyed({ conflict: randomUUID(), value: '' }),
    holdersAnswered(404, 'office', ...reporters),
  ),
  about('reporting.submission.send', (id) => keyed({ ...seen(id), content: emptyContent }), byFillers(400)),
  {
    // A rate has to be given anew each month.
    path: 'reporting.submission.unchanged',
    own: [async (world) => keyed({ submissions: [await report(world, own, '22')], reason: '' }), byFillers(400)[0]],
    other: [async (world) => keyed({ submissions: [await report(world, other, '22')], reason: '' }), byFillers(400)[1]],
  },

  about('reporting.evidence.list', (submission) => ({ submission }), [ownUnitReaders, otherUnitReaders]),
  {
    path: 'reporting.evidence.remove',
    own: [async (world) => keyed({ evidence: await file(world, own) }), byFillers(200)[0]],
    other: [async (world) => keyed({ evidence: await file(world, other) }), byFillers(200)[1]],
  },
  {
    path: 'reporting.evidence.restore',
    own: [async (world) => keyed({ evidence: await file(world, own, true) }), byFillers(200)[0]],
    other: [async (world) => keyed({ evidence: await file(world, other, true) }), byFillers(200)[1]],
  },

  row('reporting.review.queue', { plan }, holders('office', 'department-reviewer', 'county-reviewer')),
  about(
    'reporting.review.decide',
    (id) => keyed({ ...seen(id), decision: 'accept', reasons: [], note: '' }),
    byReviewers,
  ),
  about('reporting.review.acceptMany', (id) => keyed({ items: [seen(id)] }), byReviewers),
  about('reporting.review.withdraw', (id) => keyed(seen(id)), byFillers(409)),
  about('reporting.review.correct', (id) => keyed({ submission: id, reason: '漏报' }), byFillers(409)),
  row('reporting.rule.list', { plan }, planReaders),
  row('reporting.rule.get', { plan, fact: 'standard' }, holders('office')),
  row('reporting.rule.backtest', { plan, fact: 'yinchuan' }, holders('office')),
  row('reporting.rule.suggestions', { plan }, holders('office')),
  row('reporting.rule.saveDraft', () => keyed({ plan, basedOn: null, body: ruleExamples.standard }), holders('office')),
  row('reporting.rule.discard', async (world) => keyed({ plan, fact: await draft(world) }), holders('office')),
  row(
    'reporting.rule.adopt',
    async (world) => keyed({ plan, fact: await draft(world), from: '2025-12-31', reason: '试行' }),
    holders('office'),
  ),

  row('reporting.review.rules', { plan }, planReaders),
  row('reporting.review.saveRules', () => keyed({ plan, rules }), holders('office')),
]
