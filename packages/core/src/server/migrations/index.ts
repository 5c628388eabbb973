import { plan } from './0001-plan.ts'
import { answer } from './0002-answer.ts'
import { audit } from './0003-audit.ts'
import { history } from './0004-history.ts'
import { noDays } from './0005-no-days.ts'

/** Core's migrations in the order of their names; a released one is never edited. */
export const migrations = {
  '0001-plan': plan,
  '0002-answer': answer,
  '0003-audit': audit,
  '0004-history': history,
  '0005-no-days': noDays,
}
