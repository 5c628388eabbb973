import { person } from './0001-person.ts'
import { contact } from './0002-contact.ts'

/** In the order in which they run; never edited after release. */
export const migrations = { '0001-person': person, '0002-contact': contact }
