export { villageCells, villageRow, villages } from './villages.ts'
