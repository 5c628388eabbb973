import type { Letter, NoticeClock, NoticeFacts } from '@workpoints/reporting'
import { plan } from './round-world.ts'
import { createTestApp, type TestApp, type TestPerson } from './test-app.ts'
import { keyed } from './world.ts'

const day = 86_400_000

/** A day so many days from now, in China. */
export const inDays = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * day).toISOString().slice(0, 10)

/** Something that is demanded, and due in so many days. */
export const demandIn = (days: number) => ({ text: '加快项目进度，补齐欠账', due: inDays(days) })

/** A reminder to 章贡区 about rural toilets, unless told otherwise. */
export const noticeInput = (fields: object = {}) =>
  keyed({
    ...{ plan, kind: 'remind', units: ['360702'], source: '23', target: null, demands: [demandIn(20)], remark: '' },
    ...{ suggestion: null, follows: null },
    ...fields,
  })

/** A notice as `reporting.notice.get` answers it, as far as tests look at it. */
export interface NoticeAnswer {
  readonly id: string
  readonly kind: string
  readonly number: string | null
  readonly title: { readonly zh: string }
  readonly state: string
  readonly objection: string
  readonly askedUntil: string | null
  readonly waitsFor: string | null
  readonly checker: string | null
  readonly revision: number
  readonly replyDue: string | null
  readonly extendedTo: string | null
  readonly clock: NoticeClock | null
  readonly letter: Letter | null
  readonly facts: NoticeFacts
  readonly events: readonly { kind: string; by: string; late: boolean; body: Readonly<Record<string, unknown>> }[]
  readonly urges: readonly { at: string; readBy: string | null; deliveredTo: string | null }[]
  readonly before: { readonly id: string } | null
  readonly after: readonly { readonly id: string; readonly kind: string }[]
  readonly can: readonly string[]
}

type Acting = Pick<TestPerson, 'query' | 'mutate'>

/** The shipped server with the people around a notice. */
export interface NoticeWorld extends AsyncDisposable {
  readonly api: TestApp
  readonly county: TestPerson
  readonly otherCounty: TestPerson
  readonly lead: TestPerson
  readonly otherDepartment: TestPerson
  readonly leader: TestPerson
  /** Makes a notice as the office; answers its id. */
  issue(fields?: object): Promise<string>
  get(person: Acting, notice: string): Promise<NoticeAnswer>
  /** Does an act on a notice as the office sees it now, unless the revision that was seen is given. */
  act(
    person: Acting,
    notice: string,
    act: { readonly kind: string; readonly seen?: number; readonly [said: string]: unknown },
  ): ReturnType<TestPerson['mutate']>
  /** Moves a deadline, as the passing of time would. */
  setDue(notice: string, column: 'acknowledge_due' | 'reply_due' | 'brief_due', at: number): Promise<void>
}

/** Starts the server with the demonstration's figures. */
export async function createNoticeWorld(): Promise<NoticeWorld> {
  const api = await createTestApp()
  const get: NoticeWorld['get'] = async (person, notice) => {
    const { status, data, error } = await person.query('reporting.notice.get', { notice })
    if (status !== 200) throw new Error(`no notice: ${JSON.stringify(error)}`)
    return data as NoticeAnswer
  }
  return {
    api,
    get,
    county: await api.person('county-reporter', '360702'),
    otherCounty: await api.person('county-reviewer', '360703'),
    // 农业农村局 stands first on task 23.
    lead: await api.person('department-reviewer', 'nyj'),
    otherDepartment: await api.person('department-reviewer', 'shj'),
    leader: await api.person('leader'),
    async issue(fields = {}) {
      const { status, data, error } = await api.mutate('reporting.notice.issue', noticeInput(fields))
      if (status !== 200) throw new Error(`the notice was not issued: ${JSON.stringify(error)}`)
      return (data as { notice: string }[])[0]?.notice ?? ''
    },
    async act(person, notice, { seen, ...act }) {
      const revision = seen ?? (await get(api, notice)).revision
      return person.mutate('reporting.notice.act', keyed({ notice, revision, act }))
    },
    async setDue(notice, column, at) {
      await api.database.db
        .updateTable('reporting.notice' as never)
        .set({ [column]: new Date(at) } as never)
        .where('notice_id' as never, '=', notice as never)
        .execute()
    },
    [Symbol.asyncDispose]: () => api[Symbol.asyncDispose](),
  }
}
