import type { Commitment, Comparator } from './intake.ts'

/** A target with its place in the text of its task or goal, before deadline and source span are added. */
export interface DraftTarget {
  readonly name: string
  readonly scope: string | null
  readonly comparator: Comparator
  readonly value: number | null
  readonly valueTo: number | null
  readonly unit: string
  readonly commitment: Commitment
  readonly start: number
  readonly end: number
  /** Set where name and value could not be matched one to one. */
  readonly unsure?: boolean
}

/** What a clause may take over from the clauses before it in the same sentence. */
export interface Context {
  lastName: string
  lastUnit: string
  lastScope: string | null
  /** Places listed before, for a later 分别 without places of its own. */
  scopes: string[]
}

export function emptyContext(): Context {
  return { lastName: '', lastUnit: '', lastScope: null, scopes: [] }
}
