import { copyInto } from '@workpoints/core/server'
import { type Kysely, sql } from 'kysely'
import type { Packed } from '../index.ts'
import type { ReadingsTables } from './tables.ts'

/** A packed row with its key: the site and the beginning of the hour in milliseconds. */
export interface PackedRow extends Packed {
  readonly site: string
  readonly time: number
}

/** Rows of one batch by key, each once. */
export type Batch = ReadonlyMap<string, PackedRow>

/** Puts rows of one key together: of two values of one factor the later counts. */
export function batchOf(rows: Iterable<PackedRow>): Map<string, PackedRow> {
  const batch = new Map<string, PackedRow>()
  for (const row of rows) {
    const key = `${row.site} ${row.time}`
    const before = batch.get(key)
    batch.set(key, before === undefined ? row : laid(before, row))
  }
  return batch
}

function laid(before: PackedRow, after: PackedRow): PackedRow {
  const pick = (name: keyof Packed) =>
    after.flags.map((flag, place) => (flag === null ? before[name][place] : after[name][place]) ?? null)
  return { ...after, values: pick('values'), flags: pick('flags') }
}

/** Rows sent to the database in one piece. */
const rowsPerChunk = 1000

/**
 * Rows as COPY takes them: site, time, figures, flags (nothing where all are valid), and as the bits of `given` which factors were
 * sent (nothing where all were).
 */
export function* copyText(batch: Batch): Generator<string> {
  let lines = ''
  let count = 0
  // Stations report the same hours: each is written out once.
  const hours = new Map<number, string>()
  const hourText = (time: number): string => {
    const text = hours.get(time) ?? new Date(time).toISOString()
    hours.set(time, text)
    return text
  }
  for (const { site, time, values, flags } of batch.values()) {
    lines += `${site}\t${hourText(time)}\t{${values.map((value) => value ?? 'NULL').join(',')}}\t${flagsText(flags)}\t${givenText(flags)}\n`
    if (++count % rowsPerChunk !== 0) continue
    yield lines
    lines = ''
  }
  if (lines !== '') yield lines
}

const flagsText = (flags: Packed['flags']): string =>
  flags.every((flag) => flag === 0 || flag === null) ? '\\N' : `{${flags.map((flag) => flag ?? 0).join(',')}}`

function givenText(flags: Packed['flags']): string {
  if (!flags.includes(null)) return '\\N'
  return String(flags.reduce((bits, flag, place) => (flag === null ? bits : bits | (1n << BigInt(place))), 0n))
}

/** Analysed only where the planner would choose badly without. */
const large = 5000

/** Fills the connection's stage with a batch, inside the transaction; it is empty again when that ends. */
export async function fillStage(db: Kysely<ReadingsTables>, batch: Batch): Promise<void> {
  await sql`create temp table if not exists reading_stage (site_id text not null, time timestamptz not null, figures int[] not null,
    flags smallint[], given bigint) on commit delete rows`.execute(db)
  await sql`truncate reading_stage`.execute(db)
  await copyInto(db, 'reading_stage (site_id, time, figures, flags, given)', copyText(batch))
  if (batch.size >= large) await sql`analyze reading_stage`.execute(db)
}
