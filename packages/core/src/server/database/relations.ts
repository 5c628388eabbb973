import { type Kysely, sql } from 'kysely'
import { ConflictError, InvalidError } from '../../errors.ts'
import type { MigrationHalf } from './migrate.ts'

/** A table, view or sequence in the schema of a half, and who may do what with it. */
export interface Relation {
  readonly schema: string
  readonly name: string
  /** As PostgreSQL marks it: r table, p partitioned table, f foreign table, v view, m materialised view, S sequence. */
  readonly kind: string
  /** Only ever added to: declared so by its half, or a partition of one that is. */
  readonly appendOnly: boolean
  /** The connected user has the rights of its owner. */
  readonly owned: boolean
  /** What `role` was granted on it by name, in the order of the names. */
  readonly granted: readonly string[]
  /** The connected user may update (a column of) it, delete from it or truncate it, by whatever way. */
  readonly rewritable: boolean
  /** A foreign key of it changes or deletes its rows when the row referred to is changed or deleted. */
  readonly cascades: boolean
}

/**
 * Lists what the schemas of the halves hold, as the connected user sees it, with what `role` was granted.
 * Throws InvalidError `database.append-only-missing` when a half declares a table append-only that it has not, and ConflictError
 * `database.append-only-cascade` when such a table has a foreign key that cascades: that works with the rights of the tables' owner,
 * so that whoever may delete the row referred to could delete from the trail.
 */
export async function listRelations<Tables>(
  db: Kysely<Tables>,
  halves: readonly MigrationHalf[],
  role: string,
): Promise<readonly Relation[]> {
  const { rows } = await sql<
    Omit<Relation, 'appendOnly'> & { base: string }
  >`select n.nspname as "schema", c.relname as name,
      c.relkind as kind, pg_has_role(c.relowner, 'USAGE') as owned, coalesce(root.relname, c.relname) as base,
      array(select distinct privilege_type from aclexplode(c.relacl) where grantee = to_regrole(quote_ident(${role})) order by 1) as granted,
      has_any_column_privilege(c.oid, 'UPDATE') or has_table_privilege(c.oid, 'DELETE, TRUNCATE') as rewritable,
      exists (select from pg_constraint where conrelid = c.oid and contype = 'f'
        and (confdeltype not in ('a', 'r') or confupdtype not in ('a', 'r'))) as cascades
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      left join pg_class root on root.oid = case when c.relispartition then pg_partition_root(c.oid) end
    where n.nspname = any(${halves.map(({ id }) => id)}) and c.relkind in ('r', 'p', 'f', 'v', 'm', 'S')
    order by 1, 2`.execute(db)
  const declared = halves.flatMap(({ id, appendOnly = [] }) => appendOnly.map((table) => `${id}.${table}`))
  const relations = rows.map((row) => ({ ...row, appendOnly: declared.includes(`${row.schema}.${row.base}`) }))
  checkDeclared(declared, relations)
  return relations
}

function checkDeclared(declared: readonly string[], relations: readonly Relation[]): void {
  const tables = relations.filter(({ kind }) => kind === 'r' || kind === 'p')
  const missing = declared.find((table) => !tables.some(({ schema, name }) => `${schema}.${name}` === table))
  if (missing !== undefined)
    throw new InvalidError('database.append-only-missing', {
      zh: `声明为只可追加的表 ${missing} 不存在。请核对 appendOnly 中的表名，或先运行 workpoints migrate。`,
      en: `There is no table ${missing}, which is declared append-only. Check the name in appendOnly, or run workpoints migrate first.`,
    })
  const leaking = tables.find(({ appendOnly, cascades }) => appendOnly && cascades)
  if (leaking !== undefined)
    throw new ConflictError('database.append-only-cascade', {
      zh: `只可追加的表 ${leaking.schema}.${leaking.name} 有级联的外键，删除被引用的行就会改动它。请改用 no action 或 restrict。`,
      en: `The append-only table ${leaking.schema}.${leaking.name} has a foreign key that cascades: deleting the row referred to would change it. Use no action or restrict.`,
    })
}
