import { useText } from '@workpoints/core/web'
import { flagTexts, isCounted } from '@workpoints/readings'
import { EmptyState } from '@workpoints/ui/empty-state'
import { type Column, Table } from '@workpoints/ui/table'
import type { CSSProperties } from 'react'
import { roundByGb8170, zoneLimits } from '../index.ts'
import type { NoisePointDetail } from './noise-data.ts'

type Hour = NoisePointDetail['levels'][number]

/** The bars stand on this level and end at this one, dB(A). */
const [lowest, highest] = [30, 85]
const share = (level: number): string =>
  `${(100 * (Math.min(Math.max(level, lowest), highest) - lowest)) / (highest - lowest)}%`

/** The hours of a day by day and night, against the limit of each. */
export function PointHours({ detail }: { readonly detail: NoisePointDetail }) {
  const t = useText()
  const { day, levels, zone } = detail
  const found = detail.days.find((one) => one.day === day)
  const limitOf = ({ period }: Hour): number | null => (zone === null ? null : zoneLimits[zone][period])
  const columns: readonly Column<Hour>[] = [
    {
      ...{ key: 'hour', head: t('时段', 'Hour'), width: '5.5rem' },
      cell: ({ hour }) => `${String(hour).padStart(2, '0')}—${String(hour + 1).padStart(2, '0')}${t('时', '')}`,
    },
    {
      ...{ key: 'period', head: t('昼夜', 'Period'), width: '4rem' },
      cell: ({ period }) => (period === 'day' ? t('昼', 'day') : t('夜', 'night')),
    },
    { key: 'level', head: 'Leq', unit: 'dB(A)', align: 'end', cell: (hour) => <LevelCell hour={hour} /> },
    { key: 'limit', head: t('限值', 'Limit'), align: 'end', width: '4rem', cell: (hour) => limitOf(hour) ?? '—' },
  ]
  return (
    <section className="noise-point__part">
      <h3>{t(`${day} 逐时等效声级`, `Hours of ${day}`)}</h3>
      {levels.length === 0 ? (
        <EmptyState compact title={t('这一天没有小时数据。', 'There are no hours of this day.')}>
          {detail.site === null
            ? t('该点位按逐月结果台账评价。', 'This point is judged by the register of months.')
            : t(
                '这一天按逐月结果台账评价；台账也没有的为无效日。',
                'The register of months decides; without it the day is not valid.',
              )}
        </EmptyState>
      ) : (
        <>
          <p className="noise-point__lead">
            <PeriodLine name={t('昼间 Ld', 'Day Ld')} verdict={found?.daytime ?? null} />
            <PeriodLine name={t('夜间 Ln', 'Night Ln')} verdict={found?.night ?? null} />
            {t(
              '达标与否看整个昼间、夜间的能量平均，不看单个小时。',
              'What counts is the mean of the whole day or night, not a single hour.',
            )}
          </p>
          <Bars levels={levels} limitOf={limitOf} />
          <Table
            caption={t('逐时等效声级', 'Levels by the hour')}
            rows={levels}
            rowKey={({ hour }) => String(hour)}
            columns={columns}
            frozen={{ maxHeight: '22rem' }}
          />
        </>
      )}
    </section>
  )
}

function PeriodLine({
  name,
  verdict,
}: {
  readonly name: string
  readonly verdict: NoisePointDetail['days'][number]['night']
}) {
  const t = useText()
  if (verdict === null) return t(`${name}：无数据。`, `${name}: nothing. `)
  if (verdict.source === 'ledger') return t(`${name}：按台账。`, `${name}: by the register. `)
  if (verdict.exact === null)
    return t(`${name}：有效 ${verdict.hours} 小时，不足，无效。`, `${name}: ${verdict.hours} h, too few. `)
  const level = roundByGb8170({ value: verdict.exact, decimals: 1 })
  const words = verdict.meets === null ? '' : verdict.meets ? t('达标', 'kept') : t('超标', 'above')
  return t(
    `${name} ${level} dB(A)（${verdict.hours} 小时）${words}。`,
    `${name} ${level} dB(A) (${verdict.hours} h) ${words}. `,
  )
}

function LevelCell({ hour: { level, flag } }: { readonly hour: Hour }) {
  const t = useText()
  const text = level === null ? null : roundByGb8170({ value: level, decimals: 1 })
  if (flag === 'valid') return text ?? '—'
  return (
    <span className={isCounted(flag) ? undefined : 'wp-muted'}>
      {text ?? ''} <small>{t(flagTexts[flag])}</small>
    </span>
  )
}

/** The hours as bars with the limit of their period as a line; the table below holds the figures. */
function Bars({
  levels,
  limitOf,
}: {
  readonly levels: readonly Hour[]
  readonly limitOf: (hour: Hour) => number | null
}) {
  const known = new Map(levels.map((one) => [one.hour, one]))
  return (
    <div className="noise-point__bars" aria-hidden="true">
      {Array.from({ length: 24 }, (_, hour) => {
        const one = known.get(hour)
        const limit = one === undefined ? null : limitOf(one)
        const counts = one?.level != null && isCounted(one.flag)
        const style = {
          '--level': counts ? share(Number(one.level)) : '0%',
          ...(limit === null ? {} : { '--limit': share(limit) }),
        } as CSSProperties
        const isAbove = counts && limit !== null && Number(one.level) > limit
        const period = one?.period ?? 'none'
        return (
          <span key={hour} className={`noise-point__bar noise-point__bar--${period}`} style={style}>
            <i className={isAbove ? 'noise-point__fill noise-point__fill--above' : 'noise-point__fill'} />
            {limit === null ? null : <b />}
            <small>{hour % 6 === 0 ? hour : ''}</small>
          </span>
        )
      })}
    </div>
  )
}
