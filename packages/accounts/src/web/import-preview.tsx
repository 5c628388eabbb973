import { useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { saveFile } from '@workpoints/ui/saved-file'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { type PersonColumn, personColumns } from '../person-import.ts'
import type { Preview } from './person-data.ts'

type Row = Preview['rows'][number]

const heads: Readonly<Record<PersonColumn, string>> = {
  ...{ username: 'User name', name: 'Name', unit: 'Unit', roles: 'Roles', phone: 'Telephone', modules: 'Modules' },
}

/** The rows of a file with what is wrong with each; those that are wrong come first. */
export function ImportPreview({ preview: { rows, errors, marked } }: { readonly preview: Preview }) {
  const t = useText()
  const reasons = new Map<number, Preview['errors'][number][]>()
  for (const error of errors) reasons.set(error.row, [...(reasons.get(error.row) ?? []), error])
  const headOf = (column: PersonColumn): string => t(personColumns[column], heads[column])
  const cell = (column: PersonColumn) => ({
    ...{ key: column, head: headOf(column), wrap: true, cell: ({ cells }: Row) => cells[column] ?? '' },
  })
  const said = ({ row }: Row) =>
    reasons.has(row) ? (
      <ul className="people-errors">
        {reasons.get(row)?.map(({ column, text }) => (
          <li key={`${column} ${text.en}`}>
            {headOf(column)}
            {t('：', ': ')}
            {t(text)}
          </li>
        ))}
      </ul>
    ) : (
      t('可以导入', 'Ready')
    )
  const columns: readonly Column<Row>[] = [
    { key: 'row', head: t('行', 'Row'), width: '3.5rem', align: 'end', cell: ({ row }) => row },
    { ...cell('username'), width: '9rem' },
    { ...cell('name'), width: '8rem', hideBelow: 'narrow' },
    { ...cell('unit'), width: '10rem', hideBelow: 'narrow' },
    { ...cell('roles'), width: '11rem', hideBelow: 'narrow' },
    { ...cell('modules'), width: '8rem', hideBelow: 'medium' },
    { key: 'result', head: t('结果', 'Result'), hideBelow: 'narrow', wrap: true, cell: said },
  ]
  const ordered = [...rows].sort((one, other) => Number(one.ready) - Number(other.ready) || one.row - other.row)
  const wrong = rows.filter(({ ready }) => !ready).length
  return (
    <Section title={t('检查结果', 'What was found')} note={rows.length}>
      {wrong === 0 ? (
        <Banner>{t(`共 ${rows.length} 人，没有错误。`, `${rows.length} people, no errors.`)}</Banner>
      ) : (
        <Banner
          kind="danger"
          action={
            marked === null ? null : (
              <Button size="s" onClick={() => saveFile(marked)}>
                {t('下载标注的文件', 'Download the marked file')}
              </Button>
            )
          }
        >
          {t(
            `${wrong} 行有错误，共 ${errors.length} 处，改正前不能导入。可下载标注了原因的原文件，改好后重新选择。`,
            `${errors.length} errors in ${wrong} rows: nothing can be imported until they are corrected. The marked file says what is wrong.`,
          )}
        </Banner>
      )}
      <Table
        caption={t('检查结果', 'What was found')}
        columns={columns}
        rows={ordered}
        rowKey={({ row }) => String(row)}
        rowHeader="username"
        detail={(row) => (
          <>
            {row.cells['name']} {said(row)}
          </>
        )}
      />
    </Section>
  )
}
