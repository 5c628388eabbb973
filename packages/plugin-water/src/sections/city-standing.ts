import type { Period } from '@workpoints/core'
import { type GoodHeadroom, type GoodRatio, goodSectionHeadroom, goodSectionRatio } from '../rules/good-ratio.ts'
import { reachQuality, riverMainPollutants, riverQuality } from '../rules/reach.ts'
import { isGoodClass, type WaterClass, type WaterQuality, worstClass } from '../rules/water-class.ts'
import { hasRole, type Section, type SectionRole } from './section.ts'
import type { MonthsBySection } from './section-months.ts'
import type { SectionStanding } from './section-standing.ts'
import { classInMonth } from './section-year.ts'

/** Good sections of a group with the number that keep their own class. */
export interface GroupStanding extends Pick<GoodRatio, 'ratioPercent' | 'good' | 'assessed' | 'notAssessed'> {
  readonly group: string
  /** Sections that keep their own target class, of those that have one and were assessed. */
  readonly attaining: number
  readonly withTarget: number
  /** 优 … 重度污染 by the ratio method (环办〔2011〕22号). */
  readonly quality: WaterQuality | null
  readonly worst: WaterClass | null
}

const classesOf = (standings: readonly SectionStanding[]): (WaterClass | null)[] =>
  standings.map(({ toDate }) => toDate.class)

/** Groups of sections by basin or county, in the order in which they first appear. */
export function groupsOf(
  standings: readonly SectionStanding[],
  groupOf: (standing: SectionStanding) => string,
): GroupStanding[] {
  return [...Map.groupBy(standings, groupOf)].map(([group, own]) => {
    const classes = classesOf(own)
    const { ratioPercent, good, assessed, notAssessed } = goodSectionRatio({ classes })
    return {
      ...{ group, ratioPercent, good, assessed, notAssessed },
      attaining: own.filter(({ attains }) => attains === true).length,
      withTarget: own.filter(({ attains }) => attains !== null).length,
      quality: reachQuality({ sections: classes, area: 'basin' }).quality,
      worst: worstClass(classes.flatMap((each) => each ?? [])),
    }
  })
}

/** A river with its sections from the source on. */
export interface RiverStanding {
  readonly river: string
  readonly basin: string
  readonly quality: WaterQuality | null
  readonly pollutants: readonly string[]
  readonly sections: readonly string[]
}

/** The quality of each river: by shares of classes from five sections on, by mean concentrations below (环办〔2011〕22号, 二). */
export function riversOf(standings: readonly SectionStanding[]): RiverStanding[] {
  return [...Map.groupBy(standings, ({ section }) => section.river)].map(([river, own]) => {
    const isLake = own.every(({ section }) => section.body === 'lake')
    const known = own.filter(({ toDate }) => toDate.class !== null)
    const values = known.map(({ means }) => means)
    return {
      river,
      basin: own[0]?.section.basin ?? '',
      quality: isLake
        ? reachQuality({ sections: classesOf(own), area: 'basin' }).quality
        : riverQuality({ sections: values }).quality,
      pollutants: isLake || known.length < 5 ? [] : riverMainPollutants({ sections: values }).map(({ text }) => text),
      sections: own.map(({ section }) => section.id),
    }
  })
}

/** What the plan asks of the sections and how far they are from it. */
export interface RatioStanding extends GoodRatio {
  readonly target: string | null
  /** How many more sections may fail; null without a target. */
  readonly headroom: GoodHeadroom | null
  /** Names of the assessed sections that are not good. */
  readonly failing: readonly string[]
}

/** Good sections against a target in percent. */
export function ratioStanding(standings: readonly SectionStanding[], target: string | null): RatioStanding {
  const ratio = goodSectionRatio({ classes: classesOf(standings), ...(target === null ? {} : { target }) })
  const { assessed: sections, good } = ratio
  return {
    ...ratio,
    target,
    headroom: target === null || sections === 0 ? null : goodSectionHeadroom({ sections, good, target }),
    failing: standings.flatMap(({ toDate, section }) =>
      toDate.class === null || isGoodClass(toDate.class) ? [] : [section.name],
    ),
  }
}

/** The sections with a role, the worst class among them, and who has it. */
export function roleStanding(standings: readonly SectionStanding[], role: SectionRole) {
  const own = standings.filter(({ section }) => hasRole(section, role))
  const worst = worstClass(classesOf(own).flatMap((each) => each ?? []))
  return {
    sections: own.length,
    worst,
    of: own.flatMap(({ toDate, section }) => (worst !== null && toDate.class === worst ? [section.name] : [])),
  }
}

/** The ratio of each month by itself, of the sections that were measured in it, to see the bad ones. */
export const ratioByMonth = (
  sectionsIn: (period: Period) => readonly Section[],
  months: MonthsBySection,
  periods: readonly Period[],
) =>
  periods.map((period) => ({
    period,
    ...goodSectionRatio({
      classes: sectionsIn(period).map((section) => classInMonth(section, months.get(section.id), period).class),
    }),
  }))
