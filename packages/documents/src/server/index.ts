export { writeCsv } from './csv-writer.ts'
export { type ReadTableOptions, readTable } from './table-reader.ts'
export { type WriteTableInput, writeTable } from './table-writer.ts'
