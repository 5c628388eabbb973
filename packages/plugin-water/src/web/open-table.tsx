import type { Text } from '@workpoints/core'
import { AppLink, useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'

interface OpenRow {
  readonly id: string
  readonly label: string
  readonly county: Text
}

interface OpenTableProps<Row extends OpenRow> {
  readonly caption: string
  readonly rows: readonly Row[]
  /** The ledger that they stand in, by its id. */
  readonly ledger: string
  /** What a row is called. */
  readonly what: string
  /** What is wrong with it, where its being here does not say so. */
  readonly why?: (row: Row) => string
}

/** Rows that somebody must look at, each opening in its ledger; nothing where there are none. */
export function OpenTable<Row extends OpenRow>({ caption, rows, ledger, what, why }: OpenTableProps<Row>) {
  const t = useText()
  if (rows.length === 0) return null
  return (
    <Section level={3} title={caption} note={rows.length}>
      <Table
        caption={caption}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/water/${ledger}?entry=${id}`}
        link={AppLink}
        detail={({ county }) => <span className="wp-muted">{t(county)}</span>}
        columns={[
          { key: 'label', head: what, cell: ({ label }) => label },
          { key: 'county', hideBelow: 'narrow' as const, head: t('县区', 'County'), cell: ({ county }) => t(county) },
          ...(why === undefined ? [] : [{ key: 'why', head: t('问题', 'Why'), wrap: true, cell: why }]),
        ]}
      />
    </Section>
  )
}
