import { readFileSync } from 'node:fs'
import { Unit } from '@workpoints/core'
import { z } from 'zod'
import { type UnitNames, unitNames } from '../unit-names.ts'

/** The units of the first plan. */
export const ganzhou: UnitNames = unitNames(
  z
    .array(Unit)
    .parse(JSON.parse(readFileSync(new URL('../../../../seeds/ganzhou-2025/units.json', import.meta.url), 'utf8'))),
  '2025-06-30',
)
