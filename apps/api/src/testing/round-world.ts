import { randomUUID } from 'node:crypto'
import type { Content } from '@workpoints/reporting'
import { emptyContent } from '@workpoints/reporting'
import { createTestApp, type TestApp, type TestPerson } from './test-app.ts'
import { keyed } from './world.ts'

export const plan = 'ganzhou-2025'

/** A figure as the form asks for it. */
export interface AskedRow {
  readonly key: string
  readonly indicator: string
  readonly accumulation: string
  readonly hasParts: boolean
  readonly computed: boolean
  readonly totalBefore: string | null
  readonly previous: {
    readonly entry: { value: string | null; numerator: string | null; denominator: string | null }
  } | null
}

/** A report as `reporting.submission.get` answers it, as far as tests look at it. */
export interface ReportAnswer {
  readonly id: string
  readonly state: string
  readonly stage: string | null
  readonly returnedBy: string | null
  readonly revision: number
  readonly version: number
  readonly late: boolean
  readonly source: string
  readonly asked: readonly AskedRow[]
  readonly start: Content | null
  readonly draft: null | {
    readonly fields: Readonly<Record<string, { value: unknown; version: number; savedBy: string }>>
    readonly conflicts: readonly { id: string; field: string; value: unknown; savedBy: string }[]
  }
  readonly last: { readonly period: string; readonly content: Content } | null
  readonly versions: readonly { version: number; content: Content; late: boolean }[]
  readonly reviews: readonly {
    version: number
    stage: string
    decision: string
    by: string
    note: string
    reasons: readonly object[]
  }[]
  readonly corrections: readonly { id: string; state: string }[]
  readonly can: readonly string[]
}

const day = 86_400_000

/** Times of a round that is open now. */
export const openNow = (now: number = Date.now()) => ({
  opensAt: new Date(now - day).toISOString(),
  dueAt: new Date(now + day).toISOString(),
  closesAt: new Date(now + 2 * day).toISOString(),
})

/** The shipped server with a round, and the people who run it. */
export interface RoundWorld extends AsyncDisposable {
  readonly api: TestApp
  readonly round: string
  readonly reporter: TestPerson
  readonly reviewer: TestPerson
  readonly lead: TestPerson
  /** Opens another round; answers its id. */
  open(fields?: object): Promise<string>
  /** The report of a unit on a task. */
  submission(unit: string, source: string, round?: string): Promise<string>
  get(person: Pick<TestPerson, 'query'>, submission: string): Promise<ReportAnswer>
  /** Sends a report as the form would, everything asked filled in. */
  send(
    person: Pick<TestPerson, 'query' | 'mutate'>,
    submission: string,
    changes?: Partial<Content>,
  ): ReturnType<TestPerson['mutate']>
  decide(
    person: Pick<TestPerson, 'query' | 'mutate'>,
    submission: string,
    fields?: object,
  ): ReturnType<TestPerson['mutate']>
}

/** Fills what is asked: one more of what adds up, the last state again, rates of nine in ten. */
export function filled({ asked, start }: Pick<ReportAnswer, 'asked' | 'start'>): Content {
  const values = { ...start?.values }
  for (const one of asked) {
    if (one.computed) continue
    const empty = { value: null, numerator: null, denominator: null, weight: null, blank: null, note: '测试' }
    const last = one.previous?.entry
    if (one.hasParts)
      values[one.key] = { ...empty, numerator: last?.numerator ?? '9', denominator: last?.denominator ?? '10' }
    else if (one.totalBefore !== null) values[one.key] = { ...empty, value: one.totalBefore }
    else values[one.key] = { ...empty, value: last?.value ?? '1' }
  }
  return { ...emptyContent, ...start, progress: '本月按计划推进。', values, unchanged: null }
}

/** Opens the month after the demonstration's last. */
export async function createRoundWorld({ county = '360702', empty = false } = {}): Promise<RoundWorld> {
  const api = await createTestApp({ empty })
  const open: RoundWorld['open'] = async (fields = {}) => {
    const input = { plan, kind: 'month', period: '2025-07', title: '', coverage: 'targets', ...openNow(), ...fields }
    const { status, data, error } = await api.mutate('reporting.round.open', keyed(input))
    if (status !== 200) throw new Error(`the round was not opened: ${JSON.stringify(error)}`)
    return (data as { round: string }).round
  }
  const round = await open()
  const get: RoundWorld['get'] = async (person, submission) => {
    const { status, data, error } = await person.query('reporting.submission.get', { submission })
    if (status !== 200) throw new Error(`no report: ${JSON.stringify(error)}`)
    return data as ReportAnswer
  }
  return {
    api,
    round,
    open,
    get,
    reporter: await api.person('county-reporter', county),
    reviewer: await api.person('county-reviewer', county),
    lead: await api.person('department-reviewer', 'shj'),
    async submission(unit, source, of = round) {
      const row = await api.database.db
        .selectFrom('reporting.submission' as never)
        .select('submission_id' as never)
        .where('round_id' as never, '=', of as never)
        .where('unit_id' as never, '=', unit as never)
        .where('source' as never, '=', source as never)
        .executeTakeFirstOrThrow()
      return (row as { submission_id: string }).submission_id
    },
    async send(person, submission, changes = {}) {
      const report = await get(person, submission)
      const content = { ...filled(report), ...changes }
      return person.mutate('reporting.submission.send', keyed({ submission, revision: report.revision, content }))
    },
    async decide(person, submission, fields = {}) {
      const { revision } = await get(person, submission)
      const decision = { submission, revision, decision: 'accept', reasons: [], note: '', ...fields }
      return person.mutate('reporting.review.decide', { key: randomUUID(), ...decision })
    },
    [Symbol.asyncDispose]: () => api[Symbol.asyncDispose](),
  }
}
