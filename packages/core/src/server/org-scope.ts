import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  IdentifierNode,
  type InsertQueryNode,
  type JoinNode,
  type Kysely,
  type KyselyPlugin,
  OnNode,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  ParensNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  PrimitiveValueListNode,
  type QueryId,
  type QueryResult,
  ReferenceNode,
  type RootOperationNode,
  type SelectQueryNode,
  TableNode,
  type UnknownRow,
  type UpdateQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  WhereNode,
} from 'kysely'

/** Small shared tables that belong to no issuing body; every other table carries `org_id`. */
export const referenceTables: ReadonlySet<string> = new Set()

type Scopable = SelectQueryNode | UpdateQueryNode | DeleteQueryNode

/** The tenant table a FROM or JOIN item names, by the name the rest of the query calls it. */
function tenantName(node: OperationNode): OperationNode | undefined {
  if (AliasNode.is(node)) {
    if (!TableNode.is(node.node) || !isTenant(node.node)) return undefined
    return IdentifierNode.is(node.alias) ? TableNode.create(node.alias.name) : undefined
  }
  return TableNode.is(node) && isTenant(node) ? node : undefined
}

/** A table without a schema is a common table expression or another name inside the query, already scoped where it is defined. */
function isTenant(table: TableNode): boolean {
  const { schema, identifier } = table.table
  return schema !== undefined && !referenceTables.has(`${schema.name}.${identifier.name}`)
}

const both = (left: OperationNode | undefined, right: OperationNode): OperationNode =>
  left === undefined ? right : AndNode.create(ParensNode.create(left), right)

class OrgScopeTransformer extends OperationNodeTransformer {
  readonly #orgId: string

  constructor(orgId: string) {
    super()
    this.#orgId = orgId
  }

  #belongs(table: OperationNode): OperationNode {
    return BinaryOperationNode.create(
      ReferenceNode.create(ColumnNode.create('org_id'), table as TableNode),
      OperatorNode.create('='),
      ValueNode.create(this.#orgId),
    )
  }

  #scoped<T extends Scopable>(node: T, tables: readonly OperationNode[]): T {
    const conditions = tables.flatMap((table) => tenantName(table) ?? []).map((table) => this.#belongs(table))
    if (conditions.length === 0) return node
    const mine = conditions.reduce((all, condition) => AndNode.create(all, condition))
    return { ...node, where: WhereNode.create(both(node.where?.where, mine)) }
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    const inner = super.transformSelectQuery(node, queryId)
    return this.#scoped(inner, inner.from?.froms ?? [])
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId?: QueryId): UpdateQueryNode {
    const inner = super.transformUpdateQuery(node, queryId)
    return this.#scoped(inner, [...(inner.table === undefined ? [] : [inner.table]), ...(inner.from?.froms ?? [])])
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId?: QueryId): DeleteQueryNode {
    const inner = super.transformDeleteQuery(node, queryId)
    return this.#scoped(inner, inner.from.froms)
  }

  protected override transformJoin(node: JoinNode, queryId?: QueryId): JoinNode {
    const inner = super.transformJoin(node, queryId)
    const table = tenantName(inner.table)
    return table === undefined ? inner : { ...inner, on: OnNode.create(both(inner.on?.on, this.#belongs(table))) }
  }

  protected override transformInsertQuery(node: InsertQueryNode, queryId?: QueryId): InsertQueryNode {
    const inner = super.transformInsertQuery(node, queryId)
    if (inner.into === undefined || !isTenant(inner.into)) return inner
    if (inner.columns?.some((column) => column.column.name === 'org_id') === true) return inner
    if (inner.values === undefined || !ValuesNode.is(inner.values))
      throw new Error('an insert into a tenant table must list its values, or its org_id')
    const rows = inner.values.values.map((row) =>
      PrimitiveValueListNode.is(row)
        ? PrimitiveValueListNode.create([...row.values, this.#orgId])
        : ValueListNode.create([...row.values, ValueNode.create(this.#orgId)]),
    )
    return {
      ...inner,
      columns: [...(inner.columns ?? []), ColumnNode.create('org_id')],
      values: ValuesNode.create(rows),
    }
  }
}

class OrgScope implements KyselyPlugin {
  readonly #transformer: OrgScopeTransformer

  constructor(orgId: string) {
    this.#transformer = new OrgScopeTransformer(orgId)
  }

  transformQuery(args: PluginTransformQueryArgs): RootOperationNode {
    return this.#transformer.transformNode(args.node, args.queryId)
  }

  async transformResult(args: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return args.result
  }
}

/**
 * The only door to a tenant's data: a handle whose every select, join, update and delete on a qualified table carries
 * `org_id = $n`, and whose inserts write it. Raw SQL is outside its reach; a test reads the compiled SQL of every procedure.
 */
export function inOrg<T>(db: Kysely<T>, orgId: string): Kysely<T> {
  return db.withPlugin(new OrgScope(orgId))
}
