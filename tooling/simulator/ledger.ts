import { appendFileSync, readFileSync } from 'node:fs'

/** What was acknowledged, kept outside of what is tested: whatever stands here must be stored, and stored once. */
export class Ledger {
  readonly #path: string | undefined
  readonly #entries = new Set<string>()
  /** Answers to a packet that had been answered before: a fault of the simulation. */
  repeats = 0

  constructor(path?: string) {
    this.#path = path
    if (path === undefined) return
    appendFileSync(path, '')
    for (const line of readFileSync(path, 'utf8').split('\n')) if (line !== '') this.#entries.add(line)
  }

  get size(): number {
    return this.#entries.size
  }

  acknowledge(mn: string, qn: string): void {
    const entry = `${mn} ${qn}`
    if (this.#entries.has(entry)) this.repeats += 1
    this.#entries.add(entry)
    if (this.#path !== undefined) appendFileSync(this.#path, `${entry}\n`)
  }

  /** Compares with what is stored, a line `MN QN` for each row: what is missing, and what is there more than once. */
  compare(stored: readonly string[]): { readonly lost: readonly string[]; readonly doubled: readonly string[] } {
    const seen = new Set<string>()
    const doubled = stored.filter((line) => seen.has(line) || !seen.add(line))
    return { lost: [...this.#entries].filter((entry) => !seen.has(entry)), doubled }
  }
}
