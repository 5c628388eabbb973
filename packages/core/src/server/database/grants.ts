import { type Kysely, sql } from 'kysely'
import type { MigrationHalf } from './migrate.ts'
import { listRelations, type Relation } from './relations.ts'
import type { RoleState } from './service-role.ts'

/** Kysely's own tables in the schema of each half: what has run, and a lock that is never used. */
const historyTable = /^kysely_migration(_lock)?$/

/**
 * Gives the application's role exactly what the server needs, and takes what is more: usage of each half's schema; select, insert,
 * update and delete on its tables; select and insert alone on append-only ones and their partitions; select on views (an updatable view
 * works with its owner's rights, and would be a way around) and on the history of migrations; usage of sequences. Nothing else: no
 * create, no truncate, no references, no trigger. Only what differs is run, so that a start with nothing new changes nothing.
 *
 * Where the connected user cannot become that role (`usable` false), the server has to work as this same user, and what protects
 * append-only tables is that update, delete and truncate are taken from the user itself. An owner can give itself those rights back,
 * or drop the table: this keeps the program from rewriting by mistake or by an injected statement, not somebody with the password.
 * A later migration that must touch such a table there has to grant itself the right first.
 */
export async function grantService<Tables>(
  transaction: Kysely<Tables>,
  halves: readonly MigrationHalf[],
  role: RoleState,
): Promise<void> {
  const relations = await listRelations(transaction, halves, role.name)
  if (role.exists) {
    await grantSchemas(transaction, halves, role.name)
    for (const relation of relations.filter(({ owned }) => owned)) await grantRelation(transaction, relation, role.name)
  }
  if (role.usable) return
  for (const { schema, name } of relations.filter((each) => each.owned && each.appendOnly && each.rewritable))
    await sql`revoke update, delete, truncate on ${sql.id(schema, name)} from current_user`.execute(transaction)
}

async function grantSchemas<Tables>(db: Kysely<Tables>, halves: readonly MigrationHalf[], role: string): Promise<void> {
  const { rows } = await sql<{ schema: string; granted: string[] }>`select nspname as "schema",
      array(select distinct privilege_type from aclexplode(nspacl) where grantee = to_regrole(quote_ident(${role})) order by 1) as granted
    from pg_namespace where nspname = any(${halves.map(({ id }) => id)}) and pg_has_role(nspowner, 'USAGE')`.execute(db)
  for (const { schema } of rows.filter(({ granted }) => granted.join() !== 'USAGE')) {
    await sql`revoke all on schema ${sql.id(schema)} from ${sql.id(role)}`.execute(db)
    await sql`grant usage on schema ${sql.id(schema)} to ${sql.id(role)}`.execute(db)
  }
}

async function grantRelation<Tables>(db: Kysely<Tables>, relation: Relation, role: string): Promise<void> {
  const wanted = wantedOn(relation)
  if (relation.granted.join() === wanted.join()) return
  const on = sql`${sql.raw(relation.kind === 'S' ? 'sequence' : 'table')} ${sql.id(relation.schema, relation.name)}`
  await sql`revoke all on ${on} from ${sql.id(role)}`.execute(db)
  await sql`grant ${sql.raw(wanted.join(', '))} on ${on} to ${sql.id(role)}`.execute(db)
}

/** The rights of the application on one relation, in the order of their names. */
function wantedOn({ kind, name, appendOnly }: Relation): readonly string[] {
  if (kind === 'S') return ['USAGE']
  if (kind === 'v' || kind === 'm' || historyTable.test(name)) return ['SELECT']
  return appendOnly ? ['INSERT', 'SELECT'] : ['DELETE', 'INSERT', 'SELECT', 'UPDATE']
}
