import type { Day, Period, Unit } from '@workpoints/core'
import type { ComputedValue, ReadingsSlot } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { Site, SiteKind } from '../index.ts'
import type { DemoDay } from './demo-days.ts'
import type { ReadingRow } from './reading-write.ts'
import type { ReadingsTables } from './tables.ts'

/** What a demonstration is made for. */
export interface DemoAsked {
  readonly year: number
  /** Its last day: figures and readings of the demonstration end here. */
  readonly through: Day
  /** Counties and zones, in the plan's order. */
  readonly counties: readonly Unit[]
  readonly units: readonly Unit[]
}

/** The made-up readings of a plugin. */
export interface DemoReadings {
  /** Each `simulated`; they and their series go with the demonstration. */
  readonly sites: readonly Site[]
  /** The hours of a month, `2025-03`. */
  readonly rows: (month: Period) => Iterable<ReadingRow>
  /** Days of earlier years to compare with, kept without their hours. */
  readonly days?: () => Iterable<DemoDay>
}

/** Which figures are wanted. */
export interface FiguresAsked {
  readonly year: number
  /** The months that are due, in their order. */
  readonly periods: readonly Period[]
  /** The last day that counts: yesterday, or the demonstration's last. */
  readonly through: Day
  /** The units in which something was measured, corrected or excluded; a figure of others that stands on theirs is wanted too. */
  readonly units: readonly string[]
  /** All units, by id. */
  readonly known: ReadonlyMap<string, Unit>
}

/** A figure of an indicator (its key as the plugin declares it) for a unit and period; null where the series give none. */
export interface ReadingFigure {
  readonly indicator: string
  readonly unit: string
  readonly period: Period
  readonly figure: ComputedValue | null
}

/** What a plugin makes of series. */
export interface ReadingsHalf extends ReadingsSlot {
  /** The indicators it computes, by their keys: nobody is asked for them. */
  readonly indicators: readonly string[]
  /** The kinds of site that they stand on; all of the plugin's unless told. A plugin may have several halves of different kinds. */
  readonly kinds?: readonly SiteKind[]
  /** Where its figures come from, told with each: `空气站小时数据`. */
  readonly note: string
  /** Reads the database and changes nothing. */
  readonly figures: (db: Kysely<ReadingsTables>, asked: FiguresAsked) => Promise<readonly ReadingFigure[]>
  /** Pure: the same readings each time. */
  readonly demo: ((asked: DemoAsked) => DemoReadings) | null
}

/**
 * Puts a plugin's part in readings into its server half: `defineServer({ …, readings: readingsHalf({ plugin: 'air', indicators, note,
 * figures, demo }) })`. Its figures are recorded in the transaction that writes a file or corrects a value, and every ten minutes for
 * what monitors send.
 */
export const readingsHalf = (half: ReadingsHalf): ReadingsHalf => half
