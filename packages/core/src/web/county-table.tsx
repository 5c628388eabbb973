import { type Column, Table } from '@workpoints/ui/table'
import type { CountyRow } from '../server/county.view.ts'
import type { TargetView } from '../server/target.view.ts'
import { useText } from './language.tsx'
import { rankOf } from './light-rank.ts'
import { AppLink } from './navigation.tsx'
import { TargetLight } from './target-table.tsx'
import { bareValueText, valueText } from './value-text.ts'

export interface CountyTableProps {
  readonly target: TargetView
  readonly counties: readonly CountyRow[]
}

/** How each county stands on one target, the one that needs a hand first. */
export function CountyTable({ target, counties }: CountyTableProps) {
  const t = useText()
  const unit = target.kind === 'class' || target.accumulation === 'milestone' ? {} : { unit: t(target.unit) }
  const columns: readonly Column<CountyRow>[] = [
    {
      key: 'light',
      head: t('状态', 'Light'),
      width: '5rem',
      sortValue: ({ light }) => rankOf(light),
      cell: ({ light }) => <TargetLight light={light} />,
    },
    {
      key: 'name',
      head: t('县区', 'County'),
      sortValue: ({ unit: id }) => id,
      cell: ({ name }) => t(name),
    },
    {
      key: 'value',
      head: t('当前值', 'To date'),
      ...unit,
      align: 'end',
      width: t('8rem', '9rem'),
      hideBelow: 'narrow',
      sortValue: ({ value }) => (value === null ? null : Number(value)),
      cell: ({ value }) => (value === null ? <span className="wp-muted">—</span> : t(bareValueText(target, value))),
    },
    {
      key: 'reason',
      head: t('理由', 'Why'),
      width: '42%',
      wrap: true,
      hideBelow: 'narrow',
      cell: ({ reason }) => t(reason),
    },
    {
      key: 'headroom',
      head: t('余下时间要做到', 'What is left to do'),
      width: '24%',
      wrap: true,
      hideBelow: 'medium',
      cell: ({ headroom }) => (headroom === null ? <span className="wp-muted">—</span> : t(headroom)),
    },
  ]
  return (
    <Table
      caption={t(`各县区：${target.name.zh}`, `By county: ${target.name.en}`)}
      columns={columns}
      rows={counties}
      rowKey={({ unit: id }) => id}
      rowHeader="name"
      rowHref={({ unit: id }) => `/units/${id}#${target.id}`}
      link={AppLink}
      detail={({ value, reason }) => (
        <>
          {value === null ? null : <b>{t(valueText(target, value))}</b>} {t(reason)}
        </>
      )}
    />
  )
}
