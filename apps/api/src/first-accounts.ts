import { type AccountsTables, type AddedPerson, addPerson, type CryptoFamily } from '@workpoints/accounts/server'
import { type Grant, isCounty, type Role, roleRules, today, type Unit } from '@workpoints/core'
import { appendAudit, auditedBy, coreDb, listUnits } from '@workpoints/core/server'
import { type Kysely, sql } from 'kysely'

type Db = Kysely<AccountsTables>

/** An account that was made just now, with the password that is shown this once. */
export interface FirstAccount extends AddedPerson {
  readonly role: Role
  readonly unit: Unit | null
}

const usernames: Readonly<Record<Role, string>> = {
  'system-admin': 'admin',
  'security-auditor': 'auditor',
  'data-operator': 'data',
  office: 'office',
  leader: 'leader',
  'department-reviewer': 'dept-reviewer',
  'department-reporter': 'dept-reporter',
  'county-reviewer': 'county-reviewer',
  'county-reporter': 'county-reporter',
  guest: 'guest',
}

/** The department that answers for the most tasks. */
async function busiestDepartment(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('core.assignment as part')
    .innerJoin('core.unit as unit', 'unit.unit_id', 'part.unit_id')
    .select('part.unit_id')
    .where('unit.kind', '=', 'department')
    .where((eb) => eb.or([eb('part.role', '=', 'lead'), eb('part.assumed_lead', '=', true)]))
    .groupBy('part.unit_id')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.unit_id
}

/** The units where the demonstration's people sit: the office, the busiest department, the first county. */
async function seats(db: Db): Promise<Readonly<Record<(typeof roleRules)[Role]['seat'], Unit | null>>> {
  const units = [...(await listUnits(coreDb(db), { on: today(), asOf: null })).values()]
  const busiest = await busiestDepartment(db)
  return {
    platform: null,
    office: units.find((unit) => unit.kind === 'committee') ?? null,
    department: units.find((unit) => unit.id === busiest) ?? null,
    county: units.filter(isCounty).toSorted((a, b) => a.id.localeCompare(b.id))[0] ?? null,
  }
}

interface Making {
  readonly family: CryptoFamily
  readonly demo: boolean
}

async function make(
  db: Db,
  { role, unit }: { role: Role; unit: Unit | null },
  { family, demo }: Making,
): Promise<FirstAccount> {
  const grant: Omit<Grant, 'id'> = { role, unit: unit?.id ?? null, plugins: null, from: today(), until: null }
  const name = demo ? `演示${roleRules[role].title.zh}` : roleRules[role].title.zh
  const username = await freeName(db, usernames[role])
  const fields = { username, name, unit: unit?.id ?? null, phone: null, grants: [grant] }
  const added = await addPerson(db, fields, { by: program.actor.name, family, demo })
  await appendAudit(
    coreDb(db),
    auditedBy(program, {
      kind: 'system',
      procedure: 'start.firstAccounts',
      subject: `person/${added.id}`,
      unit: unit?.id ?? null,
      after: { username: added.username, role, demo },
    }),
  )
  return { ...added, role, unit }
}

const program = {
  actor: { id: null, name: '程序启动', session: null, pending: null },
  origin: { address: null, agent: null },
} as const

/**
 * Makes the accounts of a new installation, once: one of each role for the demonstration, or (`empty`) one system administrator. An
 * installation that leaves the demonstration loses its accounts too. Returns what was made, with passwords that are kept nowhere.
 */
export async function firstAccounts(
  db: Db,
  { empty, family }: { readonly empty: boolean; readonly family: CryptoFamily },
): Promise<readonly FirstAccount[]> {
  return db.transaction().execute(async (trx) => {
    // Servers that start at once make them once.
    await trx.selectFrom('core.org').select('org_id').forUpdate().execute()
    if (empty) return toReal(trx, family)
    const anybody = await trx.selectFrom('accounts.person').select('person_id').limit(1).executeTakeFirst()
    if (anybody !== undefined) return []
    const at = await seats(trx)
    const made: FirstAccount[] = []
    for (const role of Object.keys(usernames) as Role[]) {
      const { seat } = roleRules[role]
      if (seat === 'platform' || at[seat] !== null)
        made.push(await make(trx, { role, unit: at[seat] }, { family, demo: true }))
    }
    return made
  })
}

async function toReal(db: Db, family: CryptoFamily): Promise<readonly FirstAccount[]> {
  const gone = await db
    .updateTable('accounts.person')
    // The name is freed for the real account of it; the row stays, for the trail.
    .set({ status: 'removed', username: sql<string>`username || '.demo.' || person_id` })
    .where('demo', '=', true)
    .where('status', '!=', 'removed')
    .returning('person_id')
    .execute()
  for (const { person_id: id } of gone)
    await appendAudit(
      coreDb(db),
      auditedBy(program, {
        kind: 'system',
        procedure: 'start.firstAccounts',
        subject: `person/${id}`,
        after: { status: 'removed' },
      }),
    )
  return (await hasAdministrator(db))
    ? []
    : [await make(db, { role: 'system-admin', unit: null }, { family, demo: false })]
}

/** Whether somebody is left who can make accounts. */
async function hasAdministrator(db: Db): Promise<boolean> {
  const role: Role = 'system-admin'
  const row = await db
    .selectFrom('accounts.role_grant as held')
    .innerJoin('accounts.person as person', 'person.person_id', 'held.person_id')
    .select('person.person_id')
    .where('held.role', '=', role)
    .where('held.revoked_at', 'is', null)
    .where('person.status', '=', 'active')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The role's user name, or with a number behind it where the name was ever given out. */
async function freeName(db: Db, name: string): Promise<string> {
  const rows = await db.selectFrom('accounts.person').select('username').where('username', 'like', `${name}%`).execute()
  const taken = new Set(rows.map((row) => row.username))
  const numbered = Array.from({ length: taken.size + 1 }, (_, index) => (index === 0 ? name : `${name}-${index + 1}`))
  return numbered.find((one) => !taken.has(one)) ?? name
}
