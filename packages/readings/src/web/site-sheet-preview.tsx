import type { Text } from '@workpoints/core'
import { Failure, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { saveFile } from '@workpoints/ui/saved-file'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { siteColumns } from '../site-sheet.ts'
import type { SheetPreview } from './site-data.ts'

type Row = SheetPreview['rows'][number]

const fates: Readonly<Record<Row['fate'], Text>> = {
  new: { zh: '新增', en: 'New' },
  changed: { zh: '更新', en: 'Changed' },
  same: { zh: '无变化', en: 'Same' },
  refused: { zh: '有误', en: 'Refused' },
}

export interface SiteSheetPreviewProps {
  readonly preview: SheetPreview
  readonly busy: boolean
  readonly error: unknown
  readonly onCommit: () => void
}

/** What a list would do: refused rows first with their reasons, and the button that takes all of it over. */
export function SiteSheetPreview({ preview, busy, error, onCommit }: SiteSheetPreviewProps) {
  const t = useText()
  const { counts, faultCount, marked, extra } = preview
  const work = counts.new + counts.changed
  return (
    <Section title={t('检查结果', 'What was found')} note={counts.total}>
      {faultCount > 0 ? (
        <Banner
          kind="danger"
          action={
            marked === null ? null : (
              <Button size="s" onClick={() => saveFile(marked)}>
                {t('下载已标注的文件', 'Download the marked file')}
              </Button>
            )
          }
        >
          {t(
            `${counts.refused} 行有误，共 ${faultCount} 处，改正前一个也不登记。已标注的文件就是您的原表，有误的格标红，原因在最后一列。`,
            `${faultCount} cells in ${counts.refused} rows are refused; nothing is registered until they are corrected. The marked file is your own, with the reasons in its last column.`,
          )}
        </Banner>
      ) : (
        <Banner
          action={
            <Button kind="primary" busy={busy} disabled={work === 0} onClick={onCommit}>
              {t(`导入 ${work} 个点位`, `Import ${work} sites`)}
            </Button>
          }
        >
          {t(
            `没有错误：新增 ${counts.new} 个，更新 ${counts.changed} 个，${counts.same} 个没有变化。`,
            `No errors: ${counts.new} new, ${counts.changed} changed, ${counts.same} as they are.`,
          )}
        </Banner>
      )}
      {extra.length === 0 ? null : (
        <p className="wp-muted">{t(`不导入的列：${extra.join('、')}`, `Columns left aside: ${extra.join(', ')}`)}</p>
      )}
      <Failure error={error} />
      <PreviewTable preview={preview} />
    </Section>
  )
}

function PreviewTable({ preview: { rows, faults, counts } }: Pick<SiteSheetPreviewProps, 'preview'>) {
  const t = useText()
  const byRow = Map.groupBy(faults, ({ row }) => row)
  const titleOf = (column: string | null) => siteColumns.find(({ key }) => key === column)?.title
  const result = ({ row, fate }: Row) => {
    const own = byRow.get(row) ?? []
    if (own.length === 0) return t(fates[fate])
    return (
      <ul className="readings-faults">
        {own.map(({ column, text }) => {
          const title = titleOf(column)
          return (
            <li key={`${column} ${text.zh}`}>
              {title === undefined ? '' : `${t(title)}${t('：', ': ')}`}
              {t(text)}
            </li>
          )
        })}
      </ul>
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
  const ordered = rows.toSorted((a, b) => Number(b.fate === 'refused') - Number(a.fate === 'refused') || a.row - b.row)
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
