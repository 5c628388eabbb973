import { readingsHalf } from '@workpoints/readings/server'
import { air } from '../index.ts'
import { demoReadings } from './demo-readings.ts'
import { airFigures } from './figures.ts'

/** What this module makes of its stations' series, and the readings of its demonstration. */
export const airReadings = readingsHalf({
  plugin: air.id,
  indicators: ['pm25', 'good-days', 'heavy-pollution-days'],
  note: '由空气站监测数据计算',
  figures: airFigures,
  demo: demoReadings,
})
