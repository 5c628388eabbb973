import { InvalidError } from '@workpoints/core'
import { actorOf, CommandKey, command, type Mounted, procedureWith, requireAction } from '@workpoints/core/server'
import { markErrors } from '@workpoints/documents/server'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { NewPerson } from '../person.ts'
import { maxImportSize, type PersonRowError, personColumns } from '../person-import.ts'
import { accountsDb, dbOf } from './accounts-db.ts'
import { unitsInUse } from './grant-rules.ts'
import { type IssuedPassword, issuePassword } from './password.store.ts'
import { type AddedPerson, addPerson } from './person.store.ts'
import { notedPerson } from './person-noted.ts'
import { type PersonTable, passwordTable, peopleTemplate, readPeople } from './person-table.ts'
import type { CryptoFamily, Secrets } from './secrets.ts'
import type { AccountsTables } from './tables.ts'

type Db = Kysely<AccountsTables>

const procedure = procedureWith<AccountsTables>().meta({ needs: 'administer', perMinute: 10 })

const tooLarge = '文件不能超过 2 MB / at most 2 MB'
/** A file as the browser sends it. */
const File = z.object({
  name: z.string().max(200),
  base64: z
    .base64('文件内容不完整，请重新选择 / the file arrived damaged; choose it again')
    .max(Math.ceil(maxImportSize / 3) * 4, tooLarge),
})

const sent = (name: string, bytes: Uint8Array) => ({ name, base64: Buffer.from(bytes).toString('base64') })

const listed = async (db: Db) => [...(await unitsInUse(db)).values()]

interface Reading {
  readonly db: Db
  readonly mounted: Mounted
  readonly file: z.infer<typeof File>
}

async function read({ db, mounted, file }: Reading): Promise<PersonTable & { readonly bytes: Uint8Array }> {
  const bytes = Buffer.from(file.base64, 'base64')
  const takenOf = async (usernames: readonly string[]): Promise<ReadonlySet<string>> => {
    const rows = await db
      .selectFrom('accounts.person')
      .select('username')
      .where('username', 'in', [...usernames])
      .execute()
    return new Set(rows.map(({ username }) => username))
  }
  return { ...(await readPeople({ bytes, name: file.name }, { units: await listed(db), mounted, takenOf })), bytes }
}

const numbered = (errors: readonly PersonRowError[]): InvalidError => {
  const places = errors.slice(0, 5)
  const more = errors.length - places.length
  return new InvalidError('accounts.import-errors', {
    zh: `表中有 ${errors.length} 处错误，没有导入任何人：${places.map(({ row, column, text }) => `第 ${row} 行“${personColumns[column]}”：${text.zh}`).join('；')}${more > 0 ? `；另有 ${more} 处` : ''}。请改正后重新导入。`,
    en: `${errors.length} errors, nobody was imported: ${places.map(({ row, column, text }) => `row ${row}, ${column}: ${text.en}`).join('; ')}${more > 0 ? `; and ${more} more` : ''}. Correct them and import again.`,
  })
}

/** One-time passwords for many: hashed four at a time, off the main thread. */
async function issueMany(count: number, family: CryptoFamily): Promise<IssuedPassword[]> {
  const issued: IssuedPassword[] = []
  while (issued.length < count) {
    const now = Math.min(4, count - issued.length)
    issued.push(...(await Promise.all(Array.from({ length: now }, () => issuePassword(family)))))
  }
  return issued
}

interface Importing extends Reading {
  readonly by: string
  readonly family: CryptoFamily
}

/** Makes the people of a file; throws InvalidError `accounts.import-errors` when anything is wrong with it. */
async function importPeople({ by, family, ...reading }: Importing): Promise<(AddedPerson & { fields: NewPerson })[]> {
  const { rows, errors } = await read(reading)
  if (errors.length > 0) throw numbered(errors)
  const people = rows.flatMap(({ person }) => person ?? [])
  const issued = await issueMany(people.length, family)
  const made: (AddedPerson & { fields: NewPerson })[] = []
  for (const [index, fields] of people.entries()) {
    const own = issued[index]
    const added = await addPerson(reading.db, fields, { by, family, ...(own === undefined ? {} : { issued: own }) })
    made.push({ ...added, fields })
  }
  return made
}

/** People by table: a template, a look at what a file would do, and the import, which takes all rows or none. */
export const importProcedures = (secrets: Secrets) => ({
  importTemplate: procedure.query(async ({ ctx }) =>
    sent('人员导入模板.xlsx', await peopleTemplate(await listed(dbOf(ctx)), ctx.mounted)),
  ),

  /** What is in the file and what is wrong with it, by row and column; changes nothing. */
  importPreview: procedure.input(File).mutation(async ({ ctx, input }) => {
    const { table, rows, errors, bytes } = await read({ db: dbOf(ctx), mounted: ctx.mounted, file: input })
    const told = errors.map(({ row, column, text }) => ({ row, column, text: text.zh }))
    const marked = errors.length === 0 ? null : sent(`导入结果-${input.name}`, await markErrors(bytes, told, table))
    return {
      sheet: table.sheetName,
      rows: rows.map(({ row, cells, person }) => ({ row, cells, ready: person !== null })),
      errors,
      marked,
    }
  }),

  /** Makes all accounts of the file, or none; their one-time passwords are in this answer and nowhere else. */
  importCommit: procedure.input(CommandKey.extend(File.shape)).mutation(({ ctx, input: { key, ...file } }) => {
    const grant = requireAction(ctx, { action: 'administer', unit: null, plugin: null })
    return command(ctx, { key, procedure: 'accounts.person.importCommit', secret: true }, async (trx, note) => {
      const db = accountsDb(trx)
      const by = actorOf(ctx).name
      const made = await importPeople({ db, mounted: ctx.mounted, file, by, family: secrets.family })
      for (const { id, fields } of made)
        note({ subject: `person/${id}`, unit: fields.unit, grant, before: null, after: notedPerson(fields) })
      const told = made.map(({ password, fields }) => ({ ...fields, password }))
      return {
        people: told.map(({ username, name, password }) => ({ username, name, password })),
        passwords: sent('初始密码.xlsx', await passwordTable(told, await listed(db))),
      }
    })
  }),
})
