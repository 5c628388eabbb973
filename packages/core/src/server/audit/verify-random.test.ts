import { expect, it } from 'vitest'
import {
  type Attack,
  both,
  edit,
  editedColumns,
  forge,
  remove,
  renumber,
  rewrite,
  setHead,
  shift,
  swap,
} from './attack.ts'
import { createAttackedTrail, found } from './attacked.ts'
import type { FaultKind } from './fault.ts'

const count = 30

/** A random number generator with a seed (mulberry32), so that a failing attack can be repeated. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

interface Expected {
  readonly name: string
  readonly attack: Attack
  readonly kinds: readonly FaultKind[]
  /** Numbers of which a fault of these kinds must name one. */
  readonly places: readonly number[]
}

function randomAttack(random: (below: number) => number): Expected {
  const seq = 1 + random(count)
  const other = 1 + ((seq + random(count - 1)) % count)
  const [low, high] = [Math.min(seq, other), Math.max(seq, other)]
  const [column = '', value = null] = editedColumns[random(editedColumns.length)] ?? []
  const range = Array.from({ length: high - low + 1 }, (_, index) => low + index)
  const forged = { like: seq === 1 ? 2 : 1, chained: random(2) === 0 }
  const free = 40 + random(1000)
  const choices: readonly Expected[] = [
    { name: `edit ${seq} ${column}`, attack: edit(seq, column, value), kinds: ['changed'], places: [seq] },
    { name: `remove ${low}-${high}`, attack: remove(low, high), kinds: ['removed', 'cut-tail'], places: range },
    {
      name: `remove ${seq} and close up`,
      attack: both(remove(seq), shift(seq + 1, -1)),
      kinds: ['removed', 'cut-tail'],
      places: [seq],
    },
    { name: `insert ${seq}`, attack: both(shift(seq, 1), forge(seq, forged)), kinds: ['inserted'], places: [seq] },
    { name: `swap ${low} ${high}`, attack: swap(low, high), kinds: ['reordered'], places: [low, high] },
    { name: `renumber ${seq} ${free}`, attack: renumber(seq, free), kinds: ['reordered', 'head'], places: [seq] },
    {
      name: `cut from ${low}`,
      attack: both(remove(low, count), setHead(low - 1)),
      kinds: ['cut-tail'],
      places: [low],
    },
    {
      name: `rewrite from ${seq}`,
      attack: both(rewrite(seq, count), setHead(count)),
      kinds: ['rewritten'],
      places: [seq],
    },
    {
      name: `rewrite ${low}-${high}`,
      attack: rewrite(low, high),
      kinds: ['changed', 'rewritten', 'head'],
      places: [high],
    },
  ]
  const choice = choices[random(choices.length)]
  if (choice === undefined) throw new Error('no such attack')
  return choice
}

it('finds and locates 200 random attacks', async () => {
  await using attacked = await createAttackedTrail(count)
  const random = randomFrom(20_250_630)
  const missed: string[] = []
  for (let n = 0; n < 200; n++) {
    const { name, attack, kinds, places } = randomAttack(random)
    const report = await attacked.after(attack)
    const isLocated = report.faults.some(
      ({ kind, seq, to }) => kinds.includes(kind) && places.some((place) => seq <= place && place <= to),
    )
    if (!isLocated || report.faults.length > 3) missed.push(`${name}: ${found(report).join(', ')}`)
  }
  expect(missed).toEqual([])
})
