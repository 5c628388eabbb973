import { formatDecimal } from '@workpoints/core'
import { AppLink, useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'
import type { Living } from './living-data.ts'
import './living.css'

/** Green Shield points by state, and those past the day of their plan. */
export function ShieldSection({ living: { shield } }: { readonly living: Living }) {
  const t = useText()
  const most = Math.max(...shield.byState.map(({ count }) => count), 1)
  return (
    <Section
      title={t('“绿盾”问题点位', 'Green Shield points')}
      note={shield.clues}
      lead={t(
        `已核实 ${shield.verified} 个，属问题 ${shield.problems} 个，已销号 ${shield.closed} 个，还有 ${shield.open} 个未销号，其中 ${shield.overdue.length} 个超过整改期限。`,
        `${shield.verified} checked, ${shield.problems} of them problems, ${shield.closed} closed, ${shield.open} open, ${shield.overdue.length} of those past their day.`,
      )}
      actions={<AppLink href="/ecology/green-shield">{t('点位台账', 'Points register')}</AppLink>}
    >
      <ol className="eco-steps">
        {shield.byState.map(({ state, name, count }) => (
          <li key={state} className={`eco-steps__step eco-steps__step--${state}`}>
            <span>{t(name)}</span>
            <span className="eco-steps__bar" style={{ inlineSize: `${(count / most) * 100}%` }} />
            <b>{count}</b>
          </li>
        ))}
      </ol>
      {shield.overdue.length === 0 ? null : (
        <Section level={3} title={t('超过整改期限的点位', 'Points past their day')} note={shield.overdue.length}>
          <Table
            caption={t('超过整改期限的点位', 'Points past their day')}
            rows={shield.overdue}
            rowKey={({ id }) => id}
            columns={[
              { key: 'label', head: t('点位', 'Point'), cell: ({ label }) => label },
              { key: 'county', head: t('县区', 'County'), cell: ({ name }) => t(name) },
              { key: 'state', head: t('现状', 'State'), cell: ({ text }) => t(text) },
              { key: 'due', head: t('整改期限', 'Due by'), cell: ({ dueOn }) => dueOn },
            ]}
          />
        </Section>
      )}
    </Section>
  )
}

/** The lines of “三区三线”, and the disturbances inside them. */
export function LinesSection({ living: { lines, clues } }: { readonly living: Living }) {
  const t = useText()
  const km2 = t('平方公里', 'km²')
  return (
    <Section
      title={t('生态保护红线与耕地红线', 'Red lines')}
      lead={t(
        `共发现扰动线索 ${clues.found} 条，${clues.unchecked} 条待核查，${clues.open.length} 处破坏未销号。线内未经批准的占用不论大小都是破坏问题。`,
        `${clues.found} clues found, ${clues.unchecked} to be checked, ${clues.open.length} disturbances open. Unapproved use inside a line is one whatever its size.`,
      )}
      actions={<AppLink href="/ecology/line-clues">{t('扰动台账', 'Clues register')}</AppLink>}
    >
      <Table
        caption={t('控制线面积', 'Areas of the lines')}
        rows={lines}
        rowKey={({ line }) => line}
        columns={[
          { key: 'name', head: t('控制线', 'Line'), cell: ({ name }) => t(name) },
          {
            key: 'assigned',
            head: t('下达', 'Assigned'),
            unit: km2,
            align: 'end',
            cell: ({ assigned }) => formatDecimal(assigned, 2),
          },
          {
            key: 'present',
            head: t('现状', 'Present'),
            unit: km2,
            align: 'end',
            cell: ({ present }) => formatDecimal(present, 2),
          },
          {
            key: 'held',
            head: t('守住情况', 'Held'),
            wrap: true,
            cell: ({ line, short, unmeasured }) =>
              short.length > 0
                ? short
                    .map(({ name, missing }) => t(`${name.zh}少 ${missing}`, `${name.en} short of ${missing}`))
                    .join(t('、', ', '))
                : line === 'urban'
                  ? t('上限管控', 'an upper limit')
                  : unmeasured > 0
                    ? t(`${unmeasured} 个县未核定`, `${unmeasured} not measured`)
                    : t('各县均守住', 'held everywhere'),
          },
        ]}
      />
      {clues.open.length === 0 ? null : (
        <Section level={3} title={t('未销号的破坏问题', 'Open disturbances')} note={clues.open.length}>
          <Table
            caption={t('未销号的破坏问题', 'Open disturbances')}
            rows={clues.open}
            rowKey={({ id }) => id}
            columns={[
              { key: 'label', head: t('线索', 'Clue'), cell: ({ label }) => label },
              { key: 'county', head: t('县区', 'County'), cell: ({ name }) => t(name) },
              { key: 'line', head: t('红线', 'Line'), cell: ({ text }) => t(text) },
              {
                key: 'late',
                head: t('整改期限', 'Due'),
                cell: ({ late }) =>
                  late ? <strong className="wp-late">{t('超期', 'overdue')}</strong> : t('未到', 'not yet'),
              },
            ]}
          />
        </Section>
      )}
    </Section>
  )
}
