import { randomUUID } from 'node:crypto'
import type { Content } from '@workpoints/reporting'
import { type AskedRow, filled } from './filled-report.ts'

import { createTestApp, type TestApp, type TestPerson } from './test-app.ts'
import { keyed } from './world.ts'

export { filled }

export const plan = 'ganzhou-2025'

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
