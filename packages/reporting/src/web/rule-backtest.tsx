import { AppLink, QueryState, targetHref, useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { noticeKindText } from '../rule-words.ts'
import { PaintedName } from './rule-colour.tsx'
import { type Backtest, useBacktest } from './rule-data.ts'

/** What the rule set would have done in the months that are over, beside the one in force. */
export function RuleBacktest({ fact, isSaved }: { readonly fact: string; readonly isSaved: boolean }) {
  const t = useText()
  const query = useBacktest(fact, true)
  return (
    <Section
      title={t('试算', 'Tried on past months')}
      lead={t(
        '各月按当时关账（次月 15 日）掌握的数据评判，与现行规则相比；只是试算，不改动任何结果。',
        'Each month as it was known when it closed, beside the rule set in force. Nothing is changed by it.',
      )}
    >
      {isSaved ? null : (
        <p className="rule-note">
          {t('以下是上次保存的规则的结果，保存后重新试算。', 'This is of what was saved last; save to try again.')}
        </p>
      )}
      <QueryState query={query} height="20rem">
        {(result) => <Result result={result} />}
      </QueryState>
    </Section>
  )
}

function Result({ result }: { readonly result: Backtest }) {
  const t = useText()
  const { total, counties, follows, needs } = result
  const touched = counties.filter(({ changed }) => changed > 0)
  const names = touched.slice(0, 6).map(({ name }) => t(name))
  return (
    <>
      <p className="rule-sum">
        {t(
          `各月合计会亮 ${total.after} 灯次，现行规则为 ${total.before} 灯次：新亮 ${total.newly}，熄灭 ${total.cleared}，轻重有变的共 ${total.changed}。`,
          `Over the months, ${total.after} lights would have been lit, ${total.before} are: ${total.newly} more, ${total.cleared} fewer; ${total.changed} differ.`,
        )}
        {touched.length === 0
          ? t('没有县区受影响。', ' No county is touched.')
          : t(
              `涉及 ${touched.length} 个县区：${names.join('、')}${touched.length > names.length ? '等' : ''}。`,
              ` ${touched.length} counties: ${names.join(', ')}${touched.length > names.length ? ' …' : ''}.`,
            )}
      </p>
      {needs.length === 0 ? null : (
        <p className="rule-note">
          {t(
            `未计入：${needs.map(({ title, needs: what }) => `${title.zh}（平台还没有${what.zh}）`).join('；')}。`,
            `Left out: ${needs.map(({ title, needs: what }) => `${title.en} (not known: ${what.en})`).join('; ')}.`,
          )}
        </p>
      )}
      <ul className="rule-lines rule-lines--plain">
        {follows.after.map(({ id, text, kind, count, points }) => (
          <li key={id}>
            <span>{t(text)}</span>
            <span>
              {t(noticeKindText[kind])} {t(`${count} 次`, `×${count}`)}
              {points === 0 ? '' : t(`，共扣 ${points} 分`, `, −${points}`)}
            </span>
          </li>
        ))}
      </ul>
      <div className="rule-tables">
        <CountTable
          caption={t('各县区', 'Counties')}
          rows={counties.map((row) => ({ ...row, key: row.unit, name: t(row.name) }))}
        />
        <CountTable
          caption={t('各月', 'Months')}
          rows={result.months.map((row) => ({ ...row, key: row.month, name: row.month }))}
        />
      </div>
      <Cells result={result} />
    </>
  )
}

interface CountRow {
  readonly key: string
  readonly name: string
  readonly before: number
  readonly after: number
  readonly newly: number
  readonly cleared: number
}

function CountTable({ caption, rows }: { readonly caption: string; readonly rows: readonly CountRow[] }) {
  const t = useText()
  const number = (key: 'before' | 'after' | 'newly' | 'cleared', head: string, hide = false): Column<CountRow> => ({
    ...{ key, head, align: 'end', width: '6rem', cell: (row) => row[key], sortValue: (row) => row[key] },
    ...(hide ? { hideBelow: 'narrow' as const } : {}),
  })
  const columns: readonly Column<CountRow>[] = [
    { key: 'name', head: caption, cell: ({ name }) => name },
    number('before', t('现行', 'Now')),
    number('after', t('试算', 'Tried')),
    number('newly', t('新亮', 'More'), true),
    number('cleared', t('熄灭', 'Fewer'), true),
  ]
  return (
    <Table
      caption={t(`${caption}亮灯数`, `${caption}: lights`)}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
    />
  )
}

type Cell = Backtest['cells'][number]

function Cells({ result: { cells, total } }: { readonly result: Backtest }) {
  const t = useText()
  if (cells.length === 0) return null
  const columns: readonly Column<Cell>[] = [
    { key: 'month', head: t('月份', 'Month'), width: '5.5rem', cell: ({ month }) => month },
    {
      ...{ key: 'name', head: t('目标', 'Target'), wrap: true },
      cell: ({ target, source, name }) => <AppLink href={targetHref({ id: target, source })}>{t(name)}</AppLink>,
    },
    {
      ...{ key: 'unit', head: t('单位', 'Unit'), width: '7rem', hideBelow: 'narrow' },
      cell: ({ unit }) => (unit === null ? t('全市', 'The city') : t(unit.name)),
    },
    {
      ...{ key: 'turn', head: t('现行 → 试算', 'Now → tried'), width: '12rem' },
      cell: ({ before, after }) => (
        <>
          <PaintedName paint={before.paint} name={t(before.title)} /> →{' '}
          <PaintedName paint={after.paint} name={t(after.title)} />
        </>
      ),
    },
  ]
  return (
    <details className="rule-cells">
      <summary>{t(`轻重有变的 ${total.changed} 灯次`, `The ${total.changed} that differ`)}</summary>
      <Table
        caption={t('轻重有变的灯', 'Lights that differ')}
        columns={columns}
        rows={cells}
        rowKey={({ month, target, unit }) => `${month}/${target}/${unit?.id ?? ''}`}
        detail={({ unit }) => (unit === null ? t('全市', 'The city') : t(unit.name))}
      />
      {cells.length < total.changed ? (
        <p className="rule-note">{t(`只列出最近 ${cells.length} 灯次。`, `The newest ${cells.length} are shown.`)}</p>
      ) : null}
    </details>
  )
}
