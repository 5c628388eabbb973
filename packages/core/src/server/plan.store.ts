import type { Kysely } from 'kysely'
import { ConflictError, NotFoundError, type Plan, type PlanPack } from '../index.ts'
import { newId } from './database/id.ts'
import { type At, currentFacts } from './facts.ts'
import type { CoreTables } from './tables.ts'
import { insertUnits, listUnits, type Recorded, stamp } from './unit.store.ts'

/** What lists and switches need of a plan. */
export interface PlanSummary {
  readonly id: string
  readonly year: number
  readonly title: Plan['title']
  readonly judgedOn: string | null
}

/** The issuing body's plans, newest year first. */
export async function listPlans(db: Kysely<CoreTables>): Promise<PlanSummary[]> {
  const rows = await db
    .selectFrom('core.plan')
    .select(['plan_id', 'year', 'title', 'judged_on'])
    .orderBy('year', 'desc')
    .orderBy('plan_id')
    .execute()
  return rows.map((row) => ({ id: row.plan_id, year: row.year, title: row.title, judgedOn: row.judged_on }))
}

/** The answer for a plan that is not there, or not this issuing body's. */
export const noPlan = (id: string): NotFoundError =>
  new NotFoundError('core.no-plan', {
    zh: `没有编号为“${id}”的工作要点。`,
    en: `There is no plan "${id}".`,
  })

/** Throws NotFoundError for a plan that is not there; what changes a plan asks it first. */
export async function requirePlan(db: Kysely<CoreTables>, id: string): Promise<void> {
  const row = await db.selectFrom('core.plan').select('plan_id').where('plan_id', '=', id).executeTakeFirst()
  if (row === undefined) throw noPlan(id)
}

/** A plan as it holds on a day, with its source text; throws NotFoundError. */
export async function getPlan(db: Kysely<CoreTables>, planId: string, at: At): Promise<{ plan: Plan; source: string }> {
  const row = await db.selectFrom('core.plan').selectAll().where('plan_id', '=', planId).executeTakeFirst()
  if (row === undefined) throw noPlan(planId)
  if (at.asOf !== null && row.recorded_at > at.asOf)
    throw new NotFoundError('core.no-plan', {
      zh: '截至所选日期，该工作要点尚未录入。请选择较晚的日期。',
      en: 'On that day the plan was not recorded yet; choose a later one.',
    })
  const of = { plan_id: planId }
  const [goals, areas, tasks, assignments, targets, thresholds] = await Promise.all([
    db.selectFrom('core.goal').select('body').where('plan_id', '=', planId).orderBy('ordinal').execute(),
    db.selectFrom('core.area').select('body').where('plan_id', '=', planId).orderBy('number').execute(),
    db.selectFrom('core.task').select('body').where('plan_id', '=', planId).orderBy('position').execute(),
    currentFacts(db, 'core.assignment', { of: ['task', 'unit_id'], at, where: of }),
    currentFacts(db, 'core.target', { of: ['target_id'], at, where: of }),
    currentFacts(db, 'core.thresholds', { of: ['plan_id'], at, where: of }),
  ])
  const settings = thresholds[0]
  if (settings === undefined) throw new Error(`plan ${planId} holds no thresholds on ${at.on}`)
  return {
    source: row.source,
    plan: {
      id: planId,
      year: row.year,
      title: row.title,
      number: row.number,
      issuer: row.issuer,
      parent: row.parent,
      thresholds: settings.body,
      goals: goals.map((goal) => goal.body),
      areas: areas.map((area) => area.body),
      tasks: tasks.map((task) => task.body),
      assignments: assignments
        .filter((fact) => !fact.withdrawn)
        .toSorted((a, b) => (a.fact_id < b.fact_id ? -1 : 1))
        .map((fact) => ({ task: fact.task, unit: fact.unit_id, role: fact.role, assumedLead: fact.assumed_lead })),
      targets: targets.map((fact) => fact.body).toSorted((a, b) => a.span[0] - b.span[0]),
    },
  }
}

/** Units a plan's facts name that nobody has recorded. */
async function unknownUnits(db: Kysely<CoreTables>, plan: Plan, at: At): Promise<string[]> {
  const known = await listUnits(db, at)
  const named = [...plan.assignments.map((a) => a.unit), ...plan.targets.flatMap((target) => target.scope.units)]
  return [...new Set(named)].filter((unit) => !known.has(unit))
}

/**
 * Records a reviewed plan with its units in one transaction's handle. Refuses a plan id that is taken (a plan is amended by new
 * facts, never loaded over) and a unit that nobody knows.
 */
export async function insertPlan(db: Kysely<CoreTables>, pack: PlanPack, by: Recorded): Promise<void> {
  const { plan, units, source } = pack
  const taken = await db.selectFrom('core.plan').select('plan_id').where('plan_id', '=', plan.id).executeTakeFirst()
  if (taken !== undefined)
    throw new ConflictError('core.plan-taken', {
      zh: `工作要点“${plan.id}”已经录入，不能重复录入。`,
      en: `The plan "${plan.id}" is already recorded.`,
    })
  const from = `${plan.year}-01-01`
  if (units.length > 0) await insertUnits(db, units, by)
  const unknown = await unknownUnits(db, plan, { on: from, asOf: null })
  if (unknown.length > 0)
    throw new ConflictError('core.unknown-unit', {
      zh: `工作要点提到了未录入的单位：${unknown.join('、')}。`,
      en: `The plan names units that are not recorded: ${unknown.join(', ')}.`,
    })
  await db
    .insertInto('core.plan')
    .values({
      plan_id: plan.id,
      year: plan.year,
      title: JSON.stringify(plan.title),
      number: plan.number,
      issuer: plan.issuer,
      parent: plan.parent,
      source,
      ...stamp(by),
    })
    .execute()
  await insertStructure(db, plan)
  await insertPlanFacts(db, plan, by)
}

async function insertStructure(db: Kysely<CoreTables>, plan: Plan): Promise<void> {
  const plan_id = plan.id
  if (plan.goals.length > 0)
    await db
      .insertInto('core.goal')
      .values(
        plan.goals.map((goal) => ({ plan_id, goal_id: goal.id, ordinal: goal.ordinal, body: JSON.stringify(goal) })),
      )
      .execute()
  await db
    .insertInto('core.area')
    .values(
      plan.areas.map((area) => ({ plan_id, number: area.number, plugin: area.plugin, body: JSON.stringify(area) })),
    )
    .execute()
  await db
    .insertInto('core.task')
    .values(
      plan.tasks.map((task, position) => ({
        plan_id,
        task: task.number,
        position,
        area: task.area,
        body: JSON.stringify(task),
      })),
    )
    .execute()
}

async function insertPlanFacts(db: Kysely<CoreTables>, plan: Plan, by: Recorded): Promise<void> {
  const fact = () => ({
    fact_id: newId(),
    plan_id: plan.id,
    holds_from: `${plan.year}-01-01`,
    recorded_by: by.recordedBy,
    ...stamp(by),
  })
  await db
    .insertInto('core.thresholds')
    .values({ ...fact(), body: JSON.stringify(plan.thresholds) })
    .execute()
  const assignments = plan.assignments.map((a) => ({
    ...fact(),
    task: a.task,
    unit_id: a.unit,
    role: a.role,
    assumed_lead: a.assumedLead,
  }))
  if (assignments.length > 0) await db.insertInto('core.assignment').values(assignments).execute()
  const targets = plan.targets.map((target) => ({
    ...fact(),
    target_id: target.id,
    source: target.source,
    indicator: target.indicator,
    body: JSON.stringify(target),
  }))
  if (targets.length > 0) await db.insertInto('core.target').values(targets).execute()
}
