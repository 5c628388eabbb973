export { acceptedText } from './accepted.ts'
export { formatCell, type ParsedCell, parseCell } from './cell.ts'
export type { Amount, Count, Tallied } from './count.ts'
export { type Counted, type CountedFor, cityRows, countEntries, countFault, countFor, periodsOf } from './counting.ts'
export { allAt, oneAt } from './deliverable.ts'
export { type CellValue, type Entry, type EntryData, type Named, reachedOn, type StateStep, stateOn } from './entry.ts'
export {
  blankOf,
  type CellFault,
  type Cells,
  changedFields,
  heldToRules,
  laidOver,
  naturalKey,
  type ReadEntry,
  readCells,
  readEntry,
  searchText,
} from './entry-cells.ts'
export {
  area,
  type Choice,
  choice,
  coordinate,
  count,
  date,
  FieldKind,
  type FieldMeta,
  longText,
  money,
  multi,
  number,
  text,
  unit,
  yesNo,
} from './field.ts'
export { Condition, Filter, Sort, systemColumns, ViewBody } from './filter.ts'
export { Outline, readOutline } from './outline.ts'
export {
  type DataOf,
  defineRegister,
  type Field,
  type Fields,
  fieldAt,
  firstState,
  hasStates,
  type Register,
  type RegisterDeclaration,
  type Rule,
  stateAt,
} from './register.ts'
export { onlyState, type State, type Step, type StepNeed } from './state.ts'
export { type UnitNames, unitNames } from './unit-names.ts'
export {
  choicesOf,
  county,
  dueOn,
  foundOn,
  invested,
  isMonth,
  isWithin,
  keyText,
  kindOf,
  lat,
  lon,
  measures,
  notBefore,
  note,
  notMore,
  place,
  planned,
} from './usual-field.ts'
export { workSteps } from './work-steps.ts'
