import { Badge } from '@workpoints/ui/badge'
import { type Column, Table } from '@workpoints/ui/table'
import type { ReactNode } from 'react'
import { big, chinaTime, formatDecimal, type ObservationSource, type Text } from '../index.ts'
import type { ObservationRow, TargetDetail } from '../server/task.router.ts'
import { useText } from './language.tsx'
import { bareValueText } from './value-text.ts'
import './source-table.css'

const kindText: Readonly<Record<ObservationSource['kind'], Text>> = {
  reported: { zh: '填报', en: 'Reported' },
  computed: { zh: '系统计算', en: 'Computed' },
  imported: { zh: '导入', en: 'Imported' },
  simulated: { zh: '演示数据', en: 'Demonstration data' },
}

/** Strikes a version through that a later one corrected; it stays readable, and is said in words too. */
function Version({ row, children }: { readonly row: ObservationRow; readonly children: ReactNode }) {
  return row.replaced ? <s className="source-old">{children}</s> : children
}

/** A figure that was typed and that a module then counted: by how much what was typed differs; null for all others. */
function useTypedDifference({ target, observations }: TargetDetail): (row: ObservationRow) => string | null {
  const t = useText()
  const countedOver = new Map(observations.flatMap((row) => (row.counted ? [[row.supersedes, row] as const] : [])))
  return (row) => {
    const counted = row.counted || row.recordedBy === 'demo' ? undefined : countedOver.get(row.id)
    if (counted === undefined) return null
    const difference = big(row.value).minus(counted.value)
    if (difference.eq(0)) return t('与系统计算一致', 'the same as counted')
    const by = t(bareValueText(target, difference.abs().toFixed()))
    return difference.gt(0)
      ? t(`比系统计算多 ${by}`, `${by} above the count`)
      : t(`比系统计算少 ${by}`, `${by} below the count`)
  }
}

function useSourceColumns(detail: TargetDetail): readonly Column<ObservationRow>[] {
  const { target } = detail
  const t = useText()
  const differenceOf = useTypedDifference(detail)
  const unit = target.kind === 'class' || target.accumulation === 'milestone' ? {} : { unit: t(target.unit) }
  return [
    {
      key: 'period',
      head: t('期别', 'Period'),
      sortValue: ({ period }) => period,
      cell: (row) => <Version row={row}>{row.period}</Version>,
    },
    {
      key: 'unit',
      head: t('单位', 'Unit'),
      width: t('8rem', '10rem'),
      hideBelow: 'narrow',
      sortValue: ({ unit: id }) => id,
      cell: (row) => t(row.unitName),
    },
    {
      key: 'value',
      head: t('本期值', 'Value'),
      ...unit,
      align: 'end',
      width: t('8rem', '9.5rem'),
      sortValue: ({ value }) => Number(value),
      cell: (row) => <Version row={row}>{t(bareValueText(target, row.value))}</Version>,
    },
    {
      key: 'parts',
      head: t('分子 / 分母', 'Part / whole'),
      align: 'end',
      width: '8.5rem',
      hideBelow: 'narrow',
      cell: ({ numerator, denominator }) =>
        numerator === null || denominator === null ? (
          <span className="wp-muted">—</span>
        ) : (
          `${formatDecimal(numerator)} / ${formatDecimal(denominator)}`
        ),
    },
    {
      key: 'source',
      head: t('来源', 'Source'),
      width: '26%',
      wrap: true,
      hideBelow: 'narrow',
      cell: (row) => <Source row={row} difference={differenceOf(row)} />,
    },
    {
      key: 'recorded',
      head: t('记录时间', 'Recorded'),
      width: '9rem',
      hideBelow: 'narrow',
      sortValue: ({ recordedAt }) => recordedAt,
      cell: ({ recordedAt }) => chinaTime(recordedAt),
    },
    {
      key: 'by',
      head: t('记录者', 'By'),
      width: '8rem',
      hideBelow: 'medium',
      cell: ({ recordedByName }) => t(recordedByName),
    },
  ]
}

function Source({ row, difference }: { readonly row: ObservationRow; readonly difference: string | null }) {
  const t = useText()
  const { kind, note } = row.source
  return (
    <span title={note}>
      {row.replaced ? (
        <>
          <Badge>{difference === null ? t('已更正', 'Corrected') : t('现取系统计算值', 'Now counted')}</Badge>{' '}
        </>
      ) : null}
      {t(kindText[kind])}
      {difference === null ? null : <>，{difference}</>}
      {kind === 'simulated' || note === '' ? null : <span className="source-note">{note}</span>}
    </span>
  )
}

/** Every figure behind a target with where it came from, when and by whom; what was corrected stays, struck through. */
export function SourceTable({ detail }: { readonly detail: TargetDetail }) {
  const t = useText()
  const differenceOf = useTypedDifference(detail)
  const rows = [...detail.observations].reverse()
  return (
    <Table
      caption={t(`数据来源：${detail.target.name.zh}`, `Where the figures came from: ${detail.target.name.en}`)}
      columns={useSourceColumns(detail)}
      rows={rows}
      rowKey={({ id }) => id}
      detail={(row) => (
        <>
          {t(row.unitName)} · <Source row={row} difference={differenceOf(row)} /> · {chinaTime(row.recordedAt)} ·{' '}
          {t(row.recordedByName)}
        </>
      )}
      frozen={{ maxHeight: '26rem' }}
    />
  )
}
