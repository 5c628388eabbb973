import { useText } from '@workpoints/core/web'
import { type ReactNode, useId, useState } from 'react'
import { badDaysLeft, mostBadDays, mostRest, type Outlook, restMean, yearMean, yearRatio } from './outlook.ts'

/** Where the slider stands at first: what the target just allows, else what the year has had. */
const firstRest = (outlook: Outlook): number => {
  const allowed = restMean(outlook)?.meanOfRest ?? outlook.toDate.deducted.mean ?? '0'
  return Math.min(Number(allowed), mostRest(outlook))
}

/** What the year's PM2.5 comes to if the rest of it averages so much. */
export function MeanWhatIf({ outlook }: { readonly outlook: Outlook }) {
  const t = useText()
  const [rest, setRest] = useState(() => firstRest(outlook))
  const { mean, meets } = yearMean(outlook, String(rest))
  return (
    <Slider
      label={t('假如后续 PM2.5 平均', 'If the rest averages (PM2.5)')}
      unit={t('微克/立方米', 'µg/m³')}
      shown={rest.toFixed(1)}
      {...{ value: rest, most: mostRest(outlook), step: 0.1, onChange: setRest }}
    >
      {mean === null ? '—' : t(`则全年 ${mean} 微克/立方米，`, `the year comes to ${mean} µg/m³, `)}
      <Verdict meets={meets} target={`≤ ${outlook.pm25}`} />
    </Slider>
  )
}

/** What the year's ratio of good days comes to with so many more days above the standard. */
export function BadDaysWhatIf({ outlook }: { readonly outlook: Outlook }) {
  const t = useText()
  const most = mostBadDays(outlook)
  const [more, setMore] = useState(() => Math.min(most, Math.max(0, badDaysLeft(outlook)?.badDaysLeft ?? 0)))
  const { ratio, meets } = yearRatio(outlook, more)
  return (
    <Slider
      label={t('假如后续再出现超标天', 'If the rest brings days above the standard')}
      unit={t('天', 'days')}
      shown={String(more)}
      {...{ value: more, most, step: 1, onChange: setMore }}
    >
      {ratio === null ? '—' : t(`则全年优良率 ${ratio}%，`, `the year comes to ${ratio}% good days, `)}
      <Verdict meets={meets} target={`≥ ${outlook.goodDays}%`} />
    </Slider>
  )
}

function Verdict({ meets, target }: { readonly meets: boolean | null; readonly target: string }) {
  const t = useText()
  if (meets === null) return null
  return meets ? (
    <strong className="sky__meets">✓ {t(`达到 ${target}`, `keeps ${target}`)}</strong>
  ) : (
    <strong className="sky__misses">✗ {t(`达不到 ${target}`, `misses ${target}`)}</strong>
  )
}

interface SliderProps {
  readonly label: string
  readonly unit: string
  readonly shown: string
  readonly value: number
  readonly most: number
  readonly step: number
  readonly onChange: (value: number) => void
  readonly children: ReactNode
}

/** A slider with what it comes to under it, told to screen readers too; arrow keys move it by a step. */
function Slider({ label, unit, shown, value, most, step, onChange, children }: SliderProps) {
  const id = useId()
  return (
    <div className="sky__slider">
      <label htmlFor={id}>
        {label} <b>{shown}</b> {unit}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={most}
        step={step}
        value={value}
        aria-valuetext={`${shown} ${unit}`}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output htmlFor={id}>{children}</output>
    </div>
  )
}
