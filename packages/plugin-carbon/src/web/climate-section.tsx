import { formatDecimal } from '@workpoints/core'
import { AppLink, useText } from '@workpoints/core/web'
import { KeyValue } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'
import { energyKinds } from '../registers/energy.ts'
import type { Low } from './low-data.ts'

/** The province's accounting year by year, with the city's estimate beside it, and the energy balance with its emissions. */
export function ClimateSection({ low: { intensity, energy } }: { readonly low: Low }) {
  const t = useText()
  return (
    <>
      <Section
        title={t('碳排放强度', 'Carbon intensity')}
        lead={t(
          '只以省核算结果评价；本市测算数供参考，不作评价。',
          'Only the province’s accounting is judged; the city’s estimate stands beside it.',
        )}
        actions={<AppLink href="/carbon/intensity">{t('排放强度台账', 'Intensity ledger')}</AppLink>}
      >
        <Cumulative intensity={intensity} />
        <Table
          caption={t('各年度碳排放强度下降率', 'Fall of carbon intensity by year')}
          rows={intensity.years}
          rowKey={({ year }) => year}
          detail={({ accounted, reason }) => (accounted === null && reason !== null ? t(reason) : null)}
          columns={[
            { key: 'year', head: t('年度', 'Year'), cell: ({ year }) => year },
            {
              key: 'target',
              head: t('省下达目标', 'Target'),
              unit: '%',
              align: 'end',
              cell: ({ target }) => target ?? '—',
            },
            {
              key: 'accounted',
              head: t('省核算', 'Accounted'),
              unit: '%',
              align: 'end',
              cell: ({ accounted }) => accounted ?? '—',
            },
            {
              ...{ key: 'estimate', head: t('本市测算', 'Own estimate'), unit: '%', align: 'end' },
              cell: ({ estimate }) => <span className="wp-muted">{estimate ?? '—'}</span>,
            },
            {
              ...{ key: 'meets', head: t('评价', 'Judged'), wrap: true, hideBelow: 'narrow' },
              cell: ({ meets, reason }) =>
                meets === null ? (
                  <span className="wp-muted">{reason === null ? '—' : t(reason)}</span>
                ) : meets ? (
                  t('完成', 'met')
                ) : (
                  t('未完成', 'not met')
                ),
            },
          ]}
        />
      </Section>
      {energy.map((year) => (
        <EnergyTable key={year.year} year={year} />
      ))}
    </>
  )
}

function Cumulative({
  intensity: { cumulative, cumulativeTarget, remaining, accountedUntil },
}: Pick<Low, 'intensity'>) {
  const t = useText()
  if (cumulative.percent === null) return null
  return (
    <KeyValue
      across
      items={[
        {
          key: 'cumulative',
          label: t(`截至 ${accountedUntil} 年累计下降`, `Fall up to ${accountedUntil}`),
          value: `${cumulative.percent}%`,
        },
        {
          key: 'target',
          label: t('五年累计目标', 'Target of five years'),
          value: cumulativeTarget === null ? t('待下达', 'to come') : `${cumulativeTarget}%`,
        },
        {
          key: 'remaining',
          label: t('其余年份合计还须下降', 'Left for the other years'),
          value: remaining.percent === null ? '—' : `${remaining.percent}%`,
        },
      ]}
    />
  )
}

function EnergyTable({ year: { year, lines, total, reason } }: { readonly year: Low['energy'][number] }) {
  const t = useText()
  return (
    <Section
      level={3}
      title={t(`${year} 年能源平衡与排放`, `Energy and emissions of ${year}`)}
      lead={
        total === null
          ? t(`合计不算：${reason?.zh ?? ''}`, `No sum: ${reason?.en ?? ''}`)
          : t(`合计 ${formatDecimal(total, 1)} 吨二氧化碳`, `${formatDecimal(total, 1)} t CO2 in all`)
      }
      actions={<AppLink href="/carbon/energy-balance">{t('能源平衡台账', 'Energy ledger')}</AppLink>}
    >
      <Table
        caption={t(`${year} 年能源平衡与排放`, `Energy and emissions of ${year}`)}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { key: 'source', head: t('用能项目', 'Use'), wrap: true, cell: ({ source }) => source },
          { key: 'kind', head: t('种类', 'Kind'), hideBelow: 'narrow', cell: ({ kind }) => t(energyKinds[kind]) },
          {
            key: 'activity',
            head: t('活动量', 'Activity'),
            align: 'end',
            hideBelow: 'narrow',
            cell: ({ activity }) => formatDecimal(activity, 0),
          },
          {
            ...{ key: 'factor', head: t('因子', 'Factor'), align: 'end' },
            cell: ({ factor, factorYear }) =>
              factor === null
                ? '—'
                : factorYear === null
                  ? factor
                  : t(`${factor}（${factorYear}年）`, `${factor} (${factorYear})`),
          },
          {
            ...{ key: 'emission', head: t('排放量', 'Emission'), unit: t('吨', 't'), align: 'end', wrap: true },
            cell: ({ emission, reason: why }) =>
              emission === null ? (
                <span className="wp-muted">{why === null ? '—' : t(why)}</span>
              ) : (
                formatDecimal(emission, 1)
              ),
          },
        ]}
      />
    </Section>
  )
}
