import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvOf, workbookOf } from './register-rows.ts'

/** Writes the files of the bench into a folder, in a process of its own: what making them takes is not the importing process's memory. */
const [, , folder = '.'] = process.argv
writeFileSync(join(folder, 'villages.csv'), csvOf())
writeFileSync(join(folder, 'faulty.csv'), csvOf(true))
writeFileSync(join(folder, 'villages.xlsx'), await workbookOf())
