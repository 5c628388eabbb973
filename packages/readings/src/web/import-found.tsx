import { AppLink, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { saveFile } from '@workpoints/ui/saved-file'
import { type Column, Table } from '@workpoints/ui/table'
import type { ImportDone, ImportFound } from './site-data.ts'

export interface FoundProps {
  readonly found: ImportFound
  readonly busy: boolean
  readonly onCommit: () => void
}

/** What a file of readings holds: its refused cells with their reasons, or the button that writes all of it. */
export function Found({ found, busy, onCommit }: FoundProps) {
  const t = useText()
  const { rows, points, sites, doubtful, refused, refusedCount, marked } = found
  type Row = (typeof refused)[number]
  const columns: readonly Column<Row>[] = [
    { key: 'row', head: t('行', 'Row'), width: '4.5rem', align: 'end', cell: ({ row }) => row },
    { key: 'column', head: t('列', 'Column'), width: '7rem', cell: ({ column }) => column },
    { key: 'cell', head: t('内容', 'Cell'), width: '8rem', hideBelow: 'narrow', cell: ({ cell }) => cell },
    { key: 'text', head: t('原因', 'Why'), wrap: true, cell: ({ text }) => t(text) },
  ]
  if (refusedCount > 0)
    return (
      <>
        <p role="alert">
          {t(
            `有 ${refusedCount} 处不能导入，没有写入任何数据。请改正后重新上传。`,
            `${refusedCount} cells are refused; nothing was written. Correct them and send the file again.`,
          )}
        </p>
        <Table
          caption={t('不能导入的单元格', 'Refused cells')}
          columns={columns}
          rows={refused}
          rowKey={({ row, column, text }) => `${row} ${column} ${text.zh}`}
        />
        {marked === null ? null : (
          <Button onClick={() => saveFile(marked)}>{t('下载已标注的文件', 'Download the marked file')}</Button>
        )}
      </>
    )
  return (
    <>
      <output>
        {t(
          `${rows} 行，${sites} 个点位，${points} 个数值${doubtful > 0 ? `；其中 ${doubtful} 个超出合理范围，将标为存疑、暂不计入统计` : ''}。`,
          `Rows: ${rows}, sites: ${sites}, values: ${points}${doubtful > 0 ? `; ${doubtful} lie outside the plausible range, are marked doubtful and do not count` : ''}.`,
        )}
      </output>
      <Button kind="primary" busy={busy} onClick={onCommit}>
        {t(`写入 ${points} 个数值`, `Write ${points} values`)}
      </Button>
    </>
  )
}

/** What came of an import. */
export function Done({ done }: { readonly done: ImportDone }) {
  const t = useText()
  return (
    <Banner kind="notice">
      {t(
        `已写入：新增 ${done.added} 行，替换 ${done.replaced} 行，更正 ${done.corrected} 行，确认 ${done.confirmed} 行，不变 ${done.unchanged} 行，保留已审核旧值 ${done.kept} 行。`,
        `Written: ${done.added} rows added, ${done.replaced} replaced, ${done.corrected} corrected, ${done.confirmed} confirmed, ${done.unchanged} the same, ${done.kept} final ones kept.`,
      )}{' '}
      <AppLink href="/sites">{t('查看点位', 'See the sites')}</AppLink>
    </Banner>
  )
}
