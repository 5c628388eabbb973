import { AppLink, useText } from '@workpoints/core/web'
import { EmptyState } from '@workpoints/ui/empty-state'
import { KeyValue } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { type GreenMineState, greenMineStates } from '../index.ts'
import type { Living } from './living-data.ts'
import './living.css'
import { MineTimeline } from './mine-timeline.tsx'

type Case = Living['mines']['cases'][number]

const told: readonly GreenMineState[] = ['overdue', 'to-pass', 'in-term', 'not-producing', 'passed', 'passed-late']

interface MinesSectionProps {
  readonly mines: Living['mines']
  readonly on: string
}

/** Mines by the last day of their own terms, the overdue ones first. */
export function MinesSection({ mines, on }: MinesSectionProps) {
  const t = useText()
  return (
    <Section
      title={t('绿色矿山', 'Green mines')}
      note={mines.count}
      lead={
        mines.percent === null
          ? undefined
          : t(
              `2018年以来新设采矿权中，${mines.due} 座期限已满，${mines.passedInTime} 座按期通过评估核查，按期通过率 ${mines.percent}%。`,
              `Of the mines licensed since 2018 the term of ${mines.due} has run out; ${mines.passedInTime} passed in time, ${mines.percent}%.`,
            )
      }
      actions={<AppLink href="/ecology/mines">{t('矿山台账', 'Mines register')}</AppLink>}
    >
      {mines.count === 0 ? (
        <EmptyState compact title={t('台账还没有矿山。', 'The register holds no mines yet.')}>
          {t(
            '登记采矿权设立和投产日期后，这里逐矿计算期限。',
            'Enter licences and starts of production to see the terms.',
          )}
        </EmptyState>
      ) : (
        <>
          <MineTimeline months={mines.months} on={on} />
          <KeyValue
            across
            items={told.map((state) => ({
              key: state,
              label: t(greenMineStates[state]),
              value: mines.states[state],
            }))}
          />
          <CaseTable cases={mines.cases} />
        </>
      )}
    </Section>
  )
}

/** The mines that have not passed. */
function CaseTable({ cases }: { readonly cases: readonly Case[] }) {
  const t = useText()
  if (cases.length === 0) return null
  const days = ({ days: left }: Case) =>
    left < 0 ? t(`逾期 ${-left} 天`, `${-left} days over`) : t(`还有 ${left} 天`, `${left} days left`)
  const columns: readonly Column<Case>[] = [
    { key: 'label', head: t('矿山', 'Mine'), cell: ({ label }) => label },
    { key: 'county', head: t('县区', 'County'), cell: ({ name }) => t(name) },
    {
      key: 'state',
      head: t('状态', 'Standing'),
      hideBelow: 'narrow',
      cell: ({ state, stateName }) =>
        state === 'overdue' ? <strong className="wp-late">{t(stateName)}</strong> : <span>{t(stateName)}</span>,
    },
    { key: 'due', head: t('最迟期限', 'Due by'), sortValue: ({ dueBy }) => dueBy, cell: ({ dueBy }) => dueBy },
    { key: 'days', head: t('距期限', 'Days'), align: 'end', sortValue: ({ days: left }) => left, cell: days },
  ]
  return (
    <Section level={3} title={t('尚未通过评估核查', 'Not passed yet')} note={cases.length}>
      <Table
        caption={t('尚未通过评估核查的矿山', 'Mines that have not passed')}
        rows={cases}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </Section>
  )
}
