import { AppLink, useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { EmptyState } from '@workpoints/ui/empty-state'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import type { Noise, NoisePoint } from './noise-data.ts'
import './noise.css'

const none = <span className="wp-muted">—</span>

/** Every point: zone, limits, rates of the year, nights by month, and where its tracing stands. */
export function PointsSection({ noise }: { readonly noise: Noise }) {
  const t = useText()
  const { points, unlisted, silent, failingBelow } = noise
  const columns = useColumns(noise)
  const failing = points.filter(({ fails }) => fails).length
  return (
    <Section
      title={t('监测点位', 'Points')}
      note={points.length}
      lead={t(
        `今年昼间或夜间达标率低于 ${failingBelow}% 的为不达标站点，现有 ${failing} 个。“昼间”“夜间”两栏为今年达标率。`,
        `A point below ${failingBelow}% by day or night this year is failing; ${failing} are. Days and nights are the rates of the year.`,
      )}
      actions={<AppLink href="/air/noise-points">{t('点位台账', 'Points register')}</AppLink>}
    >
      {points.length === 0 ? (
        <EmptyState compact title={t('点位台账还没有点位。', 'The register holds no points yet.')}>
          {t(
            '登记点位和功能区类别后，这里按限值显示各点达标情况。',
            'Enter points with their zones to see how they keep the limits.',
          )}
        </EmptyState>
      ) : (
        <Table
          caption={t('监测点位和今年达标率', 'Points and their rates of the year')}
          rows={points}
          rowKey={({ id }) => id}
          rowHeader="point"
          columns={columns}
          detail={(point) => <PointDetail point={point} noise={noise} />}
        />
      )}
      {silent.length === 0 ? null : (
        <p className="noise__note">
          {t(
            `缺 ${noise.year.last} 结果的点位：${silent.join('、')}。`,
            `No result of ${noise.year.last}: ${silent.join(', ')}.`,
          )}
        </p>
      )}
      {unlisted.length === 0 ? null : (
        <p className="noise__note">
          {t(
            `有结果但未登记的点位，限值不明：${unlisted.join('、')}。`,
            `Results of points that are not listed, so without a limit: ${unlisted.join(', ')}.`,
          )}
        </p>
      )}
    </Section>
  )
}

function useColumns(noise: Noise): readonly Column<NoisePoint>[] {
  const t = useText()
  const rate = (period: 'day' | 'night', head: string): Column<NoisePoint> => ({
    ...{ key: period, head, unit: '%', align: 'end' },
    sortValue: (point) => (point[period].rate === null ? null : Number(point[period].rate)),
    cell: (point) => point[period].rate ?? none,
  })
  return [
    {
      ...{ key: 'point', head: t('点位', 'Point'), wrap: true },
      cell: ({ code, name }) => (
        <>
          {name} <span className="wp-muted">{code}</span>
        </>
      ),
    },
    { key: 'county', head: t('县区', 'County'), hideBelow: 'medium', cell: ({ county }) => t(county) },
    {
      ...{ key: 'zone', head: t('功能区', 'Zone'), hideBelow: 'narrow' },
      sortValue: ({ zone }) => zone,
      cell: ({ zone }) => t(`${zone}类`, zone),
    },
    {
      ...{ key: 'limits', head: t('限值 昼/夜', 'Limits'), unit: 'dB(A)', hideBelow: 'medium' },
      cell: ({ day, night }) => `${day.limit} / ${night.limit}`,
    },
    rate('day', t('昼间', 'Days')),
    rate('night', t('夜间', 'Nights')),
    {
      ...{ key: 'strip', head: t('各月夜间达标率（%）', 'Nights by month (%)'), hideBelow: 'medium' },
      cell: (point) => <Strip point={point} below={noise.failingBelow} />,
    },
    {
      ...{ key: 'state', head: t('溯源整改', 'Tracing'), hideBelow: 'narrow' },
      cell: (point) => <TracingState point={point} />,
    },
  ]
}

/** Where the tracing of a point stands; one that fails without any case says so. */
export function TracingState({ point: { fails, tracing } }: { readonly point: NoisePoint }) {
  const t = useText()
  if (tracing !== null && (tracing.isOpen || !fails))
    return (
      <>
        {t(tracing.stateText)}
        {tracing.isLate ? <strong className="noise__late">{t(' 超期', ' late')}</strong> : null}
      </>
    )
  return fails ? (
    <Badge kind="red">{t('未立项溯源', 'Not traced')}</Badge>
  ) : (
    <span className="wp-muted">{t('达标', 'keeps')}</span>
  )
}

/** A cell a month with the whole percent in it; a month below the line is framed and bold, not only coloured. */
function Strip({ point, below }: { readonly point: NoisePoint; readonly below: number }) {
  const t = useText()
  return (
    <ol className="noise__strip" aria-label={t('各月夜间达标率', 'Nights by month')}>
      {point.night.months.map((rate, at) => {
        const state = rate === null ? 'none' : Number(rate) < below ? 'low' : 'kept'
        return (
          <li
            key={at}
            className={`noise__month noise__month--${state}`}
            title={t(`${at + 1}月 ${rate ?? '—'}`, `${at + 1}: ${rate ?? '—'}`)}
          >
            {rate === null ? '·' : Math.floor(Number(rate))}
          </li>
        )
      })}
    </ol>
  )
}

/** What narrow screens show under the point's name. */
function PointDetail({ point, noise }: { readonly point: NoisePoint; readonly noise: Noise }) {
  const t = useText()
  const { county, zone, day, night } = point
  const low = night.months.flatMap((rate, at) => (rate !== null && Number(rate) < noise.failingBelow ? [at + 1] : []))
  return (
    <>
      {t(county)} · {t(`${zone}类`, `zone ${zone}`)} · {day.limit}/{night.limit} dB(A) · <TracingState point={point} />
      {low.length === 0 ? null : t(`；夜间偏低：${low.join('、')}月`, `; low nights in months ${low.join(', ')}`)}
    </>
  )
}
