import { AppLink, useText } from '@workpoints/core/web'
import { EmptyState } from '@workpoints/ui/empty-state'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'
import type { Noise } from './noise-data.ts'
import './noise.css'

const none = <span className="wp-muted">—</span>

/** Failing points: who is not traced yet, and where each case stands. */
export function TracingSection({ noise: { points, tracing, on } }: { readonly noise: Noise }) {
  const t = useText()
  const missing = points.filter(({ fails, tracing: one }) => fails && one?.isOpen !== true)
  const open = tracing.filter(({ isOpen }) => isOpen)
  const late = open.filter(({ isLate }) => isLate).length
  return (
    <Section
      title={t('不达标站点溯源整改', 'Tracing of failing points')}
      note={open.length}
      lead={
        missing.length > 0
          ? t(
              `${missing.length} 个不达标站点还没有立项溯源：${missing.map(({ name }) => name).join('、')}。`,
              `Failing points without an open case (${missing.length}): ${missing.map(({ code }) => code).join(', ')}.`,
            )
          : points.some(({ fails }) => fails)
            ? t('不达标站点均已立项溯源。', 'Every failing point is being traced.')
            : t('目前没有不达标站点。', 'No point is failing.')
      }
      actions={<AppLink href="/air/noise-tracing">{t('溯源台账', 'Tracing register')}</AppLink>}
    >
      {tracing.length === 0 ? (
        <EmptyState compact title={t('还没有溯源事项。', 'No case yet.')}>
          {t('立项后，这里显示溯源、整改和复测的进展。', 'Open a case to follow its tracing, mending and retest.')}
        </EmptyState>
      ) : (
        <>
          {late === 0 ? null : (
            <p className="noise__note">
              {t(`截至 ${on}，${late} 项超过整改期限。`, `${late} are past their day on ${on}.`)}
            </p>
          )}
          <Table
            caption={t('溯源事项', 'Cases')}
            rows={tracing}
            rowKey={({ id }) => id}
            columns={[
              { key: 'code', head: t('点位', 'Point'), cell: ({ code }) => code },
              { key: 'county', head: t('县区', 'County'), cell: ({ county }) => t(county) },
              { key: 'found', head: t('立项', 'Opened'), hideBelow: 'narrow', cell: ({ foundOn }) => foundOn },
              { key: 'state', head: t('现状', 'State'), cell: ({ stateText }) => t(stateText) },
              {
                key: 'owner',
                head: t('整改单位', 'Responsible'),
                hideBelow: 'narrow',
                cell: ({ owner }) => owner ?? none,
              },
              {
                ...{ key: 'due', head: t('整改期限', 'Due'), wrap: true },
                cell: ({ dueOn, isLate }) =>
                  dueOn === null ? (
                    none
                  ) : (
                    <>
                      {dueOn}
                      {isLate ? <strong className="noise__late">{t(' 超期', ' late')}</strong> : null}
                    </>
                  ),
              },
            ]}
          />
        </>
      )}
    </Section>
  )
}
