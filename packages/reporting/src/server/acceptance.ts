import { isCounted, type Observation, type ObservationFact, type Text } from '@workpoints/core'
import {
  type Context,
  coreDb,
  insertObservations,
  isDemo,
  listObservations,
  listUnits,
  refreshJudgements,
} from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { addsUp, incrementsOf } from '../figures.ts'
import { type Content, roundTitle, type ValueEntry, valueKey } from '../index.ts'
import { tellTurnedRed } from './light-events.ts'
import { now } from './review.store.ts'
import { getRound, type RoundRow } from './round.store.ts'
import type { SubmissionRow } from './submission.store.ts'
import type { ReportingTables } from './tables.ts'

const forever = { on: '9999-12-31', asOf: null } as const

/** A report that its last reviewer accepts, as it was sent. */
export interface Accepted {
  readonly row: SubmissionRow
  readonly content: Content
}

/**
 * Accepts reports for good, in the given transaction: their state, their figures as observations, and what the figures touch judged anew,
 * once for all of them. A total that is corrected leaves the totals of later periods as they were reported, and a figure that a module
 * counted is told again after what was reported, since it is the figure that holds.
 */
export async function acceptReports(
  ctx: Context,
  db: Kysely<ReportingTables>,
  accepted: readonly Accepted[],
): Promise<void> {
  const [first] = accepted
  if (first === undefined) return
  const ids = accepted.map(({ row }) => row.submission_id)
  await db
    .updateTable('reporting.submission')
    .set((eb) => ({
      state: 'accepted',
      stage: null,
      returned_by: null,
      accepted_at: now,
      changed_at: now,
      revision: eb('revision', '+', 1),
    }))
    .where('submission_id', 'in', ids)
    .execute()
  const plan = first.row.plan_id
  const observations = await observationsOf(ctx, db, accepted)
  if (observations.length === 0) return
  await record(db, plan, observations)
  // What a module has counted meanwhile goes on to hold: what was reported stands before it in the history.
  await record(
    db,
    plan,
    observations.flatMap(({ counted }) => counted ?? []),
  )
  const indicators = [...new Set(observations.map(({ observation }) => observation.indicator))]
  const refresh = () => refreshJudgements(coreDb(db), plan, { mounted: ctx.mounted, indicators })
  await tellTurnedRed(ctx, db, { plan, indicators, refresh })
}

interface Told {
  readonly observation: Observation
  readonly by: string
}

interface Recorded extends Told {
  /** What its module had counted for the same period; null where nothing. */
  readonly counted: Told | null
}

const record = (db: Kysely<ReportingTables>, plan: string, told: readonly Told[]): Promise<void> =>
  insertObservations(coreDb(db), plan, {
    observations: told.map(({ observation }) => observation),
    by: (one) => ({ recordedBy: told.find(({ observation }) => observation === one)?.by ?? '' }),
  })

async function observationsOf(
  ctx: Context,
  db: Kysely<ReportingTables>,
  accepted: readonly Accepted[],
): Promise<readonly Recorded[]> {
  const entries = accepted.flatMap(({ row, content }) =>
    row.asked.flatMap((asked) => {
      const entry = content.values[asked.key]
      return entry === undefined || entry.value === null ? [] : [{ row, asked, entry }]
    }),
  )
  const [first] = entries
  if (first === undefined) return []
  const plan = first.row.plan_id
  const indicators = [...new Set(entries.map(({ asked }) => asked.indicator))]
  const [known, units, demo] = await Promise.all([
    listObservations(coreDb(db), plan, { at: forever, indicators }),
    listUnits(coreDb(db), forever),
    isDemo(coreDb(db), plan),
  ])
  const figures = new Map<string, ObservationFact[]>()
  for (const fact of known) {
    const key = valueKey(fact.indicator, fact.unit)
    figures.set(key, [...(figures.get(key) ?? []), fact])
  }
  const rounds = new Map<string, RoundRow>()
  for (const id of new Set(entries.map(({ row }) => row.round_id))) rounds.set(id, await getRound(db, id))
  return entries.flatMap(({ row, asked, entry }) => {
    const round = rounds.get(row.round_id)
    const indicator = ctx.mounted.indicators.get(asked.indicator)
    if (round === undefined || indicator === undefined) return []
    const own = figures.get(asked.key) ?? []
    const increments = addsUp(indicator) ? incrementsOf(own, { period: round.period, total: entry.value ?? '0' }) : null
    const source = { kind: demo ? 'simulated' : 'reported', note: noteOf(units.get(row.unit_id)?.name, round) } as const
    const made = (increments ?? [{ period: round.period, value: entry.value ?? '0' }]).map(({ period, value }) => ({
      ...{ indicator: asked.indicator, unit: asked.subject, period, value, source },
      ...(increments === null ? partsOf(entry) : noParts),
    }))
    // Two reports of one command may touch the same figures: the second has to count with the first.
    figures.set(asked.key, merged(own, made))
    return made.map((observation) => ({ observation, by: row.sent_by ?? '', counted: countedOf(own, observation) }))
  })
}

function countedOf(known: readonly ObservationFact[], { period }: Observation): Told | null {
  const fact = known.find((one) => one.period === period && isCounted(one))
  if (fact === undefined) return null
  const { indicator, unit, value, source } = fact
  return { observation: { indicator, unit, period, value, source, ...partsOf(fact) }, by: fact.recordedBy }
}

const noParts = { numerator: null, denominator: null, weight: null } as const
const partsOf = ({ numerator, denominator, weight }: Pick<ValueEntry, 'numerator' | 'denominator' | 'weight'>) => ({
  numerator,
  denominator,
  weight,
})

/** Where a figure came from, in words: `章贡区2025年7月调度填报`. */
const noteOf = (unit: Text | undefined, round: RoundRow): string => `${unit?.zh ?? ''}${roundTitle(round).zh}填报`

function merged(known: readonly ObservationFact[], made: readonly Observation[]): ObservationFact[] {
  const periods = new Set(made.map(({ period }) => period))
  const fresh = made.map((one) => ({ ...one, id: '', recordedAt: '', recordedBy: '', supersedes: null }))
  return [...known.filter(({ period }) => !periods.has(period)), ...fresh]
}
