import { type Day, daysBetween, type Text } from '@workpoints/core'
import { type Entry, type Named, stateOn } from '@workpoints/registers'
import type { Finding } from './standing.ts'

/** A duty of this area: of how many it is asked, by how many it is done, and a word on the others. */
export interface Duty {
  readonly title: Text
  /** The ledger that holds it, in the address. */
  readonly path: string
  readonly done: number
  readonly all: number
  readonly note: Text | null
}

/** The rows that the duties are counted from. */
export interface DutyRows {
  readonly causes: readonly Entry<{ readonly area: string }>[]
  readonly supervised: readonly Entry<{
    readonly year: string
    readonly hazardCheckedOn: Day | null
    readonly lookBackOn: Day | null
    readonly soilMonitoredOn: Day | null
  }>[]
  readonly hazards: readonly Entry<{ readonly foundOn: Day; readonly dueOn: Day | null }>[]
  readonly waste: readonly Entry<{
    readonly assessedOn: Day | null
    readonly grade: string | null
    readonly instants: readonly string[] | null
  }>[]
  readonly fulls: readonly Entry<{ readonly year: string; readonly fulls: readonly string[] | null }>[]
  readonly tailings: readonly Entry<{ readonly condition: string | null; readonly floodCheckedOn: Day | null }>[]
  readonly metals: readonly Entry<{ readonly monitored: boolean | null }>[]
  readonly newPollutants: readonly Entry<{
    readonly inspectedOn: Day | null
    readonly compliant: boolean | null
  }>[]
  readonly zeroWaste: readonly Entry<unknown>[]
}

/** All five of “五全” or “五即”. */
const five = 5

interface Asked {
  readonly on: Day
  readonly year: number
}

/**
 * The duties of tasks 33 and 35–37 as they stand on a day: how many of those that the ledgers hold have done them in the year of the plan.
 * What a row says of a later day has not happened yet.
 */
export const dutiesOn = (rows: DutyRows, asked: Asked): Duty[] => [
  ...soilDuties(rows, asked),
  ...wasteDuties(rows, asked),
]

function soilDuties(rows: DutyRows, asked: Asked): Duty[] {
  const { on, year } = asked
  const isDone = doneBy(asked)
  const listed = rows.supervised.filter(({ data }) => data.year === String(year))
  const found = rows.hazards.filter(({ data }) => data.foundOn <= on)
  const inspected = rows.newPollutants.filter(({ data }) => isDone(data.inspectedOn))
  return [
    duty('causes', ['受污染耕地成因排查已启动批次', 'Batches of the survey of causes begun'], {
      of: rows.causes,
      does: (entry) => (stateOn(entry, on) ?? 'planned') !== 'planned',
    }),
    duty('supervised', ['重点监管单位隐患排查', 'Supervised enterprises inspected'], {
      of: listed,
      does: ({ data }) => isDone(data.hazardCheckedOn),
    }),
    duty('supervised', ['重点监管单位“回头看”', 'Supervised enterprises looked at again'], {
      of: listed,
      does: ({ data }) => isDone(data.lookBackOn),
    }),
    duty('supervised', ['重点监管单位土壤自行监测', 'Supervised enterprises with soil monitored'], {
      of: listed,
      does: ({ data }) => isDone(data.soilMonitoredOn),
    }),
    duty('hazards', ['隐患整改销号', 'Hidden dangers closed'], {
      of: found,
      does: (entry) => stateOn(entry, on) === 'closed',
      note: counted(lateHazards(found, on).length, ['处已过整改期限', 'past their day']),
    }),
    duty('tailings', ['尾矿库汛前检查（已闭库的除外）', 'Ponds checked before the floods (closed ones aside)'], {
      of: rows.tailings.filter(({ data }) => data.condition !== 'closed'),
      does: ({ data }) => isDone(data.floodCheckedOn),
    }),
    duty('heavy-metals', ['涉铊涉重防控对象在线监测', 'Thallium and heavy metals monitored on line'], {
      of: rows.metals,
      does: ({ data }) => data.monitored === true,
    }),
    duty('new-pollutants', ['新污染物企业执法检查', 'Enterprises with new pollutants inspected'], {
      of: rows.newPollutants,
      does: ({ data }) => isDone(data.inspectedOn),
      note: counted(inspected.filter(({ data }) => data.compliant === false).length, ['家不合格', 'not in order']),
    }),
  ]
}

function wasteDuties(rows: DutyRows, asked: Asked): Duty[] {
  const { on, year } = asked
  const isDone = doneBy(asked)
  const assessed = rows.waste.filter(({ data }) => isDone(data.assessedOn))
  return [
    duty('hazardous-waste', ['危险废物规范化评估', 'Hazardous-waste units assessed'], {
      of: rows.waste,
      does: ({ data }) => isDone(data.assessedOn),
      note: counted(assessed.filter(({ data }) => data.grade === 'not-met').length, ['家不达标', 'not up to standard']),
    }),
    duty('hazardous-waste', ['危险废物单位“五即”齐备', 'Hazardous-waste units with all five instants'], {
      of: rows.waste,
      does: ({ data }) => (data.instants?.length ?? 0) >= five,
    }),
    duty('five-fulls', ['“五全”监管体系建成', 'Counties with all five fulls'], {
      of: rows.fulls.filter(({ data }) => data.year === String(year)),
      does: ({ data }) => (data.fulls?.length ?? 0) >= five,
    }),
    duty(
      'zero-waste',
      ['“无废城市”任务和项目完成（经批准取消的除外）', 'Zero-waste tasks and projects done (cancelled ones aside)'],
      {
        of: rows.zeroWaste.filter((entry) => stateOn(entry, on) !== 'cancelled'),
        does: (entry) => stateOn(entry, on) === 'done',
      },
    ),
  ]
}

function duty<R>(
  path: string,
  [zh, en]: readonly [zh: string, en: string],
  {
    of,
    does,
    note = null,
  }: { readonly of: readonly R[]; readonly does: (row: R) => boolean; readonly note?: Text | null },
): Duty {
  return { path, title: { zh, en }, done: of.filter(does).length, all: of.length, note }
}

/** Whether something was done in the plan's year by the day. */
const doneBy =
  ({ on, year }: Asked) =>
  (day: Day | null): boolean =>
    day !== null && `${year}-01-01` <= day && day <= on

const counted = (number: number, [zh, en]: readonly [zh: string, en: string]): Text | null =>
  number === 0 ? null : { zh: `${number} ${zh}`, en: `${number} ${en}` }

/** Hidden dangers whose day has passed and that are not closed, the longest overdue first. */
export function lateHazards<R extends DutyRows['hazards'][number]>(
  entries: readonly R[],
  on: Day,
): (R & { readonly days: number })[] {
  return entries
    .flatMap((entry) => {
      const { foundOn, dueOn } = entry.data
      if (foundOn > on || dueOn === null || dueOn >= on || stateOn(entry, on) === 'closed') return []
      return [{ ...entry, days: daysBetween(dueOn, on) - 1 }]
    })
    .toSorted((a, b) => b.days - a.days)
}

/** Late hidden dangers as findings, with what they are and since when they are late. */
export const lateFindings = (
  entries: readonly Named<{
    readonly of: string
    readonly what: string
    readonly foundOn: Day
    readonly dueOn: Day | null
  }>[],
  on: Day,
): (Finding & { readonly due: Day; readonly days: number })[] =>
  lateHazards(entries, on).map(({ id, label, unit, data, days }) => ({
    ...{ id, label, unit, due: data.dueOn ?? on, days },
    text: { zh: `${data.of}：${data.what}`, en: `${data.of}: ${data.what}` },
  }))
