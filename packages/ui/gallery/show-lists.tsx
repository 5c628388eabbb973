import { useState } from 'react'
import { Badge } from '../src/badge.tsx'
import { EmptyState } from '../src/empty-state.tsx'
import { FilterBar } from '../src/filter-bar.tsx'
import { LightCounts } from '../src/light-counts.tsx'
import { type Light, LightMark, lightOrder } from '../src/light-mark.tsx'
import { SearchField } from '../src/search-field.tsx'
import { Section } from '../src/section.tsx'
import { Select } from '../src/select.tsx'
import { type Column, Table } from '../src/table.tsx'
import { letters, lightLabels, type TaskRow, tasks } from './data.ts'

const columns: readonly Column<TaskRow>[] = [
  {
    key: 'number',
    head: '序号',
    align: 'end',
    width: '4.5rem',
    cell: (row) => row.number,
    sortValue: (row) => row.number,
    hideBelow: 'narrow',
  },
  { key: 'title', head: '任务', cell: (row) => row.title },
  {
    key: 'unit',
    head: '牵头单位',
    width: '10rem',
    cell: (row) => row.unit,
    sortValue: (row) => row.unit,
    hideBelow: 'medium',
  },
  {
    key: 'value',
    head: '完成',
    align: 'end',
    width: '5.5rem',
    cell: (row) => row.value ?? <span className="wp-muted">—</span>,
    sortValue: (row) => row.value,
    hideBelow: 'narrow',
  },
  {
    key: 'target',
    head: '目标',
    unit: '年底',
    align: 'end',
    width: '8rem',
    cell: (row) => row.target,
    hideBelow: 'narrow',
  },
  {
    key: 'due',
    head: '时限',
    align: 'end',
    width: '5.5rem',
    cell: (row) => row.due,
    sortValue: (row) => row.due,
    hideBelow: 'narrow',
  },
  {
    key: 'light',
    head: '评价',
    width: '5rem',
    cell: (row) => <LightMark light={row.light} label={lightLabels[row.light]} letter={letters[row.light]} />,
    sortValue: (row) => lightOrder.indexOf(row.light),
  },
]

const counts: readonly (readonly [string, Readonly<Record<Light, number>>])[] = [
  ['（一）绿色低碳转型', { red: 0, yellow: 1, green: 6, blue: 1, grey: 4 }],
  ['（六）深入打好蓝天保卫战', { red: 2, yellow: 3, green: 11, blue: 0, grey: 0 }],
]

export function ListShow() {
  const [light, setLight] = useState('')
  const [text, setText] = useState('')
  const rows = tasks.filter((task) => (light === '' || task.light === light) && task.title.includes(text))
  return (
    <>
      <Section title="任务" note={`${rows.length} 项`}>
        <FilterBar
          label="筛选任务"
          onClear={() => {
            setLight('')
            setText('')
          }}
          clearLabel="清除筛选"
          active={light !== '' || text !== ''}
          status={`共 ${rows.length} 项`}
        >
          <SearchField label="搜索任务" placeholder="任务、单位、指标" value={text} onChange={setText} />
          <Select
            label="评价"
            value={light}
            onChange={setLight}
            options={[
              { value: '', label: '全部' },
              ...lightOrder.map((value) => ({ value, label: lightLabels[value] })),
            ]}
          />
        </FilterBar>
        <Table
          caption="任务清单"
          columns={columns}
          rows={rows}
          rowKey={(row) => String(row.number)}
          rowHref={(row) => `#task-${row.number}`}
          rowHeader="title"
          pageKeys
          defaultSort={{ column: 'number', direction: 'ascending' }}
          detail={(row) => `${row.unit} · 目标 ${row.target} · ${row.due}`}
          empty={
            <EmptyState compact title="没有符合条件的任务">
              换一个评价或搜索词，或清除筛选。
            </EmptyState>
          }
        />
      </Section>
      <Section title="各领域评价">
        <Table
          caption="各领域评价"
          rows={counts}
          rowKey={([name]) => name}
          columns={[
            { key: 'area', head: '领域', cell: ([name]) => name },
            {
              key: 'counts',
              head: '评价',
              width: '15rem',
              cell: ([name, row]) => (
                <LightCounts counts={row} label={name} lightLabels={lightLabels} href={(to) => `#${to}`} />
              ),
            },
            {
              key: 'note',
              head: '最差任务',
              hideBelow: 'medium',
              cell: () => <Badge kind="red">新改建污水管网 180 公里</Badge>,
            },
          ]}
        />
        <p style={{ display: 'flex', gap: '1rem', flexWrap: 'wrap', marginTop: '1rem' }}>
          {lightOrder.map((to) => (
            <LightMark key={to} light={to} label={lightLabels[to]} letter={lightLabels[to]} size="l" />
          ))}
          {lightOrder.map((to) => (
            <LightMark key={to} light={to} label={lightLabels[to]} letter={letters[to]} />
          ))}
          {lightOrder.map((to) => (
            <LightMark key={to} light={to} label={lightLabels[to]} size="s" />
          ))}
        </p>
      </Section>
    </>
  )
}
