import { AppLink, useChartLabels, useMonthNames, useText } from '@workpoints/core/web'
import { KeyValue } from '@workpoints/ui/key-value'
import { PaceChart } from '@workpoints/ui/pace-chart'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'
import { zoneLimits } from '../index.ts'
import type { Noise } from './noise-data.ts'
import './noise.css'

const none = <span className="wp-muted">—</span>

/** Nights month by month against the target, the year by day and night, and each kind of zone. */
export function RatesSection({ noise }: { readonly noise: Noise }) {
  const t = useText()
  const { day, night } = noise.year
  const { needed, daysLeft } = night.headroom
  const percent = (rate: string | null) => (rate === null ? '—' : `${rate}%`)
  return (
    <Section
      title={t('功能区声环境达标率', 'Zone noise within limits')}
      note={noise.isPart ? t('仅所辖点位', 'own points only') : undefined}
      lead={t(
        '每月为逐日达标率的算术平均，全年为全部有效日的平均（环办监测〔2024〕33号）；限值按 GB 3096-2008。点位有小时等效声级的日子由小时数据得出，其余取逐月结果台账。',
        'A month is the mean of its daily rates, the year the mean of all valid days (环办监测〔2024〕33号); limits of GB 3096-2008. Days with hourly levels come from these, others from the register of months.',
      )}
      actions={<AppLink href="/air/noise-months">{t('逐月结果台账', 'Months register')}</AppLink>}
    >
      <KeyValue
        across
        items={[
          { key: 'night', label: t('今年夜间达标率', 'Nights this year'), value: percent(night.rate) },
          ...(night.target === null
            ? []
            : [
                { key: 'target', label: t('夜间目标', 'Target'), value: `≥ ${night.target}%` },
                {
                  key: 'needed',
                  label: t(`后 ${daysLeft} 天平均不低于`, `In the ${daysLeft} days left`),
                  value: percent(needed),
                },
              ]),
          { key: 'day', label: t('今年昼间达标率', 'Days this year'), value: percent(day.rate) },
          { key: 'days', label: t('有效天数', 'Valid days'), value: t(`${night.days} 天`, String(night.days)) },
        ]}
      />
      <NightChart noise={noise} />
      <div className="noise__pair">
        <MonthTable noise={noise} />
        <ZoneTable noise={noise} />
      </div>
    </Section>
  )
}

function NightChart({ noise }: { readonly noise: Noise }) {
  const t = useText()
  const labels = useChartLabels()
  const monthNames = useMonthNames()
  const { night, last } = noise.year
  const { target } = night
  return (
    <PaceChart
      label={t('夜间达标率（逐月）', 'Nights within limits by month')}
      summary={t(`截至 ${last}，全年平均 ${night.rate}%`, `${night.rate}% on average by ${last}`)}
      unit="%"
      periods={monthNames}
      actual={night.months.map(({ rate }) => (rate === null ? null : Number(rate)))}
      target={target === null ? null : { value: Number(target), label: t(`目标 ${target}%`, `target ${target}%`) }}
      light={noise.lights.night}
      fromZero={false}
      labels={{ ...labels, actual: t('夜间达标率', 'Nights') }}
    />
  )
}

/** Day and night beside each other, so that “平稳” can be read. */
function MonthTable({ noise: { year } }: { readonly noise: Noise }) {
  const t = useText()
  const rows = year.night.months
    .map((month, at) => ({ ...month, day: year.day.months[at]?.rate ?? null }))
    .filter(({ points }) => points > 0)
  return (
    <div className="noise__narrow">
      <Table
        caption={t('逐月达标率', 'Rates by month')}
        rows={rows}
        rowKey={({ month }) => month}
        columns={[
          { key: 'month', head: t('月份', 'Month'), cell: ({ month }) => month },
          { key: 'points', head: t('有数点位', 'Points'), align: 'end', cell: ({ points }) => points },
          { key: 'day', head: t('昼间', 'Days'), unit: '%', align: 'end', cell: ({ day }) => day ?? none },
          { key: 'night', head: t('夜间', 'Nights'), unit: '%', align: 'end', cell: ({ rate }) => rate ?? none },
        ]}
      />
    </div>
  )
}

/** Each kind of zone by its limits. */
function ZoneTable({ noise }: { readonly noise: Noise }) {
  const t = useText()
  return (
    <div className="noise__narrow">
      <Table
        caption={t('按功能区类别', 'By zone')}
        rows={noise.zones}
        rowKey={({ zone }) => zone}
        columns={[
          {
            ...{ key: 'zone', head: t('功能区', 'Zone'), wrap: true },
            cell: ({ zone }) => `${t(`${zone}类`, zone)} ${t(zoneLimits[zone])}`,
          },
          { key: 'points', head: t('点位', 'Points'), align: 'end', width: '4rem', cell: ({ points }) => points },
          ...(['day', 'night'] as const).map((period) => ({
            ...{ key: period, align: 'end' as const, width: '6rem', unit: '%' },
            head: period === 'day' ? t('昼间', 'Days') : t('夜间', 'Nights'),
            cell: (row: Noise['zones'][number]) => row[period] ?? none,
          })),
        ]}
      />
    </div>
  )
}
