import { round } from './0001-round.ts'
import { evidence } from './0002-evidence.ts'
import { ruleSet } from './0003-rule-set.ts'
import { notice } from './0004-notice.ts'
import { notification } from './0005-notification.ts'
import { attachment } from './0006-attachment.ts'
import { roundIndex } from './0007-round-index.ts'

/** The history of schema `reporting`, in the order of the names; a file is never edited after release. */
export const migrations = {
  '0001-round': round,
  '0002-evidence': evidence,
  '0003-rule-set': ruleSet,
  '0004-notice': notice,
  '0005-notification': notification,
  '0006-attachment': attachment,
  '0007-round-index': roundIndex,
}
