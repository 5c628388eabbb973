import { unitKindText } from '@workpoints/core'
import { useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { type Column, Table } from '@workpoints/ui/table'
import type { KeptUnit } from './kept-units.ts'

export interface AdminUnitTableProps {
  readonly units: readonly KeptUnit[]
  readonly selected: string | undefined
  readonly onOpen: (unit: KeptUnit) => void
}

/** Units with what they are called, one a line. */
export function AdminUnitTable({ units, selected, onOpen }: AdminUnitTableProps) {
  const t = useText()
  const columns: readonly Column<KeptUnit>[] = [
    {
      key: 'name',
      head: t('简称', 'Name'),
      wrap: true,
      sortValue: ({ name }) => t(name),
      cell: ({ name, valid }) => (
        <>
          {t(name)} {valid ? null : <Badge>{t('未在有效期', 'Not valid now')}</Badge>}
        </>
      ),
    },
    { key: 'full', head: t('全称', 'Official name'), hideBelow: 'narrow', cell: ({ full }) => full },
    {
      key: 'kind',
      head: t('类别', 'Kind'),
      width: t('11rem', '14rem'),
      hideBelow: 'medium',
      sortValue: ({ kind }) => kind,
      cell: ({ kind }) => t(unitKindText[kind]),
    },
    {
      key: 'id',
      head: t('编号', 'Id'),
      width: '6rem',
      hideBelow: 'narrow',
      sortValue: ({ id }) => id,
      cell: ({ id }) => id,
    },
    {
      key: 'aliases',
      head: t('别名', 'Aliases'),
      hideBelow: 'medium',
      cell: ({ aliases }) => aliases.map(({ text }) => text).join('、') || '—',
    },
    {
      key: 'valid',
      head: t('有效期', 'Valid'),
      width: '13rem',
      hideBelow: 'medium',
      sortValue: ({ validTo }) => validTo,
      cell: ({ validFrom, validTo }) =>
        validTo === null ? t(`${validFrom} 起`, `from ${validFrom}`) : `${validFrom} — ${validTo}`,
    },
  ]
  return (
    <Table
      caption={t('单位', 'Units')}
      columns={columns}
      rows={units}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      selected={selected}
      pageKeys
      detail={({ full, kind, id }) => `${full} · ${t(unitKindText[kind])} · ${id}`}
    />
  )
}
