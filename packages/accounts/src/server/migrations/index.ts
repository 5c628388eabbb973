import { person } from './0001-person.ts'

/** In the order in which they run; never edited after release. */
export const migrations = { '0001-person': person }
