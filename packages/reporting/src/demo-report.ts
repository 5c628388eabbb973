import {
  amount,
  big,
  demandText,
  type Indicator,
  type ObservationFact,
  type Period,
  type Target,
  type Task,
} from '@workpoints/core'
import { type Asked, type Content, emptyContent, emptyEntry, type ValueEntry, valueKey } from './content.ts'

/** What a simulated report is made from: the figures that the demonstration already has, and nothing else. */
export interface DemoReportFacts {
  readonly month: Period
  readonly asked: readonly Asked[]
  readonly task: Pick<Task, 'title'>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly targets: ReadonlyMap<string, Target>
  /** The plan's figures of each `valueKey`, oldest first. */
  readonly figures: ReadonlyMap<string, readonly ObservationFact[]>
}

const troubles = [
  '本月未发现突出问题。',
  '部分项目受连续降雨影响，施工进度偏慢。',
  '个别乡镇台账更新不及时，佐证材料不齐。',
  '资金拨付较计划滞后，已与财政部门对接。',
  '第三方核查发现少量点位需要返工。',
]

const addsUp = ({ accumulation }: Indicator): boolean => accumulation === 'flow' || accumulation === 'incident'

/** For the month after the last: as much again as in the month before of what adds up, else the last figure. */
function ahead(indicator: Indicator, figures: readonly ObservationFact[], month: Period): ObservationFact | undefined {
  const last = figures.at(-1)
  if (last === undefined || last.period >= month || indicator.accumulation === 'milestone') return undefined
  return last
}

/** The figure of a month as a clerk types it; what adds up, as the total since January. */
export function demoEntry(indicator: Indicator, figures: readonly ObservationFact[], month: Period): ValueEntry | null {
  const own = figures.find(({ period }) => period === month) ?? ahead(indicator, figures, month)
  if (own === undefined) return null
  const { value, numerator, denominator, weight } = own
  if (!addsUp(indicator)) return { ...emptyEntry, value, numerator, denominator, weight }
  const until = [...figures.filter(({ period }) => period < month), own]
  return { ...emptyEntry, value: until.reduce((sum, figure) => sum.plus(figure.value), big('0')).toFixed() }
}

/**
 * A simulated report on one task for one month; null where the demonstration has no figure for the unit in that month, as of a unit that
 * sent nothing. Every text begins with 【演示】.
 */
export function demoContent({ month, asked, task, ...known }: DemoReportFacts): Content | null {
  const entries = asked.flatMap(({ key, indicator: id, target: about }) => {
    const indicator = known.indicators.get(id)
    const target = known.targets.get(about)
    const entry = indicator && demoEntry(indicator, known.figures.get(key) ?? [], month)
    return entry == null || indicator === undefined || target === undefined ? [] : [{ key, indicator, target, entry }]
  })
  if (asked.length > 0 && entries.length === 0) return null
  const said = entries.slice(0, 3).map(({ indicator, target, entry }) => sentence(indicator, target, entry))
  const at = `截至${Number(month.slice(5))}月底，`
  const progress =
    said.length > 0 ? `${at}${said.join('；')}。` : `${at}按分工推进“${task.title.zh}”，各项措施正常开展。`
  return {
    ...emptyContent,
    progress: `【演示】${progress}`,
    problems: `【演示】${troubles[(task.title.zh.length + Number(month.slice(5)) + entries.length) % troubles.length]}`,
    next: `【演示】下月继续对照要点推进“${task.title.zh}”，按月核对台账，补齐佐证材料。`,
    values: Object.fromEntries(entries.map(({ key, entry }) => [key, entry])),
  }
}

function sentence(indicator: Indicator, target: Target, entry: ValueEntry): string {
  const demand = demandText(target.demand, indicator.unit).zh
  if (indicator.accumulation === 'milestone') return `${target.name.zh}${entry.value === '1' ? '已完成' : '正在推进'}`
  const total = addsUp(indicator) ? '累计' : ''
  return `${target.name.zh}${total}${amount(entry.value ?? '0', indicator.unit, indicator.decimals).zh}（目标${demand}）`
}

/** The figures of a plan by `valueKey`, oldest first. */
export const figuresByKey = (observations: readonly ObservationFact[]): ReadonlyMap<string, ObservationFact[]> =>
  Map.groupBy(
    observations.toSorted((a, b) => a.period.localeCompare(b.period)),
    ({ indicator, unit }) => valueKey(indicator, unit),
  )
