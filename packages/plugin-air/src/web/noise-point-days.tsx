import { useText } from '@workpoints/core/web'
import type { NoisePointDetail } from './noise-data.ts'

type Verdict = NoisePointDetail['days'][number]['night']

interface PointDaysProps {
  readonly detail: NoisePointDetail
  readonly onDay: (day: string) => void
}

/** The month of the chosen day: each day with a sign for day and night; a day leads to its hours. */
export function PointDays({ detail: { days, day: open }, onDay }: PointDaysProps) {
  const t = useText()
  const words = useVerdictText()
  return (
    <section className="noise-point__part">
      <h3>{t(`${open.slice(0, 4)}年${Number(open.slice(5, 7))}月逐日`, `Days of ${open.slice(0, 7)}`)}</h3>
      <p className="wp-muted">
        {t(
          '上为昼间，下为夜间：✓ 达标，✗ 超标，○ 无效，· 无数据；带框的由小时数据得出。',
          'Day above, night below: ✓ kept, ✗ above, ○ not valid, · nothing; framed ones come from hours.',
        )}
      </p>
      <ol className="noise-point__days">
        {days.map(({ day, daytime, night }) => (
          <li key={day}>
            <button
              type="button"
              className="noise-point__day"
              aria-current={day === open ? 'date' : undefined}
              aria-label={t(
                `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日，昼间${words(daytime)}，夜间${words(night)}`,
                `${day}: day ${words(daytime)}, night ${words(night)}`,
              )}
              onClick={() => onDay(day)}
            >
              <span>{Number(day.slice(8))}</span>
              <Sign verdict={daytime} />
              <Sign verdict={night} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

function useVerdictText(): (verdict: Verdict) => string {
  const t = useText()
  return (verdict) =>
    verdict === null
      ? t('无数据', 'nothing')
      : verdict.meets === null
        ? t('无效', 'not valid')
        : verdict.meets
          ? t('达标', 'kept')
          : t('超标', 'above')
}

function Sign({ verdict }: { readonly verdict: Verdict }) {
  const state = verdict === null ? 'none' : verdict.meets === null ? 'invalid' : verdict.meets ? 'kept' : 'above'
  const source = verdict?.source === 'hours' ? ' noise-point__sign--hours' : ''
  return (
    <span className={`noise-point__sign noise-point__sign--${state}${source}`}>
      {{ none: '·', invalid: '○', kept: '✓', above: '✗' }[state]}
    </span>
  )
}
