import type { Day } from '@workpoints/core'

export const effluentGrades = ['1A', '1B', '2'] as const
export type EffluentGrade = (typeof effluentGrades)[number]

export const effluentKeys = [
  ...([
    'COD',
    'BOD5',
    'SS',
    'animal_vegetable_oil',
    'oil',
    'LAS',
    'TN',
    'NH3N',
    'TP',
    'colour',
    'pH',
    'fecal',
  ] as const),
  ...(['Hg', 'alkyl_Hg', 'Cd', 'Cr', 'Cr6', 'As', 'Pb'] as const),
] as const
export type EffluentKey = (typeof effluentKeys)[number]

/** One row: the limits of grades 一级A, 一级B and 二级, null where the standard has none. */
type Limits = readonly [string | null, string | null, string | null]

export interface EffluentRow {
  readonly name: string
  readonly limits: Limits
}

/** GB 18918-2002, table 1, mg/L (colour in dilutions, coliforms per litre): the daily mean of a 24 h composite sample. */
export const effluentTable1: Readonly<Record<string, EffluentRow>> = {
  COD: { name: '化学需氧量', limits: ['50', '60', '100'] },
  BOD5: { name: '五日生化需氧量', limits: ['10', '20', '30'] },
  SS: { name: '悬浮物', limits: ['10', '20', '30'] },
  animal_vegetable_oil: { name: '动植物油', limits: ['1', '3', '5'] },
  oil: { name: '石油类', limits: ['1', '3', '5'] },
  LAS: { name: '阴离子表面活性剂', limits: ['0.5', '1', '2'] },
  TN: { name: '总氮', limits: ['15', '20', null] },
  colour: { name: '色度', limits: ['30', '30', '40'] },
  fecal: { name: '粪大肠菌群', limits: ['1000', '10000', '10000'] },
}

/** Ammonia: the figure outside the brackets holds above 12 ℃, the one in brackets at 12 ℃ and below. */
export const ammoniaRows: Readonly<Record<'above12' | 'atMost12', EffluentRow>> = {
  above12: { name: '氨氮', limits: ['5', '8', '25'] },
  atMost12: { name: '氨氮', limits: ['8', '15', '30'] },
}

/** Total phosphorus: plants built up to 2005-12-31, and those built from 2006-01-01 on. */
export const phosphorusRows: Readonly<Record<'before2006' | 'from2006', EffluentRow>> = {
  before2006: { name: '总磷', limits: ['1', '1.5', '3'] },
  from2006: { name: '总磷', limits: ['0.5', '1', '3'] },
}

/** GB 18918-2002, table 2: class-one pollutants of every plant, mg/L; alkyl mercury must not be detected. */
export const effluentMetals: Readonly<Record<string, { name: string; limit: string }>> = {
  Hg: { name: '总汞', limit: '0.001' },
  alkyl_Hg: { name: '烷基汞', limit: '0' },
  Cd: { name: '总镉', limit: '0.01' },
  Cr: { name: '总铬', limit: '0.1' },
  Cr6: { name: '六价铬', limit: '0.05' },
  As: { name: '总砷', limit: '0.1' },
  Pb: { name: '总铅', limit: '0.1' },
}

export interface EffluentVersion {
  readonly id: string
  readonly name: string
  readonly from: Day
  /** Limits of single samples by item, mg/L; empty while no text with such limits has been read. */
  readonly singleSample: Readonly<Partial<Record<EffluentKey, string>>>
  /** What the version changed was not read in full: a figure under it is to be confirmed. */
  readonly confirm: boolean
}

/**
 * The versions of GB 18918-2002 by their first day. The amendment of 2006 bears on when grade 一级A is asked for, that of
 * 2026 on scope and methods; the draft of the latter had limits for single samples, which the office sets once it has
 * read the final text.
 */
export const effluentVersions: readonly EffluentVersion[] = [
  { id: 'GB18918-2002', name: 'GB 18918-2002', from: '2003-07-01', singleSample: {}, confirm: false },
  {
    id: 'GB18918-AMD-2006',
    name: 'GB 18918-2002（2006 年修改单）',
    from: '2006-05-08',
    singleSample: {},
    confirm: false,
  },
  {
    id: 'GB18918-AMD-2026',
    name: 'GB 18918-2002（2026 年修改单）',
    from: '2026-03-01',
    singleSample: {},
    confirm: true,
  },
]

/** The version in force on a day; undefined before the standard began. */
export const effluentVersionOn = (day: Day): EffluentVersion | undefined =>
  effluentVersions.findLast(({ from }) => from <= day)
