import { InvalidError, isCounty, type RoleSeat, roleRules, type Text, today, type Unit } from '@workpoints/core'
import { coreDb, listUnits } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { GrantFields } from '../person.ts'
import type { AccountsTables } from './tables.ts'

const fits: Readonly<Record<RoleSeat, (unit: Unit | undefined) => boolean>> = {
  platform: (unit) => unit === undefined,
  office: (unit) => unit?.kind === 'committee',
  department: (unit) => unit?.kind === 'department' || unit?.kind === 'institution' || unit?.kind === 'vertical',
  county: isCounty,
}

/** The kinds of seat that a unit offers. */
export const seatFits = (unit: Unit): RoleSeat[] => (Object.keys(fits) as RoleSeat[]).filter((seat) => fits[seat](unit))

/** The units that people can sit in and hold roles for today: those that are not closed. */
export async function unitsInUse(db: Parameters<typeof coreDb>[0]): Promise<ReadonlyMap<string, Unit>> {
  const on = today()
  const units = await listUnits(coreDb(db), { on, asOf: null })
  return new Map([...units].filter(([, unit]) => unit.validTo === null || on <= unit.validTo))
}

/** Throws InvalidError `accounts.no-unit` for a unit that is not there or closed; nobody has to have one. */
export async function requireUnit(db: Kysely<AccountsTables>, id: string | null): Promise<void> {
  if (id === null || (await unitsInUse(db)).has(id)) return
  throw new InvalidError('accounts.no-unit', {
    zh: `没有单位“${id}”，或已停用。请填写单位编号（如 360702），或留空。`,
    en: `There is no unit "${id}", or it is closed. Give the id of a unit, such as 360702, or none.`,
  })
}

const seatText: Readonly<Record<RoleSeat, Text>> = {
  platform: { zh: '不限单位，请勿填写单位', en: 'it is held without a unit' },
  office: { zh: '环委办', en: 'the committee office' },
  department: { zh: '市直部门或单位', en: 'a department' },
  county: { zh: '县（市、区）或功能区', en: 'a county or zone' },
}

/** Throws InvalidError `accounts.role-seat` when a role is given for a unit that cannot hold it. */
export async function requireSeat(
  db: Kysely<AccountsTables>,
  grant: Pick<GrantFields, 'role' | 'unit'>,
): Promise<void> {
  const units = await unitsInUse(db)
  const { seat, title } = roleRules[grant.role]
  const unit = grant.unit === null ? undefined : units.get(grant.unit)
  if (grant.unit !== null && unit === undefined)
    throw noSeat(title, {
      zh: `在用的单位（没有“${grant.unit}”，或已停用）`,
      en: `a unit in use (there is no "${grant.unit}", or it is closed)`,
    })
  if (!fits[seat](unit)) throw noSeat(title, seatText[seat])
}

const noSeat = (title: Text, asked: Text): InvalidError =>
  new InvalidError('accounts.role-seat', {
    zh: `角色“${title.zh}”的单位不合适：应为${asked.zh}。`,
    en: `The role ${title.en} does not fit this unit: ${asked.en}.`,
  })
