import { Failure, FaultList, fateText, refusedFirst, SheetCheck, useText } from '@workpoints/core/web'
import { type Column, Table } from '@workpoints/ui/table'
import { siteColumns } from '../site-sheet.ts'
import type { SheetPreview } from './site-data.ts'

type Row = SheetPreview['rows'][number]

export interface SiteSheetPreviewProps {
  readonly preview: SheetPreview
  readonly busy: boolean
  readonly error: unknown
  readonly onCommit: () => void
}

/** What a list would do: refused rows first with their reasons, and the button that takes all of it over. */
export function SiteSheetPreview({ preview, error, ...own }: SiteSheetPreviewProps) {
  return (
    <SheetCheck
      {...preview}
      {...own}
      amount={(count) => ({ zh: `${count} 个点位`, en: `${count} sites` })}
      failure={<Failure error={error} />}
    >
      <PreviewTable preview={preview} />
    </SheetCheck>
  )
}

function PreviewTable({ preview: { rows, faults, counts } }: Pick<SiteSheetPreviewProps, 'preview'>) {
  const t = useText()
  const byRow = Map.groupBy(faults, ({ row }) => row)
  const titleOf = (column: string | null) => {
    const title = siteColumns.find(({ key }) => key === column)?.title
    return title === undefined ? undefined : t(title)
  }
  const result = ({ row, fate }: Row) => {
    const own = byRow.get(row) ?? []
    return own.length === 0 ? (
      t(fateText[fate])
    ) : (
      <FaultList faults={own.map(({ column, text }) => ({ column: titleOf(column), text }))} />
    )
  }
  const cell = (key: string) => ({ key, cell: ({ cells }: Row) => cells[key] ?? '' })
  const columns: readonly Column<Row>[] = [
    { key: 'row', head: t('行', 'Row'), width: '3.5rem', align: 'end', cell: ({ row }) => row },
    { ...cell('name'), head: t('点位', 'Site'), wrap: true },
    { ...cell('id'), head: t('编号', 'Id'), width: '9rem', hideBelow: 'narrow' },
    { ...cell('kind'), head: t('类型', 'Kind'), width: '8rem', hideBelow: 'medium' },
    { ...cell('unit'), head: t('所在县区', 'County'), width: '8rem', hideBelow: 'medium' },
    { key: 'result', head: t('结果', 'Result'), width: '45%', wrap: true, cell: result },
  ]
  const ordered = refusedFirst(rows, ({ fate }) => fate === 'refused')
  return (
    <>
      <Table
        caption={t('表中各行', 'Rows of the list')}
        columns={columns}
        rows={ordered}
        rowKey={({ row }) => String(row)}
        rowHeader="name"
      />
      {counts.total > rows.length ? (
        <p className="wp-muted">{t(`只显示前 ${rows.length} 行。`, `The first ${rows.length} rows are shown.`)}</p>
      ) : null}
    </>
  )
}
