import { AppLink, useSetSearch, useText } from '@workpoints/core/web'
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
  const setSearch = useSetSearch()
  const { points, failingBelow } = noise
  const columns = useColumns(noise)
  const failing = points.filter(({ fails }) => fails).length
  return (
    <Section
      title={t('监测点位', 'Points')}
      note={points.length}
      lead={t(
        `今年昼间或夜间达标率低于 ${failingBelow}% 的为不达标站点，现有 ${failing} 个。“昼间”“夜间”两栏为今年达标率；有小时等效声级的日子按小时数据评价，其余按逐月结果台账。点击点位看逐时数据。`,
        `A point below ${failingBelow}% by day or night this year is failing; ${failing} are. Days and nights are the rates of the year; days with hourly levels are judged by these, others by the register. A point opens its hours.`,
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
          rowKey={({ key }) => key}
          rowHeader="point"
          onOpen={({ key }) => setSearch({ point: key, day: undefined })}
          columns={columns}
          detail={(point) => <PointDetail point={point} noise={noise} />}
        />
      )}
      <PointNotes noise={noise} />
    </Section>
  )
}

/** What of the points and their ledgers does not fit together. */
function PointNotes({ noise: { year, points, unlisted, silent, wrongSites } }: { readonly noise: Noise }) {
  const t = useText()
  const named = (of: (point: NoisePoint) => boolean) => points.filter(of).map(({ code }) => code)
  const notes: readonly (readonly [codes: readonly string[], zh: string, en: string])[] = [
    [silent, `缺 ${year.last} 结果的点位`, `No result of ${year.last}`],
    [unlisted, '有结果但未登记的点位，限值不明', 'Results of points that are not listed, so without a limit'],
    [
      wrongSites,
      '所填自动监测点位编号对不上噪声点位，未采用其小时数据',
      'The site they name is none of noise, or another point’s',
    ],
    [
      named(({ zoneDiffers }) => zoneDiffers),
      '台账与监测点位的功能区不一致，按监测点位评价',
      'Register and site name different zones; the site’s is taken',
    ],
    [
      named(({ zone }) => zone === null),
      '未填功能区，小时数据无法评价',
      'Without a zone, so that hours are not judged',
    ],
  ]
  return notes.map(([codes, zh, en]) =>
    codes.length === 0 ? null : (
      <p key={en} className="noise__note">
        {t(`${zh}：${codes.join('、')}。`, `${en}: ${codes.join(', ')}.`)}
      </p>
    ),
  )
}

function useColumns(noise: Noise): readonly Column<NoisePoint>[] {
  const t = useText()
  const rate = (period: 'day' | 'night', head: string): Column<NoisePoint> => ({
    ...{ key: period, head, unit: '%', align: 'end', width: '5.5rem' },
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
    {
      key: 'county',
      head: t('县区', 'County'),
      width: '6.25rem',
      hideBelow: 'medium',
      wrap: true,
      cell: ({ county }) => t(county),
    },
    {
      ...{ key: 'zone', head: t('功能区', 'Zone'), width: '5.25rem', hideBelow: 'narrow' },
      sortValue: ({ zone }) => zone,
      cell: ({ zone }) => (zone === null ? none : t(`${zone}类`, zone)),
    },
    {
      ...{ key: 'limits', head: t('限值 dB(A)', 'Limits, dB(A)'), width: '5.75rem', hideBelow: 'medium' },
      cell: ({ day, night }) => (day.limit === null ? none : `${day.limit} / ${night.limit}`),
    },
    rate('day', t('昼间', 'Days')),
    rate('night', t('夜间', 'Nights')),
    {
      ...{ key: 'strip', head: t('各月夜间达标率（%）', 'Nights by month (%)'), width: '20rem', hideBelow: 'medium' },
      cell: (point) => <Strip point={point} below={noise.failingBelow} />,
    },
    {
      ...{
        key: 'source',
        head: t('夜间依据', 'Nights from'),
        unit: t('天', 'days'),
        width: '9rem',
        hideBelow: 'medium',
        wrap: true,
      },
      cell: (point) => <PointSource point={point} />,
    },
    {
      ...{ key: 'state', head: t('溯源整改', 'Tracing'), width: '6.5rem', hideBelow: 'narrow', wrap: true },
      cell: (point) => <TracingState point={point} />,
    },
  ]
}

/** What the nights of a point's year are judged by: its hours, the ledger, or each some of them. */
function PointSource({ point: { night } }: { readonly point: NoisePoint }) {
  const t = useText()
  const { hours, ledger } = night.days
  if (hours + ledger === 0) return none
  const byHours = t(`小时 ${hours}`, `hours ${hours}`)
  const byLedger = t(`台账 ${ledger}`, `register ${ledger}`)
  if (hours === 0) return <span className="wp-muted">{byLedger}</span>
  return ledger === 0 ? byHours : `${byHours}${t('，', ', ')}${byLedger}`
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
      {t(county)} · {zone === null ? t('未填功能区', 'no zone') : t(`${zone}类`, `zone ${zone}`)} · {day.limit ?? '—'}/
      {night.limit ?? '—'} dB(A) · <TracingState point={point} />
      {low.length === 0 ? null : t(`；夜间偏低：${low.join('、')}月`, `; low nights in months ${low.join(', ')}`)}
    </>
  )
}
