import { big, type Day, type Figure, readAmount, roundGb8170, type Text } from '@workpoints/core'
import type Big from 'big.js'

/** Kinds of capacity that an office lists side by side. */
export const powerKinds = {
  wind: { zh: '风电', en: 'wind' },
  solar: { zh: '光伏', en: 'solar' },
  biomass: { zh: '生物质发电', en: 'biomass' },
  hydro: { zh: '常规水电', en: 'conventional hydro' },
  pumpedStorage: { zh: '抽水蓄能', en: 'pumped storage' },
  storage: { zh: '新型储能', en: 'new-type storage' },
} as const satisfies Record<string, Text>
export type PowerKind = keyof typeof powerKinds

/** 须由办公室确认: what 新能源 includes. Hydro and pumped storage are left out; storage is counted apart. */
export const newEnergyKinds: readonly PowerKind[] = ['wind', 'solar', 'biomass']

const perMW = { MW: 1, 万千瓦: 10, GW: 1000 } as const
export type PowerUnit = keyof typeof perMW

/** A capacity in another unit: 650 万千瓦 = 6500 MW = 6.5 GW; null for what is missing. */
export function convertPower(input: {
  readonly value: Figure
  readonly from: PowerUnit
  readonly to: PowerUnit
}): string | null {
  const value = readAmount(input.value)
  return value === null ? null : value.times(perMW[input.from]).div(perMW[input.to]).toFixed()
}

/** Grid-connected capacity at the end of a month, by kind, in MW; a kind that is absent has none. */
export type CapacityMW = { readonly [Kind in PowerKind as `${Kind}MW`]?: Figure }

export interface NewEnergyCapacity {
  /** 万千瓦, one decimal */
  readonly sum10kW: string | null
  readonly GW: string | null
  /** Kinds in the sum; to be said with it. */
  readonly counted: readonly Text[]
  /** Storage, counted apart, 万千瓦. */
  readonly storage10kW: string | null
  readonly meets: boolean | null
  readonly reason: Text | null
}

/**
 * 新能源发电装机: wind + solar + biomass connected to the grid at the end of the month, 万千瓦 with one decimal. Which kinds count is a
 * setting. Pumped storage and the lines are milestones of their own and no part of the 650.
 */
export function newEnergyCapacity(
  input: CapacityMW & { readonly counted?: readonly PowerKind[]; readonly target10kW?: Figure },
): NewEnergyCapacity {
  const kinds = input.counted ?? newEnergyKinds
  const counted = kinds.map((kind) => powerKinds[kind])
  const given = kinds.map((kind) => input[`${kind}MW`]).filter((value) => value !== undefined)
  const read = given.map(readAmount)
  const storage10kW = convertPower({ value: input.storageMW, from: 'MW', to: '万千瓦' })
  if (read.length === 0 || read.includes(null))
    return {
      sum10kW: null,
      GW: null,
      counted,
      storage10kW,
      meets: null,
      reason: { zh: '计入的装机缺失或无效', en: 'a counted capacity is missing or invalid' },
    }
  const sum = read.reduce<Big>((total, value) => total.plus(value ?? 0), big(0))
  const rounded = roundGb8170(sum.div(10), 1)
  const target = readAmount(input.target10kW)
  return {
    sum10kW: rounded.toFixed(1),
    GW: sum.div(1000).toFixed(),
    counted,
    storage10kW,
    meets: target === null ? null : rounded.gte(target),
    reason: null,
  }
}

/** Stages of a power or storage project, in their order. */
export const projectStages = {
  preparation: { zh: '前期', en: 'in preparation' },
  approved: { zh: '核准（备案）', en: 'approved' },
  started: { zh: '开工', en: 'under construction' },
  connected: { zh: '并网', en: 'connected to the grid' },
  running: { zh: '投产', en: 'in operation' },
} as const satisfies Record<string, Text>
export type ProjectStage = keyof typeof projectStages

/** The stage a project has reached on a day: the latest whose date has come; a date that lies before an earlier stage's is refused. */
export function projectStage(input: {
  readonly on: Day
  readonly approvedOn?: Day | null
  readonly startedOn?: Day | null
  readonly connectedOn?: Day | null
  readonly runningOn?: Day | null
}): { readonly stage: ProjectStage | null; readonly reason: Text | null } {
  const dates = [
    ['approved', input.approvedOn],
    ['started', input.startedOn],
    ['connected', input.connectedOn],
    ['running', input.runningOn],
  ] as const
  let [stage, last]: [ProjectStage, Day] = ['preparation', '']
  for (const [next, on] of dates) {
    if (!on) continue
    if (on < last)
      return {
        stage: null,
        reason: {
          zh: `${projectStages[next].zh}日期早于前一阶段`,
          en: `the day it was ${projectStages[next].en} comes before an earlier stage`,
        },
      }
    last = on
    if (on <= input.on) stage = next
  }
  return { stage, reason: null }
}
