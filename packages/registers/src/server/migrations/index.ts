import { entry } from './0001-entry.ts'

/** The history of schema `registers`, in the order of the names; a file is never edited after release. */
export const migrations = {
  '0001-entry': entry,
}
