export { type DayMean, dayDifference, dayMean, dayTolerance, type MeanMethod, meanMethodTexts } from './day-mean.ts'
export { DeviceFields, DevicePassword, type Hearing, hearingOf } from './device.ts'
export {
  flagOfCode,
  flagOfData,
  flagTexts,
  highestCounting,
  isCounted,
  type ReadingFlag,
  readFlag,
  readingFlags,
} from './flag.ts'
export { type FoldedDay, type FoldedHour, foldDay } from './fold-day.ts'
export {
  concentrationOf,
  convertedConcentration,
  gasMinimums,
  isGasPeriodValid,
  massOf,
  notComputable,
  volumeOf,
  weightedMean,
} from './hj212/annex-d.ts'
export {
  dataAnswer,
  executionResult,
  hostAnswer,
  interaction,
  noticeAnswer,
  type Receipt,
  receive,
  requestAnswer,
  uploadKey,
} from './hj212/answer.ts'
export {
  type DataFlag,
  dataFlags,
  exeRtnTexts,
  facilityStates,
  isDataFlag,
  isValidFlag,
  periodFlag,
  qnRtnTexts,
  systemCodes,
  timing,
} from './hj212/codes.ts'
export { type Command, commands, type Direction, dataCommands, spanOfCommand } from './hj212/commands.ts'
export { type CpItem, type CpValue, cpValue, formatCp, parseCp } from './hj212/cp.ts'
export { crcOfBytes, crcText } from './hj212/crc.ts'
export {
  type FactorValues,
  factorValues,
  type PacketValues,
  type ValueField,
  valueFields,
} from './hj212/factor-values.ts'
export { type Factor, factors, findFactor, fitsType } from './hj212/factors.ts'
export { type Decoded, type Fault, type FaultCode, qnRtnOf } from './hj212/fault.ts'
export { type Hj212Version, hj212Versions, makeFlag, type PacketFlag, parseFlag } from './hj212/flag.ts'
export { decodeFrame, encodeFrame, type Frame, maxSegmentLength } from './hj212/frame.ts'
export { createFramer, type FrameEvent, type Framer } from './hj212/framer.ts'
export { isMoment, isoOfMoment, momentLater } from './hj212/moment.ts'
export { decodePacket, encodePacket, formatSegment, makePacket, type Packet } from './hj212/packet.ts'
export { parseSegment, type SegmentOptions } from './hj212/segment.ts'
export { createJoiner, type Joiner, joinPackets, maxCpLength, messageKey, splitPacket } from './hj212/split.ts'
export { convertUnit, doubtfulUnits, milligramsPerLitre, plainUnit, unitOfFactor } from './hj212/units.ts'
export { readCell, readHour } from './import-cell.ts'
export { factorNamed, type ImportColumns, importColumns } from './import-columns.ts'
export {
  ImportOptions,
  type ImportReport,
  type ImportState,
  importPart,
  maxImportFile,
  type RefusedCell,
} from './import-file.ts'
export type { KeptFactor } from './kept-factor.ts'
export { type Layout, layoutById, layoutOf, layouts, placeOf } from './layout.ts'
export { flagCode, isPlausible, type Measured, type Packed, packRow, packValue, unpackValue } from './pack.ts'
export { type PacketRefusal, packetRefusals } from './packet-refusal.ts'
export { isSiteValid, outsideText, Site } from './site.ts'
export {
  classText,
  fieldsOfKind,
  fittedToKind,
  type KindField,
  type SiteField,
  usualWaterBody,
  waterBodyTexts,
} from './site-field.ts'
export { hourNamesOf, pluginOfKind, SiteKind, siteKindTexts } from './site-kind.ts'
export { type SiteRecord, siteSpans } from './site-span.ts'
