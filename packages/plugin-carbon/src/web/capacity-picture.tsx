import { useText } from '@workpoints/core/web'
import { Segmented } from '@workpoints/ui/segmented'
import { type Column, Table } from '@workpoints/ui/table'
import { useId, useState } from 'react'
import { type CapacityMonth, drawnKinds, oneDecimal } from '../capacity.ts'
import { powerKinds } from '../rules/new-energy.ts'
import { CapacityPlot, partsOf } from './capacity-plot.tsx'
import './capacity-picture.css'

interface CapacityPictureProps {
  readonly months: readonly CapacityMonth[]
  /** 万千瓦 */
  readonly target: string | null
  /** The last month with figures of its own; later ones are expected. */
  readonly until: string
}

/** New-energy capacity month by month: what is connected by kind, what is expected to come on top of it, and the target; with its table twin. */
export function CapacityPicture({ months, target, until }: CapacityPictureProps) {
  const t = useText()
  const id = useId()
  const [view, setView] = useState('chart')
  const names = [
    ...drawnKinds.map((kind) => ({ key: kind as string, name: t(powerKinds[kind]) })),
    { key: 'expected', name: t('在建，按预计并网日期', 'Under construction, when expected') },
  ]
  const label = t('各月末新能源发电装机（万千瓦）', 'New-energy capacity by month (10 MW)')
  return (
    <figure className="carbon-picture" aria-labelledby={id}>
      <figcaption className="carbon-picture__head">
        <span id={id}>{label}</span>
        {names.map(({ key, name }) => (
          <span key={key} className={`carbon-picture__key carbon-picture__key--${key}`}>
            {name}
          </span>
        ))}
        <Segmented
          label={t('查看方式', 'View as')}
          value={view}
          onChange={setView}
          segments={[
            { value: 'chart', label: t('图', 'Chart') },
            { value: 'table', label: t('表', 'Table') },
          ]}
        />
      </figcaption>
      {view === 'chart' ? (
        <CapacityPlot months={months} label={label} target={target} until={until} />
      ) : (
        <Twin months={months} names={names} label={label} />
      )}
    </figure>
  )
}

interface TwinProps {
  readonly months: readonly CapacityMonth[]
  readonly label: string
  readonly names: readonly { readonly key: string; readonly name: string }[]
}

function Twin({ months, label, names }: TwinProps) {
  const t = useText()
  const partOf = (month: CapacityMonth, key: string) => partsOf(month).find((part) => part.key === key)?.size ?? 0
  const column = (key: string, head: string): Column<CapacityMonth> => ({
    ...{ key, head, align: 'end' },
    cell: (month) => oneDecimal(String(partOf(month, key))),
  })
  return (
    <Table
      caption={label}
      rows={months}
      rowKey={({ period }) => period}
      columns={[
        { key: 'period', head: t('月份', 'Month'), cell: ({ period }) => period },
        ...names.map(({ key, name }) => column(key, name)),
        {
          ...{ key: 'whole', head: t('合计', 'In all'), align: 'end' },
          cell: (month) => oneDecimal(String(partsOf(month).reduce((sum, { size }) => sum + size, 0))),
        },
      ]}
    />
  )
}
