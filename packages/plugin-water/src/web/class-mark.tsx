import { useText } from '@workpoints/core/web'
import { classRank, type WaterClass } from '../rules/water-class.ts'
import './class-mark.css'

/** What stands where there is no class. */
const without = {
  sampled: { short: '—', zh: '未评价', en: 'not assessed' },
  'no-data': { short: '—', zh: '无数据', en: 'no data' },
  dry: { short: '断', zh: '断流', en: 'dry' },
} as const

export type WithoutClass = keyof typeof without

/** The colour of a class by the state's table (环办〔2011〕22号), as the last part of its style's name. */
export const classStyle = (found: WaterClass | null): string => (found === null ? 'none' : String(classRank(found)))

/** A class in words for screen readers and titles. */
export function useClassWords(): (found: WaterClass | null, state?: WithoutClass) => string {
  const t = useText()
  return (found, state = 'no-data') =>
    found === null ? t(without[state].zh, without[state].en) : t(`${found}类`, `class ${found}`)
}

interface ClassMarkProps {
  readonly value: WaterClass | null
  /** Why there is no class. */
  readonly state?: WithoutClass
  /** Said before the class, such as the month. */
  readonly of?: string
}

/** A class of water: its numeral on the colour of the standard, never colour alone. */
export function ClassMark({ value, state = 'no-data', of }: ClassMarkProps) {
  const words = useClassWords()
  const said = `${of === undefined ? '' : `${of} `}${words(value, state)}`
  return (
    <span className={`water-class water-class--${classStyle(value)}`} title={said}>
      <span aria-hidden="true">{value ?? without[state].short}</span>
      <span className="wp-hidden">{said}</span>
    </span>
  )
}

interface ClassStripProps {
  readonly strip: readonly {
    readonly period: string
    readonly class: WaterClass | null
    readonly state: WithoutClass
  }[]
}

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/** Twelve months of a section; months that are not over yet are empty places. */
export function ClassStrip({ strip }: ClassStripProps) {
  const t = useText()
  const by = new Map(strip.map((month) => [month.period.slice(5), month]))
  return (
    <span className="water-strip">
      {months.map((month) => {
        const found = by.get(month)
        return found === undefined ? (
          <span key={month} className="water-strip__ahead" />
        ) : (
          <ClassMark
            key={month}
            value={found.class}
            state={found.state}
            of={t(`${Number(month)}月`, `month ${month}`)}
          />
        )
      })}
    </span>
  )
}
