import {
  bilingual,
  clashOf,
  type Day,
  findUnitByName,
  InvalidError,
  type Plugin,
  Role,
  roleRules,
  type Text,
  type Unit,
} from '@workpoints/core'
import type { Mounted } from '@workpoints/core/server'
import { type GrantFields, NewPerson, PersonFields, Username } from '../person.ts'
import type { PersonColumn } from '../person-import.ts'
import { seatFits } from './grant-rules.ts'
import { requireSensible } from './person-grants.ts'

/** What a row of a table of people is read against. */
export interface RowAgainst {
  readonly units: readonly Unit[]
  readonly mounted: Mounted
  readonly on: Day
}

export type RowFault = { readonly column: PersonColumn; readonly text: Text }

/** A row as it was understood: a person when nothing is wrong with it. */
export interface ReadRow {
  readonly person: NewPerson | null
  readonly username: string
  readonly faults: readonly RowFault[]
}

const listed = (written: string): string[] =>
  written
    .split(/[、,，;；/\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const roleOf = (written: string): Role | undefined =>
  Role.options.find((role) =>
    [role, roleRules[role].title.zh, roleRules[role].title.en].some(
      (name) => name.toLowerCase() === written.toLowerCase(),
    ),
  )

const pluginOf = (written: string, plugins: readonly Plugin[]): string | undefined =>
  plugins.find(({ id, title }) => [id, title.zh, title.en].some((name) => name.toLowerCase() === written.toLowerCase()))
    ?.id

const all = new Set(['', '全部', '全部模块', 'all'])

/** Reads the cells of one row; collects everything that is wrong with it, not only the first. */
export function readPersonRow(cells: Readonly<Partial<Record<string, string>>>, against: RowAgainst): ReadRow {
  const faults: RowFault[] = []
  const refuse = (column: PersonColumn, text: Text): void => void faults.push({ column, text })
  const take = <T>(column: PersonColumn, schema: { safeParse: (value: unknown) => Parsed<T> }, value: unknown) => {
    const parsed = schema.safeParse(value)
    if (!parsed.success) refuse(column, bilingual(parsed.error.issues[0]?.message ?? ''))
    return parsed.data
  }
  const text = (column: PersonColumn): string => cells[column] ?? ''
  const username = text('username').trim().toLowerCase()
  take('username', Username, username)
  take('name', PersonFields.shape.name, text('name'))
  const phone = text('phone') === '' ? null : text('phone')
  take('phone', PersonFields.shape.phone, phone)
  const unit = unitOf(text('unit'), against, refuse)
  const plugins = pluginsOf(text('modules'), against, refuse)
  const holding = { unit, hasUnit: text('unit') !== '', plugins, mounted: against.mounted }
  const grants = grantsOf(text('roles'), holding, refuse)
  const person = faults.length > 0 ? null : { username, name: text('name'), unit: unit?.id ?? null, phone, grants }
  return { person: person && NewPerson.parse(person), username, faults }
}

type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | {
      readonly success: false
      readonly data?: undefined
      readonly error: { readonly issues: readonly { readonly message: string }[] }
    }
type Refuse = (column: PersonColumn, text: Text) => void

function unitOf(written: string, { units, on }: RowAgainst, refuse: Refuse): Unit | undefined {
  if (written === '') return undefined
  const unit = units.find((one) => one.id === written) ?? findUnitByName(units, written, on)
  if (unit === undefined)
    refuse('unit', {
      zh: `没有名为“${written}”的单位，请填写单位名称、简称或编号`,
      en: `there is no unit "${written}"; give a name, an alias or an id`,
    })
  return unit
}

function pluginsOf(written: string, { mounted }: RowAgainst, refuse: Refuse): string[] | null {
  if (all.has(written.toLowerCase())) return null
  const names = listed(written)
  const found = names.flatMap((one) => {
    const plugin = pluginOf(one, mounted.plugins)
    if (plugin === undefined)
      refuse('modules', {
        zh: `没有模块“${one}”，可选：全部、${mounted.plugins.map(({ title }) => title.zh).join('、')}`,
        en: `there is no module "${one}"; there are: all, ${mounted.plugins.map(({ id }) => id).join(', ')}`,
      })
    return plugin ?? []
  })
  // A row with an unknown module is refused already; what else is wrong is looked for as if all were meant.
  return found.length === names.length ? found : null
}

interface Holding {
  readonly unit: Unit | undefined
  /** A unit is written, known or not: an unknown one was refused already. */
  readonly hasUnit: boolean
  readonly plugins: string[] | null
  readonly mounted: Mounted
}

function grantsOf(written: string, holding: Holding, refuse: Refuse): GrantFields[] {
  const names = listed(written)
  if (names.length === 0) refuse('roles', { zh: '请填写角色', en: 'a role is needed' })
  const grants = names.flatMap((name) => {
    const role = roleOf(name)
    if (role === undefined)
      refuse('roles', {
        zh: `没有角色“${name}”，可选：${Role.options.map((one) => roleRules[one].title.zh).join('、')}`,
        en: `there is no role "${name}"; there are: ${Role.options.join(', ')}`,
      })
    return role === undefined ? [] : (grantOf(role, holding, refuse) ?? [])
  })
  const clash = clashOf(grants.map(({ role }) => role))
  if (clash !== undefined) {
    const [one, other] = clash.map((role) => roleRules[role].title)
    refuse('roles', {
      zh: `“${one?.zh}”和“${other?.zh}”不能由同一人担任（三员分立）`,
      en: `one person cannot be both ${one?.en} and ${other?.en}`,
    })
  }
  return grants
}

function grantOf(role: Role, { unit, hasUnit, plugins, mounted }: Holding, refuse: Refuse): GrantFields | undefined {
  const { seat, title } = roleRules[role]
  if (seat !== 'platform' && unit === undefined) {
    if (!hasUnit) refuse('unit', { zh: `角色“${title.zh}”须填写单位`, en: `the role ${title.en} needs a unit` })
    return undefined
  }
  if (seat !== 'platform' && unit !== undefined && !seatFits(unit).includes(seat)) {
    refuse('roles', {
      zh: `角色“${title.zh}”不适用于“${unit.name.zh}”`,
      en: `the role ${title.en} does not fit ${unit.name.en}`,
    })
    return undefined
  }
  const grant = { role, unit: seat === 'platform' ? null : (unit?.id ?? null), plugins, until: null }
  try {
    requireSensible(grant, mounted)
    return grant
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error
    refuse('modules', error.text)
    return undefined
  }
}
