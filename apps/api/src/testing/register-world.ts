import { registerHalf } from '@workpoints/registers/server'
import { villageCells, villages } from '@workpoints/registers/testing'
import { createTestApp, type TestApp, type TestPerson } from './test-app.ts'
import { keyed } from './world.ts'

/** A row as `registers.entry.list` answers it. */
export interface EntryAnswer {
  readonly id: string
  readonly version: number
  readonly unit: string
  readonly state: string
  readonly label: string
  readonly data: Readonly<Record<string, unknown>>
  readonly ended: boolean
  readonly changedBy: string
  readonly can: readonly string[]
}

export interface ListAnswer {
  readonly rows: readonly EntryAnswer[]
  readonly total: number
  readonly can: readonly string[]
}

type Person = Pick<TestPerson, 'query' | 'mutate'>

/** The stable code of a refusal. */
export const codeOf = (answer: { readonly error: unknown }) =>
  (answer.error as { data: { detail: { code: string } } } | undefined)?.data.detail.code
export const textOf = (answer: { readonly error: unknown }) =>
  (answer.error as { data: { detail: { text: { zh: string } } } } | undefined)?.data.detail.text.zh ?? ''

/** The shipped server with the example register, empty of figures, and the people who keep it. */
export interface RegisterWorld extends AsyncDisposable {
  readonly api: TestApp
  /** Corrects any unit's rows. */
  readonly keeper: TestPerson
  /** Reports for 章贡区, 360702. */
  readonly county: TestPerson
  /** Reports for 南康区, 360703. */
  readonly other: TestPerson
  call(person: Person, name: string, fields?: object): ReturnType<TestPerson['mutate']>
  ask(person: Person, name: string, fields?: object): ReturnType<TestPerson['query']>
  list(person: Person, fields?: object): Promise<ListAnswer>
  /** Makes a village; answers its id. */
  add(cells?: object, person?: Person): Promise<string>
  /** A row as it is now. */
  row(id: string): Promise<EntryAnswer>
}

export async function createRegisterWorld({ empty = true } = {}): Promise<RegisterWorld> {
  const api = await createTestApp({ empty, registers: [registerHalf(villages)] })
  const keeper = await api.person('data-operator')
  const call: RegisterWorld['call'] = (person, name, fields = {}) =>
    person.mutate(`registers.${name}`, keyed({ register: villages.id, ...fields }))
  const ask: RegisterWorld['ask'] = (person, name, fields = {}) =>
    person.query(`registers.${name}`, { register: villages.id, ...fields })
  let made = 0
  return {
    api,
    keeper,
    county: await api.person('county-reporter', '360702'),
    other: await api.person('county-reporter', '360703'),
    call,
    ask,
    list: async (person, fields) => {
      const { data, error } = await ask(person, 'entry.list', fields)
      if (data === undefined) throw new Error(`no list: ${JSON.stringify(error)}`)
      return data as ListAnswer
    },
    add: async (cells = {}, person = keeper) => {
      const { data, error } = await call(person, 'entry.create', {
        cells: villageCells({ name: `第${++made}村`, ...cells }),
      })
      if (data === undefined) throw new Error(`not made: ${JSON.stringify(error)}`)
      return (data as { id: string }).id
    },
    row: async (id) => (await ask(keeper, 'entry.get', { entry: id })).data as EntryAnswer,
    [Symbol.asyncDispose]: () => api[Symbol.asyncDispose](),
  }
}
