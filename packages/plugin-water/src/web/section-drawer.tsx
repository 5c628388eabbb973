import { useQuery } from '@tanstack/react-query'
import { monthText } from '@workpoints/core'
import type { ViewInput } from '@workpoints/core/server'
import { AppLink, QueryState, useSearch, useSetSearch, useText } from '@workpoints/core/web'
import { Drawer } from '@workpoints/ui/drawer'
import { KeyValue } from '@workpoints/ui/key-value'
import { type Column, Table } from '@workpoints/ui/table'
import { useApi } from './api.ts'
import { ClassMark } from './class-mark.tsx'
import type { SectionDetail } from './sections-data.ts'

type Item = SectionDetail['items'][number]
type Value = Item['month']

/** What a section's class stands on, item by item; opened by the address. */
export function SectionDrawer({ input }: { readonly input: ViewInput & { readonly month?: string } }) {
  const t = useText()
  const { section = '' } = useSearch()
  const setSearch = useSetSearch()
  const query = useQuery({ ...useApi().section.queryOptions({ ...input, section }), enabled: section !== '' })
  return (
    <Drawer
      open={section !== ''}
      onClose={() => setSearch({ section: '' })}
      title={query.data?.section.name ?? t('断面', 'Section')}
      overline={query.data && `${query.data.section.river} · ${t(query.data.county)} · ${query.data.section.id}`}
      closeLabel={t('关闭', 'Close')}
      actions={<AppLink href={`/sites/${section}`}>{t('自动监测数据', 'Station data')}</AppLink>}
    >
      <QueryState query={query}>{(detail) => <Items detail={detail} />}</QueryState>
    </Drawer>
  )
}

function Items({ detail }: { readonly detail: SectionDetail }) {
  const t = useText()
  const { section, items, month, toDate, state, period } = detail
  const value = (key: 'month' | 'toDate', head: string): Column<Item> => ({
    ...{ key, head, align: 'end' },
    cell: (item) => <ItemCell value={item[key]} isAutomatic={key === 'month' && item.isAutomatic} />,
  })
  return (
    <>
      <KeyValue
        across
        items={[
          { key: 'target', label: t('目标类别', 'Target'), value: section.target ?? t('未定', 'none') },
          {
            key: 'month',
            label: t(monthText(period)),
            value: <ClassMark value={month} state={state} />,
          },
          { key: 'toDate', label: t('累计', 'To date'), value: <ClassMark value={toDate} /> },
        ]}
      />
      <Table
        caption={t('各项指标', 'Items')}
        rows={items.filter((item) => item.counts || item.month !== null || item.toDate !== null)}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', head: t('指标', 'Item'), wrap: true, cell: (item) => <ItemName item={item} /> },
          {
            key: 'limit',
            head: t('限值', 'Limit'),
            align: 'end',
            hideBelow: 'narrow',
            cell: ({ limit }) => limit ?? '—',
          },
          value('month', t('本月', 'Month')),
          value('toDate', t('累计均值', 'Mean')),
        ]}
      />
      <p className="wp-muted">
        {t(
          '“自动”为自动站数据，其余为手工监测；未检出的按检出限一半参加计算；未测的指标不评价，不作达标处理。水温、总氮、粪大肠菌群不参与类别评价（环办〔2011〕22号）。',
          '“auto” is from the station, the rest from the laboratory; what was not detected counts as half of the detection limit; what was not measured is not assessed and never clean.',
        )}
      </p>
    </>
  )
}

function ItemName({ item: { name, unit, counts } }: { readonly item: Item }) {
  const t = useText()
  return (
    <>
      {t(name)} <span className="wp-muted">{counts ? unit : t(`${unit}，不参评`, `${unit}, does not count`)}</span>
    </>
  )
}

function ItemCell({ value, isAutomatic }: { readonly value: Value; readonly isAutomatic: boolean }) {
  const t = useText()
  if (value === null) return <span className="wp-muted">{t('未测', 'not measured')}</span>
  if (value.value === null) return <span className="wp-muted">{t('不评价', 'not judged')}</span>
  return (
    <>
      {isAutomatic ? <span className="wp-muted">{t('自动 ', 'auto ')}</span> : null}
      {value.detected || value.class === null ? value.value : t('未检出', 'not detected')}{' '}
      {value.class === null ? null : <ClassMark value={value.class} />}
    </>
  )
}
