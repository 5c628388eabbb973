import { isDeepStrictEqual } from 'node:util'
import type { Kysely } from 'kysely'
import { ConflictError, type Day, InvalidError, type JsonValue, type Unit, unitFaults } from '../index.ts'
import type { Change, Note } from './command.ts'
import type { Context } from './context.ts'
import { newId } from './database/id.ts'
import { actorOf, requireAction } from './gate.ts'
import { refreshJudgements } from './judgement.store.ts'
import { listPlans } from './plan.store.ts'
import type { CoreTables } from './tables.ts'
import { requireUnused } from './unit-uses.ts'
import { latestUnits, type UnitVersion } from './unit-version.store.ts'

/** A unit to record: new (`basedOn` null), or as it is from now on, based on the version that was seen. */
export interface UnitChange {
  readonly unit: Unit
  readonly basedOn: string | null
  /** First day of the new version; without it the version seen is corrected, as if it had always been so. */
  readonly from?: Day | undefined
}

interface Saving {
  readonly db: Kysely<CoreTables>
  readonly note: Note
}

/**
 * Records units, each as a new fact with its entry in the trail; what was known stays readable. Call inside a command.
 * Throws ConflictError when somebody else changed a unit meanwhile or its id was ever used, InvalidError for what the rules of units
 * refuse, NotAllowedError for who may not. All units of the list are
 * taken together: names may change places. Returns the new versions by unit.
 */
export async function saveUnits(
  ctx: Context,
  { db, note }: Saving,
  changes: readonly UnitChange[],
): Promise<ReadonlyMap<string, string>> {
  // One after the other: names must mean one unit, and a version is based on the one before.
  await db.selectFrom('core.org').select('org_id').forNoKeyUpdate().execute()
  const known = await latestUnits(db)
  const units = new Map([...known].map(([id, { unit }]) => [id, unit]))
  for (const { unit } of changes) units.set(unit.id, unit)
  const versions = new Map<string, string>()
  let counts = false
  for (const change of changes) {
    const { unit } = change
    const grant = requireAction(ctx, { action: 'administer', unit: unit.id, plugin: null })
    const before = known.get(unit.id)
    requireSeen(change, before)
    requireSound(unit, { before: before?.unit, units })
    if (unit.validTo !== null && unit.validTo !== before?.unit.validTo) await requireUnused(db, unit, unit.validTo)
    const version = await insertVersion(db, { change, before, by: actorOf(ctx).name })
    note({
      subject: `unit/${unit.id}`,
      unit: unit.id,
      grant,
      ...notedUnit(before?.unit, change),
    })
    versions.set(unit.id, version)
    counts ||= before !== undefined && isCountedOtherwise(before.unit, unit)
  }
  if (counts) for (const plan of await listPlans(db)) await refreshJudgements(db, plan.id, { mounted: ctx.mounted })
  return versions
}

/** What the trail is told: the fields that changed, before and after; the GB/T 2260 code as `division`, since no code is kept there. */
function notedUnit(before: Unit | undefined, { unit, from }: UnitChange): Pick<Change, 'before' | 'after'> {
  const fieldsOf = ({ code, aliases, ...rest }: Unit): Readonly<Record<string, JsonValue>> => ({
    ...rest,
    division: code,
    aliases: aliases.map(({ text }) => text),
  })
  const after = fieldsOf(unit)
  if (before === undefined) return { before: null, after }
  const old = fieldsOf(before)
  // The database keeps the keys of JSON in an order of its own.
  const changed = Object.keys(after).filter((key) => !isDeepStrictEqual(after[key], old[key]))
  const pick = (fields: Readonly<Record<string, JsonValue>>) =>
    Object.fromEntries(changed.map((key) => [key, fields[key] ?? null]))
  return { before: pick(old), after: { ...pick(after), ...(from === undefined ? {} : { from }) } }
}

/** Judgements go by kind and by the members of groups. */
const isCountedOtherwise = (before: Unit, after: Unit): boolean =>
  before.kind !== after.kind || before.members.join() !== after.members.join()

function requireSeen({ unit, basedOn, from }: UnitChange, before: UnitVersion | undefined): void {
  if (before === undefined && basedOn === null) return
  if (before === undefined || basedOn === null)
    throw new ConflictError('core.unit-id', {
      zh:
        before === undefined
          ? `没有编号为“${unit.id}”的单位。`
          : `编号“${unit.id}”已用于“${before.unit.name.zh}”。编号一经使用不再重用，请换一个。`,
      en:
        before === undefined
          ? `There is no unit "${unit.id}".`
          : `The id "${unit.id}" belongs to ${before.unit.name.en}; ids are never used twice. Choose another.`,
    })
  if (before.version !== basedOn)
    throw new ConflictError('core.unit-changed', {
      zh: `“${before.unit.name.zh}”刚刚被 ${before.recordedBy} 修改过。您填写的内容没有保存，也没有丢失；请核对现在的内容后再保存。`,
      en: `${before.unit.name.en} was changed by ${before.recordedBy} meanwhile. Yours was not saved and is not lost; compare, then save again.`,
    })
  if (from !== undefined && from < before.holdsFrom)
    throw new InvalidError('core.unit-from', {
      zh: `变更的生效日期不能早于当前内容的生效日期 ${before.holdsFrom}。`,
      en: `The change cannot hold from before ${before.holdsFrom}, the first day of what is recorded now.`,
    })
}

function requireSound(
  unit: Unit,
  { before, units }: { readonly before: Unit | undefined; readonly units: ReadonlyMap<string, Unit> },
): void {
  const others = [...units.values()].filter((other) => other.id !== unit.id)
  const faults = unitFaults(unit, { before, others })
  if (faults.length > 0)
    throw new InvalidError(`core.unit-${faults[0]?.field}`, {
      zh: faults.map(({ text }) => text.zh).join(''),
      en: faults.map(({ text }) => text.en).join(' '),
    })
}

interface Version {
  readonly change: UnitChange
  readonly before: UnitVersion | undefined
  readonly by: string
}

async function insertVersion(db: Kysely<CoreTables>, { change: { unit, from }, before, by }: Version): Promise<string> {
  const version = newId()
  await db
    .insertInto('core.unit')
    .values({
      fact_id: version,
      unit_id: unit.id,
      kind: unit.kind,
      body: JSON.stringify(unit),
      holds_from: from ?? before?.holdsFrom ?? unit.validFrom,
      recorded_by: by,
      supersedes: before?.version ?? null,
    })
    .execute()
  return version
}
