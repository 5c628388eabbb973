import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { temporaryRole } from '../../testing/database-role.ts'
import { createTestDatabase } from '../../testing/postgres.ts'
import { connect } from './connect.ts'
import { type MigrationHalf, migrateAll } from './migrate.ts'
import { openDatabase } from './open.ts'
import { asServiceRole } from './service.ts'
import { ensureServiceRole, lookAtRole } from './service-role.ts'

const half: MigrationHalf = {
  id: 'core',
  migrations: {
    '0001-trail': {
      async up(db) {
        await sql`create table core.trail (n int primary key, said text)`.execute(db)
        await sql`create table core.unit (id int primary key)`.execute(db)
      },
    },
  },
  appendOnly: ['trail'],
}
const remaining = async (url: string) => {
  const { db } = await connect(url, { max: 1 })
  const { rows } = await sql`select n, said from core.trail`.execute(db)
  await db.destroy()
  return rows
}

test('made by several databases at the same time, the role can neither sign in nor do anything', async () => {
  await using one = await createTestDatabase()
  await using two = await createTestDatabase()
  await using three = await createTestDatabase()
  const role = `wp_test_app_${process.pid}`
  await using _ = await temporaryRole(one.db, { made: [role] })
  const states = await Promise.all([one, two, three].map(({ db }) => ensureServiceRole(db, role)))
  expect(states.map(({ usable }) => usable)).toEqual([true, true, true])
  const { rows } =
    await sql`select rolcanlogin or rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls as may,
    rolpassword from pg_authid where rolname = ${role}`.execute(one.db)
  expect(rows).toEqual([{ may: false, rolpassword: null }])
})

test('a user who may make roles makes it and becomes it, also where several databases do so at once', async () => {
  await using one = await createTestDatabase()
  await using two = await createTestDatabase()
  const role = `wp_test_own_${process.pid}`
  await using maker = await temporaryRole(one.db, { attributes: 'createrole', made: [role] })
  const connections = await Promise.all([one, two].map((each) => connect(maker.signIn(each.connectionString))))
  const states = await Promise.all(connections.map(({ db }) => ensureServiceRole(db, role)))
  expect(states.map(({ usable }) => usable)).toEqual([true, true])
  await sql`begin; set local role ${sql.id(role)}; rollback`.execute(connections[0]?.db ?? one.db)
  await Promise.all(connections.map(({ db }) => db.destroy()))
})

test('a user who may not make roles is told so without an error', async () => {
  await using database = await createTestDatabase()
  await using plain = await temporaryRole(database.db)
  const connection = await connect(plain.signIn(database.connectionString), { max: 1 })
  const state = await ensureServiceRole(connection.db, `wp_test_none_${process.pid}`)
  expect(state).toMatchObject({ exists: false, usable: false, creates: false })
  await connection.db.destroy()
})

test('an owner who may not become the role loses the right to rewrite, and the server works as that owner', async () => {
  await using admin = await createTestDatabase()
  await using plain = await temporaryRole(admin.db)
  await using place = await createTestDatabase()
  await sql`grant create on database ${sql.id(new URL(place.connectionString).pathname.slice(1))} to ${sql.id(plain.name)}`.execute(
    place.db,
  )
  const warnings: unknown[] = []
  const log = { info: () => undefined, warn: (details: object) => void warnings.push(details) }
  const url = plain.signIn(place.connectionString)
  await using database = await openDatabase({ url, dataDir: '', log })
  await migrateAll(database.db, [half])
  await migrateAll(database.db, [half])
  const { db } = await database.service([half])
  expect((await sql`select current_user as role`.execute(db)).rows).toEqual([{ role: plain.name }])
  await sql`insert into core.trail values (1, '一')`.execute(db)
  await sql`insert into core.unit values (1)`.execute(db)
  await sql`delete from core.unit`.execute(db)
  for (const statement of ["update core.trail set said = ''", 'delete from core.trail', 'truncate core.trail'])
    await expect(sql.raw(statement).execute(db), statement).rejects.toMatchObject({ code: '42501' })
  expect(warnings).toEqual([])
  expect(await remaining(url)).toEqual([{ n: 1, said: '一' }])
})

test('with two addresses the server signs in as a member of the role, and no statement leads to the owner', async () => {
  await using admin = await createTestDatabase()
  await using worker = await temporaryRole(admin.db)
  await using place = await createTestDatabase()
  const url = worker.signIn(place.connectionString)
  await using database = await openDatabase({ url, ownerUrl: place.connectionString, dataDir: '' })
  await migrateAll(database.db, [half])
  await expect(database.service([half])).rejects.toMatchObject({
    code: 'database.service-grants',
    message: expect.stringContaining(worker.name),
  })
  await sql`grant workpoints_app to ${sql.id(worker.name)}`.execute(place.db)
  await using again = await openDatabase({ url, ownerUrl: place.connectionString, dataDir: '' })
  const { db } = await again.service([half])
  await expect(sql`select 1`.execute(again.db)).rejects.toThrow('destroyed')
  await sql`insert into core.trail values (1, '一')`.execute(db)
  await db.connection().execute(async (one) => {
    await sql`set role none`.execute(one)
    await expect(sql`delete from core.trail`.execute(one)).rejects.toMatchObject({ code: '42501' })
    await sql`set session authorization default`.execute(one)
    await expect(sql`delete from core.trail`.execute(one)).rejects.toMatchObject({ code: '42501' })
  })
})

test('with one address, set role none is the way back that the role cannot close', async () => {
  await using database = await createTestDatabase({ halves: [half] })
  const { db } = await database.service()
  await db.connection().execute(async (one) => {
    await sql`set role none`.execute(one)
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(one)
    expect(rows[0]?.role).not.toBe('workpoints_app')
    await sql`reset role`.execute(one)
    expect((await sql`select current_user as role`.execute(one)).rows).toEqual([{ role: 'workpoints_app' }])
  })
  expect(await lookAtRole(db)).toMatchObject({ exists: true, usable: true, creates: false })
})

test('the options that an address has already are kept', async () => {
  await using database = await createTestDatabase({ halves: [half] })
  const url = new URL(database.connectionString)
  url.searchParams.set('options', '-c work_mem=5MB')
  const service = await connect(asServiceRole(url.href), { max: 1 })
  const { rows } = await sql`select current_setting('work_mem') as memory, current_user as role`.execute(service.db)
  expect(rows).toEqual([{ memory: '5MB', role: 'workpoints_app' }])
  await service.db.destroy()
})
