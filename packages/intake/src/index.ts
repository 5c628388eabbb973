export { decodeText, MAX_INPUT_SIZE } from './decode-text.ts'
export {
  Area,
  Commitment,
  Comparator,
  Deliverable,
  DocumentHead,
  Doubt,
  DoubtKind,
  Goal,
  Intake,
  NumberKind,
  NumberMention,
  Span,
  Target,
  Task,
  TaskNumber,
  UnitRef,
  UnitRole,
} from './intake.ts'
export { IntakeError, type IntakeErrorCode } from './intake-error.ts'
export { type ReadPlanOptions, readPlan } from './read-plan.ts'
