import { setImmediate as turn } from 'node:timers/promises'

/** Items of one turn: a few milliseconds' work. */
const atOnce = 1000

/** Maps a long list in turns, so that between them others are answered. */
export async function inTurns<T, R>(items: readonly T[], map: (item: T) => R): Promise<R[]> {
  const mapped: R[] = []
  for (let start = 0; start < items.length; start += atOnce) {
    if (start > 0) await turn()
    for (const item of items.slice(start, start + atOnce)) mapped.push(map(item))
  }
  return mapped
}
