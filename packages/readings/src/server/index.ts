export type { DemoDay } from './demo-days.ts'
export { type Recount, recountOf, type Touched } from './figures.ts'
export type { Device } from './gateway/arrival.ts'
export type { Gateway, GatewayLog } from './gateway/gateway.ts'
export { type Running, type RunOptions, runGateway } from './gateway/run-gateway.ts'
export { seriesReader } from './gateway/series-reader.ts'
export { type KnownAsked, type KnownDay, type KnownHour, listKnownDays, listKnownHours } from './known-days.ts'
export { type ReadingRow, type Writing, type Written, writeReadings } from './reading-write.ts'
export { createReadings } from './readings.ts'
export { dbOf, readingsDb } from './readings-db.ts'
export {
  type DemoAsked,
  type DemoReadings,
  type FiguresAsked,
  type ReadingFigure,
  type ReadingsHalf,
  readingsHalf,
} from './readings-half.ts'
export { findSite, insertSites, listSiteSpans, listSites, type SiteVersion } from './site.store.ts'
export type { ReadingsTables } from './tables.ts'
