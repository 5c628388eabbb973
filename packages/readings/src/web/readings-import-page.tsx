import { AppLink, commandKey, Failure, useFileLabels, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { FileField } from '@workpoints/ui/file-field'
import { PageHeader } from '@workpoints/ui/page-header'
import { useState } from 'react'
import { maxImportFile } from '../import-file.ts'
import { Done, Found } from './import-found.tsx'
import { ImportHow } from './import-how.tsx'
import { type Chosen, useImport } from './use-import.ts'
import './readings.css'

/** A file of readings in three steps: chosen and sent, looked at, written as a whole. */
export default function ReadingsImportPage() {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t('导入监测数据', 'Import readings')}
        lead={t(
          'CSV（UTF-8 或 GBK）或 Excel，不超过 64 MB。表头须有“点位”“时间”，监测项目可各占一列，也可用“监测项目”“监测值”两列。有一处不能导入，就一条也不写入。',
          'CSV (UTF-8 or GBK) or Excel, at most 64 MB, with a site, a time, and a column a factor, or the columns factor and value. If one cell is refused, nothing is written.',
        )}
        crumbs={[{ label: t('监测点位', 'Monitoring sites'), href: '/sites' }]}
        crumbsLabel={t('位置', 'Where')}
        link={AppLink}
      />
      <ImportSteps />
    </>
  )
}

function ImportSteps() {
  const t = useText()
  const [file, setFile] = useState<File>()
  const [options, setOptions] = useState<Chosen>({ final: false, hours: 'start', reason: '' })
  const labels = useFileLabels(t('.xlsx 或 .csv', '.xlsx or .csv'), '64 MB')
  const { id, share, sending, look, commit, status, forget } = useImport()
  const change = (changes: Partial<Chosen>) => {
    setOptions({ ...options, ...changes })
    forget()
  }
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    forget()
  }
  return (
    <div className="readings-import">
      <FileField
        label={t('数据文件', 'File')}
        hint={t('.csv 或 .xlsx，不超过 64 MB', '.csv or .xlsx, at most 64 MB')}
        accept=".xlsx,.csv"
        maxSize={maxImportFile}
        file={file}
        onChange={choose}
        labels={labels}
      />
      <ImportHow options={options} onChange={change} />
      {sending.data === undefined ? (
        <Button
          kind="primary"
          disabled={file === undefined || options.reason.trim() === ''}
          busy={sending.isPending}
          onClick={() => (file === undefined ? undefined : sending.mutate({ file, options }))}
        >
          {t('上传并检查', 'Send and check')}
        </Button>
      ) : null}
      {sending.isPending && !look.isPending ? <Progress label={t('正在上传', 'Sending')} value={share} /> : null}
      {status === undefined ? null : <Working status={status} isWriting={commit.isPending} />}
      <Failure error={sending.error ?? commit.error} />
      {sending.data === undefined || commit.data !== undefined ? null : (
        <Found
          found={sending.data}
          busy={commit.isPending}
          onCommit={() => (id === undefined ? undefined : commit.mutate({ key: commandKey(), import: id }))}
        />
      )}
      {commit.data === undefined ? null : <Done done={commit.data} />}
    </div>
  )
}

interface WorkingProps {
  readonly status: NonNullable<ReturnType<typeof useImport>['status']>
  readonly isWriting: boolean
}

/** How far the server is with reading or writing the file. */
function Working({ status: { state, rows, written, report }, isWriting }: WorkingProps) {
  const t = useText()
  const label =
    state === 'writing'
      ? t(`正在写入，已写 ${written} 行`, `Writing, ${written} rows so far`)
      : t(`正在检查，已读 ${rows} 行`, `Checking, ${rows} rows so far`)
  const done = isWriting ? written || rows / 2 : rows
  return <Progress label={label} value={report === null ? undefined : done / Math.max(1, report.rows)} />
}

function Progress({ label, value }: { readonly label: string; readonly value: number | undefined }) {
  return (
    <div>
      <output>{label}</output>
      <progress aria-label={label} max={1} value={value === undefined ? undefined : Math.min(1, value)} />
    </div>
  )
}
