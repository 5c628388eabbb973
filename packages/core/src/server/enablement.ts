import type { Kysely } from 'kysely'
import { type Day, InvalidError, pluginOf, today } from '../index.ts'
import type { Note } from './command.ts'
import type { Context } from './context.ts'
import { newId } from './database/id.ts'
import { currentFacts } from './facts.ts'
import { actorOf, noUnit, requireAction } from './gate.ts'
import { refreshJudgements } from './judgement.store.ts'
import { listPlans } from './plan.store.ts'
import type { CoreTables } from './tables.ts'

/** One module of one unit. */
export interface UnitModule {
  readonly unit: string
  readonly plugin: string
}

/** What was last said about a module of a unit: whether it is on, from which day, and who said so when. */
export interface Enablement {
  readonly enabled: boolean
  readonly from: Day
  readonly by: string
  readonly at: Date
}

const keyOf = ({ unit, plugin }: UnitModule): string => `${unit}/${plugin}`

/** What holds on a day about the modules of units, by `unit/plugin`; what nobody switched is on and has no entry. */
export async function listEnablement(db: Kysely<CoreTables>, on: Day): Promise<ReadonlyMap<string, Enablement>> {
  const facts = await currentFacts(db, 'core.enablement', { of: ['unit_id', 'plugin_id'], at: { on, asOf: null } })
  return new Map(
    facts.map((fact) => [
      keyOf({ unit: fact.unit_id, plugin: fact.plugin_id }),
      { enabled: fact.enabled, from: fact.holds_from, by: fact.recorded_by, at: fact.recorded_at },
    ]),
  )
}

interface Switching {
  readonly db: Kysely<CoreTables>
  readonly note: Note
  readonly modules: readonly UnitModule[]
  readonly enabled: boolean
  /** First day; the day the newest plan is judged on unless told, and never before what was said last: it counts at once. */
  readonly from?: Day | undefined
}

/**
 * Switches modules of units on or off, each with its entry in the trail, and judges anew what they touch. Data stay. Call inside a command.
 * Throws NotAllowedError, InvalidError `core.unknown-plugin`, NotFoundError for a unit that nobody recorded.
 */
export async function switchModules(ctx: Context, { db, note, modules, enabled, from }: Switching): Promise<void> {
  const grants = modules.map((module) => requireAction(ctx, { action: 'enable', ...module }))
  for (const { plugin } of modules) requireMounted(ctx, plugin)
  await requireKnown(db, modules)
  const plans = await listPlans(db)
  const said = await listEnablement(db, from ?? today())
  const usual = plans[0]?.judgedOn ?? today()
  for (const [index, module] of modules.entries()) {
    const { unit, plugin } = module
    const last = said.get(keyOf(module))
    const holdsFrom = from ?? (last !== undefined && last.from > usual ? last.from : usual)
    await db
      .insertInto('core.enablement')
      .values({
        fact_id: newId(),
        unit_id: unit,
        plugin_id: plugin,
        enabled,
        holds_from: holdsFrom,
        recorded_by: actorOf(ctx).name,
      })
      .execute()
    const before = { enabled: last?.enabled ?? true }
    note({ subject: `unit/${unit}`, unit, plugin, grant: grants[index], before, after: { enabled, from: holdsFrom } })
  }
  const plugins = new Set(modules.map(({ plugin }) => plugin))
  const indicators = [...ctx.mounted.indicators.keys()].filter((id) => plugins.has(pluginOf(id)))
  for (const plan of plans) await refreshJudgements(db, plan.id, { mounted: ctx.mounted, indicators })
}

async function requireKnown(db: Kysely<CoreTables>, modules: readonly UnitModule[]): Promise<void> {
  const asked = [...new Set(modules.map(({ unit }) => unit))]
  const rows = await db.selectFrom('core.unit').select('unit_id').where('unit_id', 'in', asked).execute()
  const known = new Set(rows.map((row) => row.unit_id))
  const unknown = asked.find((unit) => !known.has(unit))
  if (unknown !== undefined) throw noUnit(unknown)
}

function requireMounted({ mounted }: Context, plugin: string): void {
  const known = mounted.plugins.map(({ id }) => id)
  if (!known.includes(plugin))
    throw new InvalidError('core.unknown-plugin', {
      zh: `没有名为“${plugin}”的模块；可用的有：${known.join('、')}。`,
      en: `There is no module "${plugin}"; there are: ${known.join(', ')}.`,
    })
}
