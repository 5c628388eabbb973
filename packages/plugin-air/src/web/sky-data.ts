import type { inferRouterOutputs } from '@trpc/server'
import type server from '../server/index.ts'

type Outputs = inferRouterOutputs<(typeof server)['router']>['sky']

/** The answer of the page's query; `subject` is null where nothing is measured. */
export type SkyAnswer = Outputs['get']
/** The same of a subject that is measured. */
export type Sky = Extract<SkyAnswer, { readonly days: unknown }>
export type SkyDayDetail = Outputs['day']
export type SkyAct = Sky['acts'][number]

/** Pollutants as they are written. */
export const pollutantNames = {
  SO2: 'SO₂',
  NO2: 'NO₂',
  PM10: 'PM10',
  PM25: 'PM2.5',
  CO: 'CO',
  O3: 'O₃',
} as const

/** A key such as `PM25_24h` as people write the pollutant. */
export const pollutantOfKey = (key: string): string => {
  const [name = key] = key.split('_')
  return pollutantNames[name as keyof typeof pollutantNames] ?? name
}
