export { type DemoAsked, type DemoRow, type RegisterHalf, registerHalf } from './register-half.ts'
export { createRegisters } from './registers.ts'
export { registersDb } from './registers-db.ts'
export type { RegisterTables } from './tables.ts'
