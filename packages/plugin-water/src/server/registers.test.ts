import { demoFigures, describeLedgers } from '@workpoints/registers/testing/ledgers'
import { describe, expect, it } from 'vitest'
import { water } from '../index.ts'
import { waterRegisters } from './registers.ts'

describeLedgers(water, waterRegisters)

describe('the demonstration of water', () => {
  it('has nothing of the year done before its end but what is done, and names each deliverable once', () => {
    const figures = demoFigures(waterRegisters, '2025-06')
    expect(Object.fromEntries(figures.map(({ indicator, value }) => [indicator, value]))).toEqual({
      'water.key-outfalls': '0',
      'water.source-standards': '0',
      'water.township-zones': '0',
      'water.source-video': '0',
      'water.source-system': '0',
      'water.park-inlet-monitors': '0',
      'water.park-emergency-stock': '0',
    })
  })
})
