import { monthText } from '@workpoints/core'
import { useSetSearch, useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { type KeyboardEvent, useRef, useState } from 'react'
import { aqiCategories } from '../standards/aqi-categories.ts'
import { aqiWords } from './aqi-words.ts'
import { pollutantOfKey, type Sky } from './sky-data.ts'

type Day = Sky['days'][number]

const dayMs = 86_400_000
/** 0 for Monday. */
const weekday = (day: string): number => (new Date(day).getUTCDay() + 6) % 7
const moved = (day: string, by: number): string => new Date(Date.parse(day) + by * dayMs).toISOString().slice(0, 10)
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** How the last act about a day marks it in the calendar: left out, or proposed. */
function marksOf({ acts }: Sky): ReadonlyMap<string, 'approve' | 'propose'> {
  const last = acts.filter(({ isLast, act }) => isLast && (act === 'approve' || act === 'propose'))
  return new Map(last.map(({ day, act }) => [day, act as 'approve' | 'propose']))
}

/** The days of the year in the six official colours, each with its sign; one opens the day's hours. */
export function SkyCalendar({ sky }: { readonly sky: Sky }) {
  const t = useText()
  const months = [...Map.groupBy(sky.days, ({ day }) => day.slice(0, 7))]
  const setSearch = useSetSearch()
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(sky.through)
  const current = sky.days.some(({ day }) => day === at) ? at : (sky.days.at(-1)?.day ?? '')
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = moved(current, step)
    const button = box.current?.querySelector<HTMLButtonElement>(`[data-day="${next}"]`)
    if (button == null) return
    setAt(next)
    button.focus()
  }
  const marks = marksOf(sky)
  return (
    <Section
      title={t('空气质量日历', 'Calendar of the air')}
      note={t(`${sky.year}年`, String(sky.year))}
      lead={
        sky.subject.members.length > 1
          ? t(
              '每天的等级按各县（市、区）平均浓度评定，右下角为超标的县（市、区）数；优良天数比率按各县（市、区）天数合计。点开一天看小时值。',
              'Each day is judged by the mean concentrations of its counties; the number in the corner counts those above the standard. Press a day for its hours.',
            )
          : t('点开一天看各点位小时值。', 'Press a day for the hours of its stations.')
      }
    >
      <Legend />
      <div className="sky__calendar" ref={box}>
        {months.map(([month, days]) => (
          <Month key={month} month={month}>
            {days.map((day) => (
              <DayCell
                key={day.day}
                day={day}
                mark={marks.get(day.day)}
                isGroup={sky.subject.members.length > 1}
                isCurrent={day.day === current}
                onMove={move}
                onOpen={() => {
                  setAt(day.day)
                  setSearch({ day: day.day }, true)
                }}
              />
            ))}
          </Month>
        ))}
      </div>
    </Section>
  )
}

function Month({ month, children }: { readonly month: string; readonly children: readonly React.ReactElement[] }) {
  const t = useText()
  const heads = [
    t('一', 'Mo'),
    t('二', 'Tu'),
    t('三', 'We'),
    t('四', 'Th'),
    t('五', 'Fr'),
    t('六', 'Sa'),
    t('日', 'Su'),
  ]
  return (
    <section className="sky__month" aria-label={month}>
      <h3>{t(monthText(month))}</h3>
      <div className="sky__days" style={{ ['--first' as string]: weekday(`${month}-01`) + 1 }}>
        {heads.map((head) => (
          <span key={head} className="sky__weekday" aria-hidden="true">
            {head}
          </span>
        ))}
        {children}
      </div>
    </section>
  )
}

interface DayCellProps {
  readonly day: Day
  readonly mark: 'approve' | 'propose' | undefined
  readonly isGroup: boolean
  readonly isCurrent: boolean
  readonly onMove: (event: KeyboardEvent) => void
  readonly onOpen: () => void
}

function DayCell({ day: { day, aqi, primary, units, bad }, mark, isGroup, isCurrent, ...on }: DayCellProps) {
  const t = useText()
  const { rank, sign, name } = aqiWords(aqi)
  const marked =
    mark === undefined ? '' : mark === 'approve' ? t('，已剔除', ', left out') : t('，已申报剔除', ', proposed')
  const others = isGroup && bad > 0 ? t(`，${units} 个县（市、区）中 ${bad} 个超标`, `, ${bad} of ${units} above`) : ''
  const first = primary.length === 0 ? '' : t('，首要污染物 ', ', primary ') + primary.map(pollutantOfKey).join('、')
  const label = `${day}：${aqi === null ? '' : `AQI ${aqi} `}${t(name)}${first}${others}${marked}`
  return (
    <button
      type="button"
      className={`sky__day sky__aqi--${rank}${Number(day.slice(8)) === 1 ? ' sky__day--first' : ''}`}
      data-day={day}
      data-mark={mark}
      tabIndex={isCurrent ? 0 : -1}
      title={label}
      onClick={on.onOpen}
      onKeyDown={on.onMove}
    >
      <span className="wp-hidden">{label}</span>
      <span className="sky__number" aria-hidden="true">
        {Number(day.slice(8))}
      </span>
      <span className="sky__sign" aria-hidden="true">
        {t(sign)}
      </span>
      {isGroup && bad > 0 ? (
        <span className="sky__bad" aria-hidden="true">
          {bad}
        </span>
      ) : null}
      {mark === undefined ? null : (
        <span className="sky__mark" aria-hidden="true">
          {mark === 'approve' ? t('剔', 'x') : t('拟', '?')}
        </span>
      )}
    </button>
  )
}

function Legend() {
  const t = useText()
  return (
    <ul className="sky__legend" aria-label={t('图例', 'Key')}>
      {aqiCategories.map(({ rank, from, to, text }) => (
        <li key={rank}>
          <span className={`sky__swatch sky__aqi--${rank}`}>{t(aqiWords(from).sign)}</span>
          {t(text)} {from}–{to}
        </li>
      ))}
      <li>
        <span className="sky__swatch sky__aqi--0">—</span>
        {t('无有效数据', 'no valid data')}
      </li>
    </ul>
  )
}
