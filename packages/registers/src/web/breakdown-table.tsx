import { formatDecimal, type Text } from '@workpoints/core'
import { QueryState, useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { hasStates } from '../register.ts'
import { type BreakdownRow, breakdownOf } from './breakdown.ts'
import { useHere } from './register-context.tsx'
import { useGroups } from './register-data.ts'
import type { Looked } from './register-filters.tsx'

/** Wide tables are scrolled by the keyboard too. */
const scrolled = { tabIndex: 0 } as const

const total: Text = { zh: '合计', en: 'Total' }

/** The rows of each unit by state, with the sums of their numbers; the last line adds them up. */
export function BreakdownTable({ looked }: { readonly looked: Looked }) {
  const t = useText()
  const { register, names, units } = useHere()
  const query = useGroups(register, looked.view.filter)
  const sums = register.fields.filter(({ adds }) => adds === true)
  const nameOf = ({ unit }: BreakdownRow) => (unit === null ? <strong>{t(total)}</strong> : names.nameOf(unit))
  const columns: readonly Column<BreakdownRow>[] = [
    { key: 'unit', head: t('单位', 'Unit'), cell: nameOf, width: '9rem' },
    { key: 'count', head: t('行数', 'Rows'), align: 'end', cell: ({ count }) => count, width: '5rem' },
    ...(hasStates(register)
      ? register.states.map(
          (state): Column<BreakdownRow> => ({
            ...{ key: state.key, head: t(state.title), align: 'end', hideBelow: 'narrow', width: '6rem' },
            cell: ({ states }) => states[state.key] ?? 0,
          }),
        )
      : []),
    ...sums.map(
      (field): Column<BreakdownRow> => ({
        ...{ key: `sum-${field.key}`, head: t(field.title), align: 'end', hideBelow: 'narrow', width: '8rem' },
        unit: field.measure === undefined ? undefined : t(field.measure),
        cell: (row) =>
          row.sums[field.key] == null ? '—' : formatDecimal(row.sums[field.key] ?? '', field.decimals ?? 2),
      }),
    ),
  ]
  return (
    <QueryState query={query} height="20rem">
      {(groups) => (
        <Section
          title={t('分县区统计', 'By county')}
          lead={t('按当前筛选统计；数字列为合计。', 'Of the rows that fit; numbers are added up.')}
        >
          <section className="register-wide" aria-label={t('分县区统计', 'By county')} {...scrolled}>
            <Table
              caption={t('分县区统计', 'By county')}
              columns={columns}
              rows={breakdownOf(
                groups,
                units.map(({ id }) => id),
              )}
              rowKey={({ unit }) => unit ?? ''}
            />
          </section>
        </Section>
      )}
    </QueryState>
  )
}
