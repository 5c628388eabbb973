import { z } from 'zod'
import { Day } from './period-schema.ts'
import type { Text } from './text.ts'
import { Alias, type Unit, UnitKind } from './unit.ts'

const written = (zh: string, en: string) =>
  z.string().trim().min(1, `请填写${zh} / ${en} is needed`).max(60, `${zh}不超过 60 个字 / at most 60 characters`)

const Cell = z
  .number()
  .int('应为整数 / must be a whole number')
  .min(0, '应为 0 至 20 / from 0 to 20')
  .max(20, '应为 0 至 20 / from 0 to 20')

/** A unit as somebody writes it down; `Unit` is how it is kept. */
export const UnitFields = z.object({
  id: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]{1,19}$/,
      '编号应为 2 至 20 位小写字母、数字或 - / 2 to 20 small letters, digits or hyphens',
    ),
  kind: UnitKind,
  name: z.object({ zh: written('简称', 'the name'), en: written('英文名', 'the English name') }),
  full: written('全称', 'the official name'),
  code: z
    .string()
    .regex(/^\d{6}$/, '区划代码应为 6 位数字（GB/T 2260） / the code has six digits (GB/T 2260)')
    .nullable(),
  aliases: z.array(Alias).max(30, '别名不超过 30 个 / at most 30 aliases'),
  members: z.array(z.string()).max(200),
  tile: z.tuple([Cell, Cell]).nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
})
export type UnitFields = z.infer<typeof UnitFields>

/** What speaks against a unit as it was written down: at which of its fields, and what would be accepted. */
export interface UnitFault {
  readonly field: keyof Unit
  readonly text: Text
}

interface Known {
  /** The unit as it was; undefined for a new one. */
  readonly before: Unit | undefined
  /** All other units, closed ones too. */
  readonly others: readonly Unit[]
}

type Rule = (unit: Unit, known: Known) => readonly UnitFault[]

const fault = (field: keyof Unit, zh: string, en: string): readonly UnitFault[] => [{ field, text: { zh, en } }]

/** Kinds that take one another's place without changing what people of the unit may do, or how it is counted. */
const families: readonly (readonly UnitKind[])[] = [
  ['county', 'zone'],
  ['department', 'institution', 'vertical'],
]

const single: readonly UnitKind[] = ['committee', 'city']

const isSameFamily = (a: UnitKind, b: UnitKind): boolean =>
  a === b || families.some((family) => family.includes(a) && family.includes(b))

const kindRule: Rule = ({ kind }, { before, others }) => {
  if (before !== undefined && !isSameFamily(before.kind, kind))
    return fault(
      'kind',
      '类别只能在县（市、区）与功能区之间、部门与事业单位和垂直管理单位之间调整；其他情况请停用本单位后另建。',
      'The kind may change between county and zone, or between department, institution and vertical; else close this unit and add another.',
    )
  if (before === undefined && single.includes(kind) && others.some((other) => other.kind === kind))
    return fault(
      'kind',
      '市环委办和全市各只能有一个，已经存在。',
      'There is one committee office and one city, and they exist.',
    )
  return []
}

const validityRule: Rule = ({ id, kind, validFrom, validTo }, { before, others }) => {
  if (before !== undefined && before.validFrom !== validFrom)
    return fault(
      'validFrom',
      `生效日期不能修改，应为 ${before.validFrom}。`,
      `The first day cannot be changed; it is ${before.validFrom}.`,
    )
  if (validTo === null) return []
  if (validTo < validFrom)
    return fault(
      'validTo',
      `停用日期不能早于生效日期 ${validFrom}。`,
      `The last day cannot be before the first, ${validFrom}.`,
    )
  if (single.includes(kind))
    return fault(
      'validTo',
      '市环委办和全市不能停用。',
      'The committee office and the city as a whole cannot be closed.',
    )
  const group = others.find(
    (other) => other.kind === 'group' && isOverlong(other, validTo) && other.members.includes(id),
  )
  return group === undefined
    ? []
    : fault(
        'validTo',
        `该单位属于“${group.name.zh}”。请先把它移出该组合范围，再停用。`,
        `It belongs to "${group.name.en}"; take it out of that group before closing it.`,
      )
}

const isOverlong = (other: Unit, validTo: Day): boolean => other.validTo === null || other.validTo > validTo

const namesOf = (unit: Unit): readonly string[] => [
  ...new Set([unit.name.zh, unit.full, ...unit.aliases.map((alias) => alias.text)].map(plain)),
]
const plain = (name: string): string => name.replace(/\s+/g, '')

const doOverlap = (a: Unit, b: Unit): boolean =>
  (a.validTo === null || a.validTo >= b.validFrom) && (b.validTo === null || b.validTo >= a.validFrom)

/** A written name must mean one unit. Names that the unit had before are not asked again. */
const nameRule: Rule = (unit, { before, others }) => {
  const had = new Set(before === undefined ? [] : namesOf(before))
  return namesOf(unit).flatMap((name) => {
    const owner = others.find((other) => doOverlap(unit, other) && namesOf(other).includes(name))
    if (owner === undefined || had.has(name)) return []
    const field = plain(unit.name.zh) === name ? 'name' : plain(unit.full) === name ? 'full' : 'aliases'
    return fault(
      field,
      `“${name}”已是“${owner.name.zh}”（${owner.id}）的名称或别名，同一名称只能指一个单位。`,
      `"${name}" already names ${owner.name.en} (${owner.id}); a name may mean one unit only.`,
    )
  })
}

const placeRule: Rule = (unit, { others }) => {
  const rivals = others.filter((other) => doOverlap(unit, other))
  const twin = unit.code === null ? undefined : rivals.find((other) => other.code === unit.code)
  const [column, row] = unit.tile ?? []
  const neighbour = rivals.find((other) => other.tile?.[0] === column && other.tile?.[1] === row && unit.tile !== null)
  return [
    ...(twin === undefined
      ? []
      : fault(
          'code',
          `区划代码 ${unit.code} 已用于“${twin.name.zh}”。`,
          `The code ${unit.code} belongs to ${twin.name.en}.`,
        )),
    ...(unit.tile === null || unit.kind === 'county' || unit.kind === 'zone'
      ? []
      : fault('tile', '只有县（市、区）和功能区有图上位置。', 'Only counties and zones have a place on the map.')),
    ...(neighbour === undefined
      ? []
      : fault(
          'tile',
          `图上该位置已是“${neighbour.name.zh}”，请换一个空位。`,
          `${neighbour.name.en} stands there on the map; choose a free place.`,
        )),
  ]
}

const memberRule: Rule = ({ kind, members }, { others }) => {
  if (kind !== 'group')
    return members.length === 0 ? [] : fault('members', '只有组合范围有成员。', 'Only groups have members.')
  if (members.length === 0) return fault('members', '请至少选择一个成员。', 'Choose at least one member.')
  const known = new Map(others.map((other) => [other.id, other]))
  const wrong = members.find((id) => known.get(id) === undefined || known.get(id)?.kind === 'group')
  return wrong === undefined
    ? []
    : fault(
        'members',
        `成员“${wrong}”不是已有的单位，或本身是组合范围。`,
        `The member "${wrong}" is no known unit, or is a group itself.`,
      )
}

const rules: readonly Rule[] = [kindRule, validityRule, nameRule, placeRule, memberRule]

/** All that speaks against recording a unit so, beside the others; nothing when it can be recorded. Pure. */
export const unitFaults = (unit: Unit, known: Known): readonly UnitFault[] => rules.flatMap((rule) => rule(unit, known))
