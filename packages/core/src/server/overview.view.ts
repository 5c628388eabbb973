import {
  compareLights,
  countLights,
  dayText,
  expectedReports,
  type Light,
  lightText,
  monthOf,
  pluginOf,
  type Text,
  worstLight,
} from '../index.ts'
import { areaOfTargets } from './county.view.ts'
import { type TargetView, targetView } from './target.view.ts'
import { lightsOf, targetsOf, taskRow } from './task.view.ts'
import type { LightCounts, View } from './view.ts'

const byUrgency = (a: TargetView, b: TargetView): number => compareLights(a.light ?? 'grey', b.light ?? 'grey')

/** The lights of one area: how many of each, and the target that needs a hand first. */
export interface AreaRow {
  readonly number: number
  readonly title: Text
  readonly plugin: string
  readonly enabled: boolean
  readonly tasks: number
  readonly counts: LightCounts
  readonly light: Light | null
  readonly worst: TargetView | null
}

/** The ten areas as rows of the overview. */
export function areaRows(view: View, enabled: ReadonlySet<string>): AreaRow[] {
  return view.facts.plan.areas.map((area) => {
    const tasks = view.facts.plan.tasks.filter((task) => task.area === area.number)
    const targets = tasks.flatMap((task) => targetsOf(view, task.number))
    const lights = lightsOf(targets)
    const worst = targets.filter((target) => target.light === 'red' || target.light === 'yellow').toSorted(byUrgency)[0]
    return {
      number: area.number,
      title: area.title,
      plugin: area.plugin,
      enabled: enabled.has(area.plugin),
      tasks: tasks.length,
      counts: countLights(lights),
      light: lights.length === 0 ? null : worstLight(lights),
      worst: worst ?? null,
    }
  })
}

/** The goals with their targets, as the document heads them. */
export const goalRows = (view: View) =>
  view.facts.plan.goals.map((goal) => ({ id: goal.id, title: goal.title, targets: targetsOf(view, goal.id) }))

/** Targets whose light is another one than a month earlier, the worst news first. */
export const turned = (view: View): TargetView[] =>
  view.facts.plan.targets
    .map((target) => targetView(view, target))
    .filter(
      (target) => target.light !== null && target.light !== target.previousLight && target.previousLight !== 'grey',
    )
    .toSorted(byUrgency)

/** Targets that fall due within 60 days of the day, or have passed it unmet; the earliest first. The year's last day is everybody's and is left out. */
export function dueSoon(view: View): TargetView[] {
  const until = new Date(new Date(view.at.on).getTime() + 60 * 86_400_000).toISOString().slice(0, 10)
  const yearEnd = `${view.facts.plan.year}-12-31`
  return view.facts.plan.targets
    .filter((target) => target.due <= until && (target.due < yearEnd || until >= yearEnd))
    .map((target) => targetView(view, target))
    .filter((target) => target.light !== null && target.light !== 'blue')
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : byUrgency(a, b)))
}

/** A unit from which figures of the current month have not come. */
export interface WaitingRow {
  readonly unit: string
  readonly name: Text
  readonly expected: number
  readonly missing: number
}

/** Who has not sent what is expected for the month judged; `received` holds `indicator/unit` of what is there. */
export function waitingFor(view: View, received: ReadonlySet<string>, enabled: ReadonlySet<string>): WaitingRow[] {
  const asked = expectedReports(view.facts)
    .filter((entry) => enabled.has(pluginOf(entry.indicator.id)))
    .filter((entry) => view.isReadable(entry.reporter, entry.indicator.id))
  const rows = [...Map.groupBy(asked, (entry) => entry.reporter)].map(([unit, entries]) => ({
    unit,
    name: view.facts.units.get(unit)?.name ?? { zh: unit, en: unit },
    expected: entries.length,
    missing: entries.filter((entry) => !received.has(`${entry.indicator.id}/${entry.subject}`)).length,
  }))
  return rows.filter((row) => row.missing > 0).toSorted((a, b) => b.missing - a.missing || a.unit.localeCompare(b.unit))
}

/** The month in a sentence, made of facts. */
export function overviewSentence(view: View, counts: LightCounts, changed: readonly TargetView[]): Text {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const part = (light: Light) => ({
    zh: `${lightText[light].zh} ${counts[light]} 项`,
    en: `${counts[light]} ${lightText[light].en.toLowerCase()}`,
  })
  const lights = (['blue', 'green', 'yellow', 'red', 'grey'] as const).filter((light) => counts[light] > 0).map(part)
  const worse = changed.filter((target) => target.light === 'yellow' || target.light === 'red').length
  const better = changed.length - worse
  const day = dayText(view.at.on)
  const turns =
    changed.length === 0
      ? { zh: '与上月相比没有转变。', en: 'None has turned since the month before.' }
      : {
          zh: `较上月转差 ${worse} 项、转好 ${better} 项。`,
          en: `Since the month before, ${worse} turned worse and ${better} better.`,
        }
  return {
    zh: `${day.zh}，${total} 项目标中：${lights.map((l) => l.zh).join('，')}。${turns.zh}`,
    en: `${day.en}, of ${total} targets: ${lights.map((l) => l.en).join(', ')}. ${turns.en}`,
  }
}

/** The month a day belongs to, and whether the view is of demonstration data; what the head of every page says. */
export const monthLabel = (view: View): string => monthOf(view.at.on)

/** The worst light of each county in each area; null where nothing is asked of it there. */
export function countyMatrix(view: View) {
  const areaOfTarget = areaOfTargets(view)
  const lights = Map.groupBy(view.counties, (judgement) => `${judgement.unit}/${areaOfTarget.get(judgement.target)}`)
  const counties = [...view.facts.units.values()]
    .filter((unit) => unit.kind === 'county')
    .toSorted((a, b) => a.id.localeCompare(b.id))
  return counties.map((county) => ({
    readable: view.isReadable(county.id),
    id: county.id,
    name: county.name,
    tile: county.tile,
    areas: view.facts.plan.areas.map((area) => {
      const own = lights.get(`${county.id}/${area.number}`)
      return own === undefined ? null : worstLight(own.map((judgement) => judgement.light))
    }),
  }))
}

/** The overview's parts that need no further reading. */
export function overviewOf(view: View, enabled: ReadonlySet<string>) {
  const targets = view.facts.plan.targets.map((target) => targetView(view, target))
  const counts = countLights(lightsOf(targets))
  const changed = turned(view)
  const tasks = view.facts.plan.tasks.map((task) => taskRow(view, task, enabled))
  return {
    on: view.at.on,
    month: monthLabel(view),
    sentence: overviewSentence(view, counts, changed),
    counts,
    taskCounts: countLights(tasks.flatMap((task) => task.light ?? [])),
    areas: areaRows(view, enabled),
    goals: goalRows(view),
    turned: changed,
    due: dueSoon(view),
    stuck: targets.filter((target) => target.light === 'red').toSorted(byUrgency),
    counties: countyMatrix(view),
  }
}
