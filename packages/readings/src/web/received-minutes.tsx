import { useText } from '@workpoints/core/web'
import { Select } from '@workpoints/ui/select'
import { type Column, Table } from '@workpoints/ui/table'
import { useState } from 'react'
import { flagTexts, isCounted } from '../index.ts'
import { clockOf, unitText } from './hour-words.ts'
import type { Received } from './site-data.ts'

type Row = Received['minutes']['rows'][number]

const hourOf = ({ time }: Row): string => clockOf(time).slice(0, 2)

/** The minutes (2051) of a day with the interval they are sent at, an hour at a time. */
export function ReceivedMinutes({ received: { minutes, factors } }: { readonly received: Received }) {
  const t = useText()
  const { interval, rows } = minutes
  const hours = [...new Set(rows.map(hourOf))]
  const [chosen, setChosen] = useState(hours.at(-1) ?? '00')
  const own = rows.filter((row) => hourOf(row) === chosen)
  const present = factors.filter(({ code }) => rows.some(({ values }) => values.some((one) => one.code === code)))
  const hasSeveral = new Set(rows.map(({ mn }) => mn)).size > 1
  const columns: readonly Column<Row>[] = [
    { key: 'time', head: t('起始', 'From'), width: '5.5rem', cell: ({ time }) => clockOf(time).slice(0, 5) },
    ...(hasSeveral ? [{ key: 'mn', head: 'MN', cell: ({ mn }: Row) => mn }] : []),
    ...present.map(
      ({ code, name, unit }): Column<Row> => ({
        ...{ key: code, head: t(name), unit: unitText(unit), align: 'end', width: '8rem' },
        cell: ({ values }) => <Cell one={values.find((value) => value.code === code)} />,
      }),
    ),
  ]
  const every = interval === null ? '' : t(`，间隔 ${interval} 分钟`, `, every ${interval} minutes`)
  return (
    <div className="readings-received">
      <h3>
        {t(`分钟数据（2051），当日 ${rows.length} 条${every}`, `Minutes (2051), ${rows.length} of the day${every}`)}
      </h3>
      <div className="readings-day-picker">
        <Select
          label={t('小时', 'Hour')}
          value={chosen}
          options={hours.map((hour) => ({ value: hour, label: `${hour}:00` }))}
          onChange={setChosen}
        />
      </div>
      <Table
        caption={t('分钟数据', 'Minutes')}
        rows={own}
        rowKey={({ mn, time }) => `${mn} ${time}`}
        columns={columns}
        frozen={{ maxHeight: '24rem' }}
      />
    </div>
  )
}

function Cell({ one }: { readonly one: Row['values'][number] | undefined }) {
  const t = useText()
  if (one === undefined) return <span className="wp-muted">—</span>
  if (one.flag === 'valid') return one.value ?? '—'
  return (
    <span className={isCounted(one.flag) ? undefined : 'readings__uncounted'}>
      {one.value ?? '—'} <small>{t(flagTexts[one.flag])}</small>
    </span>
  )
}
