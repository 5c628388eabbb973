export type { Channel, Message, Recipient } from './channel.ts'
export {
  Asked,
  BlankReason,
  blankReasonText,
  Content,
  emptyContent,
  emptyEntry,
  FieldName,
  Quote,
  Unchanged,
  ValueEntry,
  valueKey,
} from './content.ts'
export { type EventKind, eventHref, eventText } from './event.ts'
export { cleanName, EvidenceField, fileFault, mostBytes, mostFiles, takenWords } from './evidence.ts'
export { type Expectation, expectedSubmissions } from './expectation.ts'
export { byPressure, countsByPage, type InboxEntry, type InboxKind } from './inbox.ts'
export { Letter, noticeLetter } from './letter.ts'
export { MeetingRecord, NoticeAct, type NoticeActKind, NoticeDemand, NoticeState } from './notice.ts'
export { clockOf, type NoticeClock } from './notice-clock.ts'
export { NoticeFacts } from './notice-facts.ts'
export { defaultNoticeRules, NoticeRules } from './notice-rules.ts'
export { noticeKindText, noticeStateText } from './notice-words.ts'
export { digestDue, endOfQuiet, isQuiet, NotifySettings, usualSettings, type WorkCalendar } from './quiet.ts'
export { stageAfter, stageOnSending } from './review-flow.ts'
export { defaultReviewRules, ReviewRules, reviewStages } from './review-rules.ts'
export {
  isPeriodOf,
  Moment,
  periodText,
  phaseOf,
  RoundFields,
  RoundKind,
  type RoundPhase,
  type RoundTimes,
  roundTitle,
  takesReports,
} from './round.ts'
export { Band, bandFaults, bandOf, bandText } from './rule-band.ts'
export {
  type CaseHistory,
  type CaseMonth,
  type ColourOfMonth,
  colourOf,
  type Evaluation,
  evaluateRuleSet,
  type Fired,
} from './rule-engine.ts'
export { standardFor } from './rule-examples/standard.ts'
export { type RuleExample, ruleExamples } from './rule-examples.ts'
export { Measure, measures } from './rule-measure.ts'
export { Colour, Consequence, Counter, LightRule, Paint, RuleSet, ruleSetFaults } from './rule-set.ts'
export { thresholdsOf } from './rule-thresholds.ts'
export {
  Decision,
  FieldReason,
  NotApplicable,
  notApplicableText,
  Part,
  SentVersion,
  Stage,
  SubmissionState,
} from './submission.ts'
export { NoticeKind, type Suggestion } from './suggestion.ts'
