import { exclusion } from './0001-exclusion.ts'

/** The history of schema `air`, in the order of the names; a file is never edited after release. */
export const migrations = { '0001-exclusion': exclusion }
