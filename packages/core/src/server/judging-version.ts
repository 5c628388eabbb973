import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Indicator } from '../index.ts'

const folder = new URL('../judging/', import.meta.url)
const whole = ['plan-judgement.ts', 'plan-history.ts'].map((file) => new URL(`../${file}`, import.meta.url))

/**
 * Names the rules that judgements are made by: the judging's own source and the indicators it is given. Kept judgements carry it, so
 * that a start with the same rules keeps them and any other start makes them anew; nobody has to remember to raise a number.
 */
export function judgingVersion(indicators: Iterable<Indicator>): string {
  const hash = createHash('sha256')
  for (const file of whole) hash.update(readFileSync(file))
  for (const file of readdirSync(folder).toSorted()) hash.update(readFileSync(new URL(file, folder)))
  return hash.update(JSON.stringify([...indicators])).digest('base64url')
}
