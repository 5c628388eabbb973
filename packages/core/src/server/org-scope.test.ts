import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inOrg } from './org-scope.ts'
import type { CoreTables } from './tables.ts'

/** Compiles without a database: what is looked at here is the SQL. */
const bare = new Kysely<CoreTables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})
const db = inOrg(bare, 'ganzhou')

describe('a scoped handle', () => {
  it('adds the issuing body to a select, beside what was asked and outside of an OR', () => {
    const { sql, parameters } = db
      .selectFrom('core.task')
      .select('task')
      .where((eb) => eb.or([eb('area', '=', 1), eb('area', '=', 2)]))
      .compile()
    expect(sql).toBe(
      'select "task" from "core"."task" where (("area" = $1 or "area" = $2)) and "core"."task"."org_id" = $3',
    )
    expect(parameters).toEqual([1, 2, 'ganzhou'])
  })

  it('adds it to every joined table, by its alias', () => {
    const { sql } = db
      .selectFrom('core.task as t')
      .leftJoin('core.assignment as a', 'a.task', 't.task')
      .select('a.unit_id')
      .compile()
    expect(sql).toContain('on ("a"."task" = "t"."task") and "a"."org_id" = $1')
    expect(sql).toContain('where "t"."org_id" = $2')
  })

  it('adds it to subqueries and to both sides of a common table expression', () => {
    const { sql } = db
      .with('late', (q) => q.selectFrom('core.judgement').select('target_id').where('light', '=', 'red'))
      .selectFrom('late')
      .select('target_id')
      .where('target_id', 'in', (eb) => eb.selectFrom('core.target').select('target_id'))
      .compile()
    expect(sql.match(/"org_id" = \$/g)).toHaveLength(2)
  })

  it('adds it to updates and deletes', () => {
    expect(db.updateTable('core.plan').set({ judged_on: '2025-06-30' }).compile().sql).toContain(
      'where "core"."plan"."org_id" = $2',
    )
    expect(db.deleteFrom('core.judgement').compile().sql).toBe(
      'delete from "core"."judgement" where "core"."judgement"."org_id" = $1',
    )
  })

  it('writes it into every inserted row', () => {
    const { sql, parameters } = db
      .insertInto('core.goal')
      .values([
        { plan_id: 'p', goal_id: 'goal-1', ordinal: 1, body: '{}' },
        { plan_id: 'p', goal_id: 'goal-2', ordinal: 2, body: '{}' },
      ])
      .compile()
    expect(sql).toContain('"org_id") values ($1, $2, $3, $4, $5), ($6, $7, $8, $9, $10)')
    expect(parameters.filter((value) => value === 'ganzhou')).toHaveLength(2)
  })

  it('refuses an insert whose rows it cannot see', () => {
    const rows = db
      .insertInto('core.goal')
      .columns(['plan_id'])
      .expression((eb) => eb.selectFrom('core.plan').select('plan_id'))
    expect(() => rows.compile()).toThrow('must list its values')
  })
})
