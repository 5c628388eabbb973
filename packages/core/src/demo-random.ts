/** A repeatable stream of numbers from 0 up to, not including, 1: the same key always gives the same stream (FNV-1a into mulberry32). */
export function randomOf(key: string): () => number {
  let state = 0x811c9dc5
  for (const character of key) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A factor between `1 - spread` and `1 + spread` that belongs to the key. */
export const factorOf = (key: string, spread: number): number => 1 + (randomOf(key)() * 2 - 1) * spread

/**
 * Divides a whole number by weights without a remainder (largest remainders; of equal ones the first).
 * Weights must not be negative and must not all be 0.
 */
export function apportion(total: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const quotas = weights.map((weight) => (total * weight) / all)
  const parts = quotas.map(Math.floor)
  const left = total - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = quotas.map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
  byRemainder.sort((one, other) => other.remainder - one.remainder || one.index - other.index)
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}
