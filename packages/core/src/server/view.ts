import { z } from 'zod'
import {
  type Action,
  Day,
  type Judgement,
  judgeHistory,
  judgePlan,
  type Light,
  type LightHistory,
  NotFoundError,
  type PlanFacts,
  pluginOf,
  roleRules,
} from '../index.ts'
import type { Context } from './context.ts'
import type { At } from './facts.ts'
import { mayRead } from './gate.ts'
import {
  type CountyLight,
  defaultDay,
  listHistories,
  listJudgements,
  listLights,
  loadFacts,
} from './judgement.store.ts'
import { listCorrected } from './observation.store.ts'
import { listPlans } from './plan.store.ts'
import { type IsReadable, readableBy, targetsOfOthers, withoutFigures } from './reader.ts'

/** What every reading page may be asked with: which plan, judged on which day, and as known on which day. */
export const ViewInput = z.object({ plan: z.string().optional(), on: Day.optional(), asOf: Day.optional() })
export type ViewInput = z.infer<typeof ViewInput>

/** A plan with its judgements, as one reader sees it. */
export interface View {
  readonly at: At
  readonly facts: PlanFacts
  /** Judgement of the whole, by target. */
  readonly whole: ReadonlyMap<string, Judgement>
  /** Lights of counties. */
  readonly counties: readonly CountyLight[]
  /** Whether the reader may see a unit's own figures of an indicator; without one, its own page. */
  readonly isReadable: IsReadable
  /** Targets whose only figures are those of one county that the reader may not see: their light is the plan's, their figures are not told. */
  readonly withheld: ReadonlySet<string>
  /** Whether the reader is told who recorded a figure: people of the offices are, guests of the public edition are not. */
  readonly namesPeople: boolean
  /** What the reader may do with the figures of an indicator for the whole of its scope. */
  readonly can: (indicator: string) => readonly Action[]
}

/** A view with the counties' judgements in full. */
export interface JudgedView extends View {
  readonly counties: readonly Judgement[]
}

/** The last moment of a day in China. */
const endOfDay = (day: Day): Date => new Date(`${day}T23:59:59.999+08:00`)

/** The plan asked for, or the newest. */
export async function planIdOf(ctx: Context, input: ViewInput): Promise<string> {
  if (input.plan !== undefined) return input.plan
  const [newest] = await listPlans(ctx.db)
  if (newest === undefined)
    throw new NotFoundError('core.no-plan', {
      zh: '还没有录入工作要点。请先运行“workpoints seed”或导入文件。',
      en: 'No plan has been recorded yet. Run "workpoints seed" or import a document.',
    })
  return newest.id
}

/**
 * Loads a plan and its judgements. The plan's own day is answered from the kept judgements; any other day, and any moment of
 * knowledge, is judged from the facts. Targets of plugins that are off for the reader are left unjudged.
 */
export async function loadView(ctx: Context, input: ViewInput): Promise<View> {
  const { at, facts, kept } = await load(ctx, input)
  return seenBy(ctx, {
    at,
    facts,
    ...(kept ? await listLights(ctx.db, facts.plan.id) : parted(judgePlan(facts, at.on))),
  })
}

/** The same with the counties' judgements in full, for the pages that show what is behind a county's light. */
export async function loadJudgedView(ctx: Context, input: ViewInput): Promise<JudgedView> {
  const { at, facts, kept } = await load(ctx, input)
  const judgements = kept ? await listJudgements(ctx.db, facts.plan.id) : judgePlan(facts, at.on)
  return seenBy(ctx, { at, facts, ...parted(judgements) })
}

/** The lights of past months of what a reader may see: the kept ones for the plan's own day, else judged from the facts. */
export async function loadHistories(
  ctx: Context,
  input: ViewInput,
): Promise<{ readonly view: View; readonly histories: readonly LightHistory[] }> {
  const { at, facts, kept } = await load(ctx, input)
  const lights = kept ? await listLights(ctx.db, facts.plan.id) : parted(judgePlan(facts, at.on))
  const view = seenBy(ctx, { at, facts, ...lights })
  const all = kept
    ? await listHistories(ctx.db, facts.plan.id)
    : judgeHistory(facts, { versions: await listCorrected(ctx.db, facts.plan.id, { at }), on: at.on })
  const seen = new Set(view.counties.map(({ target, unit }) => `${target}/${unit}`))
  const isSeen = ({ target, unit }: LightHistory): boolean =>
    unit === null ? view.whole.has(target) && !view.withheld.has(target) : seen.has(`${target}/${unit}`)
  return { view, histories: all.filter(isSeen) }
}

/** The facts of a view, and whether its judgements are kept; if so, it needs no observations. */
async function load(ctx: Context, input: ViewInput): Promise<{ at: At; facts: PlanFacts; kept: boolean }> {
  const planId = await planIdOf(ctx, input)
  const asOf = input.asOf === undefined ? null : endOfDay(input.asOf)
  const [ownDay, judged] = await Promise.all([defaultDay(ctx.db, planId, asOf), judgedOn(ctx, planId)])
  const at: At = { on: input.on ?? ownDay, asOf }
  const kept = asOf === null && at.on === ownDay && judged === ownDay
  const facts = await loadFacts(ctx.db, planId, { at, mounted: ctx.mounted, ...(kept ? { indicators: [] } : {}) })
  return { at, facts, kept }
}

interface Judged<County extends CountyLight> {
  readonly at: At
  readonly facts: PlanFacts
  readonly whole: readonly Judgement[]
  readonly counties: readonly County[]
}

const parted = (judgements: readonly Judgement[]): Pick<Judged<Judgement>, 'whole' | 'counties'> => ({
  whole: judgements.filter((judgement) => judgement.unit === null),
  counties: judgements.filter((judgement) => judgement.unit !== null),
})

/** Leaves out what belongs to plugins that are off for the reader, and the judgements of units that the reader may not see. */
function seenBy<County extends CountyLight>(ctx: Context, { at, facts, whole, counties }: Judged<County>) {
  const plugins = new Map(facts.plan.targets.map((target) => [target.id, pluginOf(target.indicator)]))
  const isOn = ({ target }: CountyLight): boolean => ctx.enabled.has(plugins.get(target) ?? '')
  const isMine = ({ unit, target }: CountyLight): boolean => mayRead(ctx, unit ?? '', plugins.get(target) ?? null)
  const isReadable = readableBy(ctx, facts.units)
  const withheld = ctx.access.readsAll ? new Set<string>() : targetsOfOthers(facts, isReadable)
  const told = (judgement: Judgement): Judgement =>
    withheld.has(judgement.target) ? withoutFigures(judgement) : judgement
  return {
    at,
    facts,
    whole: new Map(whole.filter(isOn).map((judgement) => [judgement.target, told(judgement)])),
    counties: counties.filter((judgement) => isOn(judgement) && isMine(judgement)),
    isReadable,
    withheld,
    namesPeople: ctx.access.grants.some(({ role }) => ['all', 'own'].includes(roleRules[role].reach.read ?? '')),
    can: (indicator: string) => ctx.access.can({ unit: null, plugin: pluginOf(indicator) }),
  }
}

/** The day the kept judgements are of; null when they were made by other rules than ours, and so are not to be shown. */
async function judgedOn(ctx: Context, planId: string): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('core.plan')
    .select(['judged_on', 'judged_by'])
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  return row?.judged_by === ctx.mounted.judging ? row.judged_on : null
}

/** How many lights of each colour. */
export type LightCounts = Readonly<Record<Light, number>>
