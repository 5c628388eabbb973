export { type AreaUnit, convertArea } from './area.ts'
export { Assessment, defaultThresholds, Forecast, Headroom, Light, Thresholds } from './assessment.ts'
export {
  AuditActor,
  AuditEntry,
  AuditFilter,
  AuditKind,
  AuditOutcome,
  AuditRow,
  auditKindText,
  auditOutcomeText,
} from './audit.ts'
export { bilingual } from './bilingual.ts'
export { chinaClock, chinaTime } from './china-time.ts'
export { big, type DecimalLike, decimalsOf, formatDecimal, roundGb8170 } from './decimal.ts'
export { Decimal } from './decimal-schema.ts'
export { type DemoPlan, simulateAllocations, simulateObservations } from './demo.ts'
export { DemoProfile, DemoTarget } from './demo-profile.ts'
export { apportion, factorOf, randomOf } from './demo-random.ts'
export {
  ConflictError,
  InvalidError,
  NotAllowedError,
  NotFoundError,
  NotSignedInError,
  TooManyError,
  UnavailableError,
  WorkpointsError,
} from './errors.ts'
export { type Expected, expectedReports } from './expected.ts'
export { bareText, type HeldPhrase, phrasesIn } from './held.ts'
export { Accumulation, Indicator, RollUp } from './indicator.ts'
export type { JsonValue } from './json.ts'
export { assess, judgeLight } from './judging/assess.ts'
export type { AssessInput, ValueInput } from './judging/input.ts'
export { nearDueDays, openPeriods, type Why } from './judging/light.ts'
export { compareLights, countLights, worstLight } from './judging/light-order.ts'
export { collectingDays } from './judging/pace.ts'
export { amount, waterClass } from './judging/phrase.ts'
export { paceSeries, valueSeries } from './judging/series.ts'
export { isShared, targetForUnit } from './judging/share.ts'
export { judgeReason, type Standing, standingsOf } from './judging/standing.ts'
export { milestone } from './milestone.ts'
export { isCounted, Observation, type ObservationFact, ObservationSource } from './observation.ts'
export { daysBetween, monthOf, monthsOf, periodEnd, periodStart, today } from './period.ts'
export { Day, Period } from './period-schema.ts'
export {
  type Access,
  Action,
  type Asked,
  accessOf,
  clashOf,
  Grant,
  grantAllows,
  type Reach,
  Role,
  type RoleRule,
  type RoleSeat,
  roleRules,
} from './permission.ts'
export { Area, Goal, Plan, PlanPack, Task } from './plan.ts'
export {
  asClosed,
  closingOf,
  historyOf,
  judgeHistory,
  type LightHistory,
  type MonthLight,
  monthEnds,
} from './plan-history.ts'
export {
  type Case,
  casesOf,
  countingUnits,
  countsIn,
  type DatedThresholds,
  inputOn,
  isEnabled,
  type Judgement,
  judgementDay,
  judgePlan,
  monthBefore,
  type PlanFacts,
  pluginOf,
  thresholdsOn,
} from './plan-judgement.ts'
export { definePlugin, type IndicatorDeclaration, indicatorsOf, type Plugin } from './plugin.ts'
export {
  type Figure,
  type Rate,
  type RateInput,
  type RateOfSumInput,
  rateOf,
  rateOfSum,
  reaches,
  readAmount,
  readFigure,
} from './rate.ts'
export { cityIdOf, isCounty, resolveUnits, subjectsOf } from './scope.ts'
export { type Assumption, fromKnowledge, type Mark, notYetInForce, type Standard } from './standard.ts'
export { Allocation, Commitment, Demand, PaceCurve, Target } from './target.ts'
export { Language, Span, Text } from './text.ts'
export { Alias, Assignment, AssignmentRole, findUnitByName, isUnitValid, Unit, UnitKind } from './unit.ts'
export { switchedKinds, unitKinds, unitKindText } from './unit-kind.ts'
export { type UnitFault, UnitFields, unitFaults } from './unit-rules.ts'
export { commitmentText, dayText, demandText, lightText, monthText } from './wording.ts'
export { addWorkingDays, dayAfter, isCalendarSure, isWorkingDay, workingDaysBetween } from './working-day.ts'
