export { createTestDatabase, type Filling, type TestDatabase } from './postgres.ts'
export { schemaFaults } from './schema-faults.ts'
