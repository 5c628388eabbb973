import type { Unit } from '@workpoints/core'
import type { EntryData, Register } from '../index.ts'
import type { DemoAsked, DemoRow } from './register-half.ts'

/** A row with the given fields and nothing in the others. */
export const rowOf = <D extends EntryData>(register: Register<D>, data: Partial<D>): D =>
  ({ ...Object.fromEntries(register.fields.map(({ key }) => [key, null])), ...data }) as D

/** The counties: what the document asks of counties is not asked of the zones that lie in them. */
export const countiesOnly = ({ counties }: Pick<DemoAsked, 'counties'>): readonly Unit[] =>
  counties.filter(({ kind }) => kind === 'county')

/** A day of the demonstration's year. */
export const dayOf = ({ year }: Pick<DemoAsked, 'year'>, month: number, day = 15): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** The last month of the demonstration: nothing has happened after it. */
export const lastMonth = 6

/** A row that goes through states in the months given; what lies after the demonstration has not happened. */
export function stepped<D extends EntryData>(
  asked: DemoAsked,
  data: D,
  steps: readonly (readonly [state: string, month: number])[],
): DemoRow<D> {
  const states = steps
    .filter(([, month]) => month <= lastMonth)
    .map(([state, month]) => ({ state, on: month < 1 ? `${asked.year}-01-01` : dayOf(asked, month) }))
  const state = states.at(-1)?.state
  return state === undefined ? { data } : { data, state, states }
}

const ordinals = '一二三四五六七八九十'

/** 示例一号…: openly no real name. */
export const exampleName = (index: number, what: string): string => `示例${ordinals[index % 10] ?? ''}号${what}`
