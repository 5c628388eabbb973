import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { AppLink, commandKey, errorDetail, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { Checkbox } from '@workpoints/ui/checkbox'
import { FileField } from '@workpoints/ui/file-field'
import { PageHeader } from '@workpoints/ui/page-header'
import { saveFile } from '@workpoints/ui/saved-file'
import { SelectField } from '@workpoints/ui/select-field'
import { type Column, Table } from '@workpoints/ui/table'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import { type ImportOptions, maxImportFile } from '../import-file.ts'
import type { createReadings } from '../server/readings.ts'
import { useReadingsApi } from './api.ts'
import { sendParts } from './import-sending.ts'
import './readings.css'

type Outputs = inferRouterOutputs<ReturnType<typeof createReadings>['router']>['import']

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

type Chosen = Pick<ImportOptions, 'final' | 'hours' | 'reason'>

function useImport() {
  const api = useReadingsApi()
  const queryClient = useQueryClient()
  const [id, setId] = useState<string>()
  const [share, setShare] = useState(0)
  const begin = useMutation(api.import.begin.mutationOptions())
  const part = useMutation(api.import.part.mutationOptions())
  const look = useMutation(api.import.preview.mutationOptions())
  const commit = useMutation(api.import.commit.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }))
  const sending = useMutation({
    mutationFn: async ({ file, options }: { file: File; options: Chosen }) => {
      setShare(0)
      const begun = await begin.mutateAsync({ ...options, name: file.name, size: file.size })
      setId(begun.import)
      await sendParts(file, (sent) => part.mutateAsync({ import: begun.import, ...sent }), setShare)
      return look.mutateAsync({ import: begun.import })
    },
  })
  const isBusy = look.isPending || commit.isPending
  const status = useQuery({
    ...api.import.status.queryOptions({ import: id ?? '' }),
    enabled: id !== undefined && isBusy,
    refetchInterval: 700,
  })
  const forget = () => {
    setId(undefined)
    sending.reset()
    commit.reset()
  }
  return { id, share, sending, look, commit, status: isBusy ? status.data : undefined, forget }
}

function ImportSteps() {
  const t = useText()
  const [file, setFile] = useState<File>()
  const [options, setOptions] = useState<Chosen>({ final: false, hours: 'start', reason: '' })
  const { id, share, sending, look, commit, status, forget } = useImport()
  const change = (changes: Partial<Chosen>) => {
    setOptions({ ...options, ...changes })
    forget()
  }
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    forget()
  }
  const error = sending.error ?? commit.error
  const detail = error === null ? null : errorDetail(error)
  return (
    <div className="readings-import">
      <ReadingsFile file={file} onChange={choose} />
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
      {status === undefined ? null : (
        <Progress
          label={
            status.state === 'writing'
              ? t(`正在写入，已写 ${status.written} 行`, `Writing, ${status.written} rows so far`)
              : t(`正在检查，已读 ${status.rows} 行`, `Checking, ${status.rows} rows so far`)
          }
          value={
            status.report === null
              ? undefined
              : (commit.isPending ? status.written || status.rows / 2 : status.rows) / Math.max(1, status.report.rows)
          }
        />
      )}
      {error === null ? null : (
        <Banner kind="danger">
          {detail === null ? t('没有收到服务器的回答，请稍后再试。', 'No answer came; try again.') : t(detail.text)}
        </Banner>
      )}
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

function Progress({ label, value }: { readonly label: string; readonly value: number | undefined }) {
  return (
    <div>
      <output>{label}</output>
      <progress aria-label={label} max={1} value={value === undefined ? undefined : Math.min(1, value)} />
    </div>
  )
}

interface FileProps {
  readonly file: File | undefined
  readonly onChange: (file: File | undefined) => void
}

function ReadingsFile({ file, onChange }: FileProps) {
  const t = useText()
  return (
    <FileField
      label={t('数据文件', 'File')}
      hint={t('.csv 或 .xlsx，不超过 64 MB', '.csv or .xlsx, at most 64 MB')}
      accept=".xlsx,.csv"
      maxSize={maxImportFile}
      file={file}
      onChange={onChange}
      labels={{
        choose: t('选择文件', 'Choose a file'),
        drop: t('或拖到这里', 'or drop it here'),
        remove: t('移除文件', 'Remove the file'),
        wrongType: (name) => t(`“${name}”不是 .xlsx 或 .csv 文件。`, `“${name}” is no .xlsx or .csv file.`),
        tooLarge: (name, size) => t(`“${name}”有 ${size}，不能超过 64 MB。`, `“${name}” has ${size}; at most 64 MB.`),
        empty: (name) => t(`“${name}”是空文件。`, `“${name}” is empty.`),
        several: t('一次只能选择一个文件。', 'One file at a time.'),
      }}
    />
  )
}

interface HowProps {
  readonly options: Chosen
  readonly onChange: (changes: Partial<Chosen>) => void
}

function ImportHow({ options, onChange }: HowProps) {
  const t = useText()
  return (
    <>
      <SelectField
        label={t('表中的时间', 'Times in the table')}
        value={options.hours}
        onChange={(hours) => onChange({ hours: hours === 'end' ? 'end' : 'start' })}
        options={[
          { value: 'start', label: t('小时的起点（08:00 即 8 时至 9 时）', 'the beginning (08:00 is 8 to 9)') },
          { value: 'end', label: t('小时的终点（08:00 即 7 时至 8 时）', 'the end (08:00 is 7 to 8)') },
        ]}
      />
      <Checkbox
        label={t('已审核数据（可更正已审核的旧值）', 'Final figures (may correct final ones)')}
        checked={options.final}
        onChange={(final) => onChange({ final })}
      />
      <TextField
        label={t('数据来源与说明', 'Source and reason')}
        hint={t('替换旧值时作为理由留痕', 'Kept as the reason for what is replaced')}
        required
        maxLength={300}
        value={options.reason}
        onChange={(reason) => onChange({ reason })}
      />
    </>
  )
}

interface FoundProps {
  readonly found: Outputs['preview']
  readonly busy: boolean
  readonly onCommit: () => void
}

function Found({ found, busy, onCommit }: FoundProps) {
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
          `${rows} rows, ${sites} sites, ${points} values${doubtful > 0 ? `; ${doubtful} lie outside the plausible range, are marked doubtful and do not count` : ''}.`,
        )}
      </output>
      <Button kind="primary" busy={busy} onClick={onCommit}>
        {t(`写入 ${points} 个数值`, `Write ${points} values`)}
      </Button>
    </>
  )
}

function Done({ done }: { readonly done: Outputs['commit'] }) {
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
