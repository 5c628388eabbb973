import type { Text } from '@workpoints/core'

/** Steps of a green factory or park, in their order (工信部节〔2024〕13号). */
export const greenStages = {
  candidate: { zh: '培育入库', en: 'candidate' },
  recommended: { zh: '推荐上报', en: 'recommended' },
  named: { zh: '公布命名', en: 'named' },
  removed: { zh: '移出名单', en: 'taken off the list' },
} as const satisfies Record<string, Text>
export type GreenStage = keyof typeof greenStages

/** Levels of a naming, the highest first. */
export const greenLevels = {
  national: { zh: '国家级', en: 'national' },
  provincial: { zh: '省级', en: 'provincial' },
  city: { zh: '市级', en: 'city' },
} as const satisfies Record<string, Text>
export type GreenLevel = keyof typeof greenLevels

export interface GreenNaming {
  /** The enterprise or park; entries of one name are one. */
  readonly name: string
  readonly level: GreenLevel
  readonly stage: GreenStage
  /** Year of the naming; null before it. */
  readonly year: number | null
}

export interface GreenCounting {
  /** `new-in-year`: first named at the level or above in the year; `total`: named by its end. */
  readonly counting: 'new-in-year' | 'total'
  readonly levels: readonly GreenLevel[]
}

/** 须由办公室确认: whether 30 means new in 2025 or in total. 省级以上 are the provincial and the national level. */
export const greenCountingDefaults: GreenCounting = { counting: 'new-in-year', levels: ['national', 'provincial'] }

/**
 * 绿色工厂 or 绿色园区, provincial level and above: each counts once at its highest level, whatever it was named before; one taken off the list
 * does not count. A factory that was provincial and becomes national is not new.
 */
export function greenCount(input: {
  readonly namings: readonly GreenNaming[]
  readonly year: number
  readonly target?: number
  readonly settings?: Partial<GreenCounting>
}): {
  readonly count: number
  readonly byLevel: Readonly<Record<GreenLevel, number>>
  readonly meets: boolean | null
} {
  const { counting, levels } = { ...greenCountingDefaults, ...input.settings }
  const removed = new Set(input.namings.filter(({ stage }) => stage === 'removed').map(({ name }) => name.trim()))
  const highest = new Map<string, { level: GreenLevel; first: number }>()
  const order = Object.keys(greenLevels) as GreenLevel[]
  for (const { name: written, level, stage, year } of input.namings) {
    const name = written.trim()
    if (stage !== 'named' || year === null || year > input.year || !levels.includes(level) || removed.has(name))
      continue
    const known = highest.get(name)
    const isHigher = known === undefined || order.indexOf(level) < order.indexOf(known.level)
    highest.set(name, { level: isHigher ? level : known.level, first: Math.min(year, known?.first ?? year) })
  }
  const counted = [...highest.values()].filter(({ first }) => counting === 'total' || first === input.year)
  const of = (level: GreenLevel) => counted.filter((one) => one.level === level).length
  return {
    count: counted.length,
    byLevel: { national: of('national'), provincial: of('provincial'), city: of('city') },
    meets: input.target === undefined ? null : counted.length >= input.target,
  }
}

/** How many entries of the list stand at each stage, each name at its furthest one. */
export function greenPipeline(namings: readonly GreenNaming[]): Readonly<Record<GreenStage, number>> {
  const order = Object.keys(greenStages) as GreenStage[]
  const furthest = new Map<string, number>()
  for (const { name, stage } of namings)
    furthest.set(name.trim(), Math.max(order.indexOf(stage), furthest.get(name.trim()) ?? 0))
  const of = (stage: GreenStage) => [...furthest.values()].filter((index) => order[index] === stage).length
  return { candidate: of('candidate'), recommended: of('recommended'), named: of('named'), removed: of('removed') }
}
