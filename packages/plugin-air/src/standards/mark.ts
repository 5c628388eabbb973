/**
 * How sure a fact is. `verified`: checked against the source named; `knowledge`: professional knowledge, not checked against a text;
 * `weak`: to be confirmed by the office before a figure that stands on it is published (README, 须由办公室确认).
 */
export type Mark = 'verified' | 'knowledge' | 'weak'

/** Where a table of a standard comes from. */
export interface Source {
  readonly standard: string
  readonly mark: Mark
  readonly source: string
}
