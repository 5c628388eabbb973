import { type Asked, type Grant, NotFoundError, roleRules } from '@workpoints/core'
import { type Context, noModule, notAllowed, requireAction } from '@workpoints/core/server'
import type { Register } from '../index.ts'

/** The registers of a deployment by their ids. */
export type Registers = ReadonlyMap<string, Register>

/** The answer for a register that is not mounted, or of a module that is off for the view. */
const noRegister = (): NotFoundError =>
  new NotFoundError('registers.no-register', {
    zh: '没有这个台账，或本单位未启用该模块。',
    en: 'There is no such register, or its module is not enabled for this unit.',
  })

/**
 * The register that a call is about, for who may do `action` somewhere in its module. Throws NotFoundError for a register that is not
 * mounted or whose module is off for the view, NotAllowedError.
 */
export function openRegister(
  ctx: Context,
  registers: Registers,
  { id, actions }: { readonly id: string; readonly actions: readonly Asked['action'][] },
): Register {
  const register = registers.get(id)
  if (register === undefined) throw noRegister()
  const { plugin } = register
  if (!ctx.enabled.has(plugin)) throw noModule()
  const [action = 'read'] = actions
  if (!actions.some((one) => ctx.access.somewhere(one, plugin))) throw notAllowed({ action, unit: null, plugin })
  return register
}

/** The units whose rows may be read in a plugin; null for all of them. A view through a unit's eyes shows that unit's rows. */
export function readableUnits(ctx: Context, plugin: string): readonly string[] | null {
  const reading = ctx.access.grants.filter(({ plugins }) => plugins === null || plugins.includes(plugin))
  const all = reading.some(({ role }) => roleRules[role].reach.read === 'all')
  const own = reading.flatMap(({ role, unit }) => (roleRules[role].reach.read === 'own' && unit !== null ? [unit] : []))
  if (ctx.unit === null) return all ? null : own
  return all || own.includes(ctx.unit) ? [ctx.unit] : []
}

/** Whether a unit's rows may be read. */
export function readsUnit(ctx: Context, plugin: string, unit: string): boolean {
  const units = readableUnits(ctx, plugin)
  return units === null || units.includes(unit)
}

/** What may be done with the rows of a unit. */
export type EntryVerb = 'update' | 'step' | 'remove'

/** The grant by which somebody writes rows of a unit: its own reporters, and who corrects any unit's figures. */
export const writeGrant = (ctx: Context, plugin: string, unit: string): Grant | undefined =>
  ctx.access.decide({ action: 'report', unit, plugin }) ?? ctx.access.decide({ action: 'correct', unit, plugin })

/** The same; throws NotAllowedError. */
export const requireWrite = (ctx: Context, plugin: string, unit: string): Grant =>
  writeGrant(ctx, plugin, unit) ?? requireAction(ctx, { action: 'report', unit, plugin })

/** Whether somebody writes rows of some unit. */
export const writesSomewhere = (ctx: Context, plugin: string): boolean =>
  ctx.access.somewhere('report', plugin) || ctx.access.somewhere('correct', plugin)

/** What is allowed on a row. */
export const verbsOn = (
  ctx: Context,
  plugin: string,
  { unit, ended }: { unit: string; ended: boolean },
): EntryVerb[] => (writeGrant(ctx, plugin, unit) === undefined || ended ? [] : ['update', 'step', 'remove'])

/** One answer for a row that is not there and for one that the reader may not see. */
export const noEntry = (): NotFoundError =>
  new NotFoundError('registers.no-entry', {
    zh: '台账中没有这一行，可能已被移出。请刷新后再试。',
    en: 'There is no such row in the register; reload and try again.',
  })
