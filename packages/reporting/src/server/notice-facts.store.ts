import {
  amount,
  compareLights,
  type Demand,
  demandText,
  InvalidError,
  isCounty,
  type Judgement,
  judgePlan,
  NotFoundError,
  type PlanFacts,
  periodEnd,
  type Target,
  type Text,
  waterClass,
} from '@workpoints/core'
import { type Context, coreDb, defaultDay, listJudgements, loadFacts, printedText } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { placeOf } from '../expectation.ts'
import type { NoticeFacts, NoticeTarget } from '../notice-facts.ts'
import { listPrior } from './notice.store.ts'
import { sourceView } from './submission.view.ts'
import type { ReportingTables } from './tables.ts'

/** What a notice is about: a unit, and a task or goal, or one target, or neither. */
export interface NoticeSubject {
  readonly plan: string
  readonly unit: string
  readonly source: string | null
  readonly target: string | null
}

/** Facts with the place of their subject: its task, its module, and the unit that leads it. */
export interface Gathered {
  readonly facts: NoticeFacts
  readonly source: string | null
  readonly plugin: string | null
  readonly lead: string | null
}

/** So many months back the lights of a target are told, and so many lagging targets at most. */
const monthsBack = 3
const mostTargets = 8

/** A figure in words; null for deliverables, whose reason says it all. */
function valueText(value: string | null, demand: Demand, unit: Text): Text | null {
  if (value === null || demand.kind === 'done' || demand.kind === 'done-within') return null
  return demand.kind === 'class' ? waterClass(Number(value)) : amount(value, unit, 2)
}

function noticeTarget(facts: PlanFacts, target: Target, { light, assessment }: Judgement): NoticeTarget {
  const unit = facts.indicators.get(target.indicator)?.unit ?? { zh: '', en: '' }
  return {
    ...{
      id: target.id,
      name: target.name,
      quote: printedText(target.quote),
      demand: demandText(target.demand, unit),
      light,
    },
    value: valueText(assessment.value, target.demand, unit),
    expected: valueText(assessment.expected, target.demand, unit),
    ...{ reason: assessment.reason, headroom: assessment.headroom?.text ?? null },
  }
}

/** The judgement that is the unit's: a county's own, of anybody else that of the whole. */
const isOf = (facts: PlanFacts, unit: string, judgement: Judgement): boolean =>
  isCounty(facts.units.get(unit)) ? judgement.unit === unit : judgement.unit === null

async function oneTarget(
  ctx: Pick<Context, 'mounted'>,
  db: Kysely<ReportingTables>,
  { plan, unit, target, on }: { plan: string; unit: string; target: Target; on: string },
): Promise<Pick<NoticeFacts, 'targets' | 'months'>> {
  const only = new Set([target.indicator])
  const at = { on, asOf: null }
  const facts = await loadFacts(coreDb(db), plan, { at, mounted: ctx.mounted, indicators: [...only] })
  const judged = (day: string): Judgement | undefined =>
    judgePlan(facts, day, only).find((one) => one.target === target.id && isOf(facts, unit, one))
  const now = judged(on)
  if (now === undefined)
    throw new InvalidError('reporting.not-the-units', {
      zh: '该目标没有分解到该单位，或其模块未启用，不能据此发出通知。',
      en: 'The unit has no part in this target, or its module is off.',
    })
  const month = Number(on.slice(5, 7))
  const periods = Array.from({ length: monthsBack }, (_, back) => month - monthsBack + 1 + back).filter(
    (one) => one > 0,
  )
  const months = periods.map((number) => {
    const period = `${on.slice(0, 4)}-${String(number).padStart(2, '0')}`
    return { period, light: judged(number === month ? on : periodEnd(period))?.light ?? ('grey' as const) }
  })
  return { targets: [noticeTarget(facts, target, now)], months }
}

/** What lags of a task's targets, or of everything that the unit answers for, the worst first. */
function lagging(
  facts: PlanFacts,
  judgements: readonly Judgement[],
  { unit, source }: NoticeSubject,
): readonly NoticeTarget[] {
  const isPlace = isCounty(facts.units.get(unit))
  const tasks = new Set(facts.plan.assignments.filter((one) => one.unit === unit).map(({ task }) => task))
  const targets = new Map(
    facts.plan.targets
      .filter((target) => (source === null ? isPlace || tasks.has(target.source) : target.source === source))
      .map((target) => [target.id, target]),
  )
  return judgements
    .filter(({ light }) => light === 'red' || light === 'yellow')
    .filter((one) => isOf(facts, unit, one))
    .toSorted((a, b) => compareLights(a.light, b.light))
    .flatMap((one) => {
      const target = targets.get(one.target)
      return target === undefined ? [] : [noticeTarget(facts, target, one)]
    })
    .slice(0, mostTargets)
}

const printedTask = (task: ReturnType<typeof sourceView>) => ({ ...task, text: printedText(task.text) })

/** Units that can be sent something: who signs in and answers. */
const addressed = new Set(['department', 'institution', 'vertical', 'county', 'zone'])

const unknown = (zh: string, en: string): NotFoundError => new NotFoundError('reporting.no-subject', { zh, en })

/**
 * Gathers what a letter says of a case, as known now. Throws NotFoundError for a unit, task or target that is not there, InvalidError
 * `reporting.not-the-units` for a target in which the unit has no part.
 */
export async function gatherFacts(
  ctx: Pick<Context, 'mounted'>,
  db: Kysely<ReportingTables>,
  subject: NoticeSubject,
): Promise<Gathered> {
  const { plan: planId, unit: unitId } = subject
  const on = await defaultDay(coreDb(db), planId, null)
  const facts = await loadFacts(coreDb(db), planId, { at: { on, asOf: null }, mounted: ctx.mounted, indicators: [] })
  const unit = facts.units.get(unitId)
  if (unit === undefined || !addressed.has(unit.kind))
    throw unknown('没有这个单位，或该单位不能接收通知。', 'There is no such unit, or it cannot be sent a notice.')
  const target = facts.plan.targets.find(({ id }) => id === subject.target)
  if (subject.target !== null && target === undefined) throw unknown('没有这个目标。', 'There is no such target.')
  const source = target?.source ?? subject.source
  const place = source === null ? undefined : placeOf(facts, source)
  if (source !== null && place === undefined) throw unknown('没有这项任务。', 'There is no such task.')
  const told =
    target === undefined
      ? { targets: lagging(facts, await listJudgements(coreDb(db), planId), { ...subject, source }), months: [] }
      : await oneTarget(ctx, db, { plan: planId, unit: unitId, target, on })
  const { title, number, issuer } = facts.plan
  const office = [...facts.units.values()].find(({ kind }) => kind === 'committee')
  return {
    ...{ source, plugin: place?.plugin ?? null, lead: place?.lead ?? null },
    facts: {
      plan: { title, number },
      issuer: { zh: issuer, en: office?.name.en ?? issuer },
      unit: { id: unitId, name: unit.name, full: unit.full },
      about: target === undefined ? (source === null ? 'unit' : 'task') : 'target',
      through: on,
      task: source === null ? null : printedTask(sourceView(facts.plan, source)),
      ...{ targets: [...told.targets], months: [...told.months] },
      prior: await listPrior(db, { plan: planId, unit: unitId, source, target: subject.target }),
      suggested: null,
    },
  }
}
