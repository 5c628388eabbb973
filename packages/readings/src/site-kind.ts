import type { Text } from '@workpoints/core'
import { z } from 'zod'

/** What kinds of place are measured. */
export const SiteKind = z.enum([
  'air-station',
  'river-section',
  'lake-point',
  'noise-point',
  'outfall',
  'works-monitor',
])
export type SiteKind = z.infer<typeof SiteKind>

export const siteKindTexts: Readonly<Record<SiteKind, Text>> = {
  'air-station': { zh: '空气站', en: 'air station' },
  'river-section': { zh: '河流断面', en: 'river section' },
  'lake-point': { zh: '湖库点位', en: 'lake point' },
  'noise-point': { zh: '噪声点位', en: 'noise point' },
  outfall: { zh: '入河排污口', en: 'outfall' },
  'works-monitor': { zh: '污水厂监控点', en: 'works monitor' },
}

/** The module whose matter a site is: who may see and correct its figures is asked by unit and by this. */
export const pluginOfKind = (kind: SiteKind): 'air' | 'water' =>
  kind === 'air-station' || kind === 'noise-point' ? 'air' : 'water'

/** Whether an hour is usually named by its end (空气、噪声: 01时 is 00:00–01:00) or by its beginning (HJ 212's DataTime, water). */
export const hourNamesOf = (kind: SiteKind): 'end' | 'start' =>
  kind === 'air-station' || kind === 'noise-point' ? 'end' : 'start'
