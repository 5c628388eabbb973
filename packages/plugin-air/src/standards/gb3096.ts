import type { Mark } from './mark.ts'

/** 声环境功能区 of GB 3096-2008. */
export const zones = ['0', '1', '2', '3', '4a', '4b'] as const
export type Zone = (typeof zones)[number]

/** 昼间 and 夜间. */
export type NoisePeriod = 'day' | 'night'

export interface ZoneLimit {
  readonly zh: string
  readonly en: string
  /** dB(A). */
  readonly day: number
  readonly night: number
  readonly mark: Mark
}

/** GB 3096-2008, table 1, dB(A): 0 to 4a verified on public pages, 4b from knowledge. */
export const zoneLimits: Readonly<Record<Zone, ZoneLimit>> = {
  '0': { zh: '康复疗养等特别需要安静', en: 'convalescence, special quiet', day: 50, night: 40, mark: 'verified' },
  '1': {
    zh: '居民住宅、医疗、文教、科研、行政办公',
    en: 'homes, health, schools, offices',
    day: 55,
    night: 45,
    mark: 'verified',
  },
  '2': { zh: '商业金融、集市贸易或混杂', en: 'commerce or mixed', day: 60, night: 50, mark: 'verified' },
  '3': { zh: '工业生产、仓储物流', en: 'industry, storage', day: 65, night: 55, mark: 'verified' },
  '4a': {
    zh: '道路、内河航道、城市轨道（地面）两侧',
    en: 'beside roads, waterways, urban rail',
    day: 70,
    night: 55,
    mark: 'verified',
  },
  '4b': { zh: '铁路干线两侧', en: 'beside main railways', day: 70, night: 60, mark: 'knowledge' },
}

/** Night bursts may exceed the night limit by at most so many dB(A) (GB 3096-2008, 5.4, verified on public pages). */
export const burstAllowance = 15

/** Day 06:00–22:00 (16 h), night 22:00–06:00 (8 h); a local government may set other hours (GB 3096-2008, chapter 3, from knowledge). */
export const noiseHours = { dayFrom: 6, nightFrom: 22, dayLength: 16, nightLength: 8 } as const

/** Upper ends of grades 一级 to 四级 of urban area and road noise, dB(A) (HJ 640-2012, from knowledge). */
export const noiseGrades = {
  area: { day: [50, 55, 60, 65], night: [40, 45, 50, 55] },
  road: { day: [68, 70, 72, 74], night: [58, 60, 62, 64] },
  names: ['一级', '二级', '三级', '四级', '五级'],
} as const
