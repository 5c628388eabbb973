import { readingsHalf } from '@workpoints/readings/server'
import { air } from '../index.ts'
import { demoReadings } from './demo-readings.ts'
import { airFigures } from './figures.ts'

/** What this module makes of its air stations' series (noise: `noise-readings.ts`), and the readings of its demonstration. */
export const airReadings = readingsHalf({
  plugin: air.id,
  kinds: ['air-station'],
  indicators: ['pm25', 'good-days', 'heavy-pollution-days'],
  note: '由空气站监测数据计算',
  figures: airFigures,
  demo: demoReadings,
})
