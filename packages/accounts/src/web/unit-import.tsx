import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { commandKey, Failure, fateText, SheetCheck, useFailure, useFileLabels, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Drawer } from '@workpoints/ui/drawer'
import { FileField } from '@workpoints/ui/file-field'
import { readFile, type SentFile, saveFile } from '@workpoints/ui/saved-file'
import { type Column, Table } from '@workpoints/ui/table'
import { type ReactNode, useState } from 'react'
import type { AccountsRouter } from '../server/accounts.ts'
import { maxUnitFile, type UnitRowError, unitColumns } from '../unit-import.ts'
import { useAccountsApi } from './api.ts'

type Preview = inferRouterOutputs<AccountsRouter>['unit']['importPreview']

export interface UnitImportProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onDone: (done: inferRouterOutputs<AccountsRouter>['unit']['importCommit']) => void
}

/** Units by table, beside the list: the present list to edit, a look at what a file would do, and the import. */
export function UnitImport({ open, onClose, onDone }: UnitImportProps) {
  const t = useText()
  return (
    <Drawer open={open} onClose={onClose} closeLabel={t('关闭', 'Close')} title={t('按表导入单位', 'Import units')}>
      <ImportSteps onDone={onDone} />
    </Drawer>
  )
}

function ImportSteps({ onDone }: Pick<UnitImportProps, 'onDone'>) {
  const t = useText()
  const api = useAccountsApi()
  const queryClient = useQueryClient()
  const failure = useFailure()
  const [file, setFile] = useState<File>()
  const [sent, setSent] = useState<SentFile>()
  const exported = useMutation(api.unit.exportTable.mutationOptions({ onSuccess: saveFile }))
  const preview = useMutation(api.unit.importPreview.mutationOptions())
  const commit = useMutation(
    api.unit.importCommit.mutationOptions({
      onSuccess: async (done) => {
        await queryClient.invalidateQueries()
        onDone(done)
      },
    }),
  )
  const choose = async (chosen: File | undefined) => {
    setFile(chosen)
    setSent(undefined)
    preview.reset()
    commit.reset()
    if (chosen === undefined) return
    const read = await readFile(chosen)
    setSent(read)
    preview.mutate(read)
  }
  const refused = failure(preview.error ?? exported.error)[0]?.message
  return (
    <div className="unit-import">
      <p>
        {t(
          '先导出现有单位，在表中修改或在末尾增加，再导入。按“编号”更正已有单位，表中没有的单位不变。',
          'Export the present units, edit them or add some at the end, and import. Known units are corrected by their id; others stay.',
        )}
      </p>
      <Button busy={exported.isPending} onClick={() => exported.mutate()}>
        {t('导出现有单位（.xlsx）', 'Export the present units (.xlsx)')}
      </Button>
      <FileField
        label={t('要导入的表', 'Table to import')}
        hint={t('.xlsx 或 .csv，不超过 2 MB', '.xlsx or .csv, at most 2 MB')}
        accept=".xlsx,.csv"
        maxSize={maxUnitFile}
        file={file}
        onChange={(chosen) => void choose(chosen)}
        error={refused}
        labels={useFileLabels(t('.xlsx 或 .csv', '.xlsx or .csv'), '2 MB')}
      />
      {preview.isPending ? <output>{t('正在检查…', 'Checking…')}</output> : null}
      {preview.data === undefined || sent === undefined ? null : (
        <PreviewView
          preview={preview.data}
          busy={commit.isPending}
          failure={<Failure error={commit.error} />}
          onCommit={() => commit.mutate({ key: commandKey(), seen: preview.data.seen, ...sent })}
        />
      )}
    </div>
  )
}

interface PreviewViewProps {
  readonly preview: Preview
  readonly busy: boolean
  readonly failure: ReactNode
  readonly onCommit: () => void
}

function PreviewView({ preview: { rows, errors, marked }, ...own }: PreviewViewProps) {
  const t = useText()
  const count = (effect: string): number => rows.filter((row) => row.effect === effect).length
  const refused = new Set(errors.map(({ row }) => row)).size
  return (
    <SheetCheck
      counts={{ new: count('new'), changed: count('changed'), same: count('same'), refused }}
      faultCount={errors.length}
      marked={marked}
      amount={(number) => ({ zh: `${number} 个单位`, en: `${number} units` })}
      {...own}
    >
      {errors.length > 0 ? (
        <ErrorTable errors={errors} />
      ) : (
        <ul className="unit-import__rows">
          {rows.map(({ row, cells, effect }) =>
            effect === 'new' || effect === 'changed' ? (
              <li key={row}>
                {`${t(fateText[effect])}${t('：', ': ')}${cells['name']} `}
                <span className="wp-muted">{cells['id']}</span>
              </li>
            ) : null,
          )}
        </ul>
      )}
    </SheetCheck>
  )
}

function ErrorTable({ errors }: { readonly errors: readonly UnitRowError[] }) {
  const t = useText()
  const columns: readonly Column<UnitRowError>[] = [
    { key: 'row', head: t('行', 'Row'), width: '3.5rem', align: 'end', cell: ({ row }) => row },
    { key: 'column', head: t('列', 'Column'), width: '5.5rem', cell: ({ column }) => unitColumns[column] },
    { key: 'text', head: t('问题', 'What is wrong'), wrap: true, cell: ({ text }) => t(text) },
  ]
  return (
    <Table
      caption={t('表中的错误', 'Errors in the table')}
      columns={columns}
      rows={errors}
      rowKey={({ row, column, text }) => `${row} ${column} ${text.zh}`}
    />
  )
}
