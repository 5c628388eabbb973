import { FaultList, refusedFirst, SheetCheck, useText } from '@workpoints/core/web'
import { type Column, Table } from '@workpoints/ui/table'
import type { ReactNode } from 'react'
import { type PersonColumn, personColumns } from '../person-import.ts'
import type { Preview } from './person-data.ts'

type Row = Preview['rows'][number]

const heads: Readonly<Record<PersonColumn, string>> = {
  ...{ username: 'User name', name: 'Name', unit: 'Unit', roles: 'Roles', phone: 'Telephone', modules: 'Modules' },
}

export interface ImportPreviewProps {
  readonly preview: Preview
  readonly busy: boolean
  readonly failure: ReactNode
  readonly onCommit: () => void
}

/** The rows of a file with what is wrong with each, the wrong ones first, and the button that takes all of them over. */
export function ImportPreview({ preview: { rows, errors, marked }, ...own }: ImportPreviewProps) {
  const t = useText()
  const ready = rows.filter((row) => row.ready).length
  return (
    <SheetCheck
      counts={{ new: ready, changed: 0, same: 0, refused: rows.length - ready }}
      faultCount={errors.length}
      marked={marked}
      amount={(count) => ({ zh: `${count} 人`, en: `${count} people` })}
      note={t(
        '将为表中每人建立账号和一次性密码；全部成功，或者一个也不建立。',
        'Makes an account and a one-time password for each row: all, or none.',
      )}
      {...own}
    >
      <PreviewTable rows={rows} errors={errors} />
    </SheetCheck>
  )
}

function PreviewTable({ rows, errors }: Pick<Preview, 'rows' | 'errors'>) {
  const t = useText()
  const reasons = Map.groupBy(errors, ({ row }) => row)
  const headOf = (column: PersonColumn): string => t(personColumns[column], heads[column])
  const cell = (column: PersonColumn) => ({
    ...{ key: column, head: headOf(column), wrap: true, cell: ({ cells }: Row) => cells[column] ?? '' },
  })
  const said = ({ row }: Row) => {
    const own = reasons.get(row)
    return own === undefined ? (
      t('可以导入', 'Ready')
    ) : (
      <FaultList faults={own.map(({ column, text }) => ({ column: headOf(column), text }))} />
    )
  }
  const columns: readonly Column<Row>[] = [
    { key: 'row', head: t('行', 'Row'), width: '3.5rem', align: 'end', cell: ({ row }) => row },
    { ...cell('username'), width: '9rem' },
    { ...cell('name'), width: '8rem', hideBelow: 'narrow' },
    { ...cell('unit'), width: '10rem', hideBelow: 'narrow' },
    { ...cell('roles'), width: '11rem', hideBelow: 'narrow' },
    { ...cell('modules'), width: '8rem', hideBelow: 'medium' },
    { key: 'result', head: t('结果', 'Result'), hideBelow: 'narrow', wrap: true, cell: said },
  ]
  return (
    <Table
      caption={t('检查结果', 'What was found')}
      columns={columns}
      rows={refusedFirst(rows, (row) => !row.ready)}
      rowKey={({ row }) => String(row)}
      rowHeader="username"
      detail={(row) => (
        <>
          {row.cells['name']} {said(row)}
        </>
      )}
    />
  )
}
