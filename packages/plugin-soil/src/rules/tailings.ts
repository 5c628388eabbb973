import { type Day, type Rate, rateOf, type Text } from '@workpoints/core'

/**
 * Grades of environmental supervision of tailings ponds (生态环境部令第26号; 环办固体函〔2021〕613号), and what the city's own bureau owes each
 * in a year: first grade at least two checks, one of them before the flood season; second grade one; third grade by sampling.
 */
export const tailingsGrades = {
  first: { name: { zh: '一级环境监管', en: 'first grade' }, checks: 2, beforeFlood: true },
  second: { name: { zh: '二级环境监管', en: 'second grade' }, checks: 1, beforeFlood: false },
  third: { name: { zh: '三级环境监管', en: 'third grade' }, checks: 0, beforeFlood: false },
} as const satisfies Record<string, { name: Text; checks: number; beforeFlood: boolean }>
export type TailingsGrade = keyof typeof tailingsGrades

export interface TailingsSettings {
  /** First day of the flood season, `MM-DD`. */
  readonly floodSeason: string
}

/** 须由办公室确认: Jiangxi's flood season is taken to begin on 1 April. */
export const tailingsDefaults: TailingsSettings = { floodSeason: '04-01' }

/** Whether a pond has had the checks of the year that its grade asks for; `missing` says in words what is still due. */
export function tailingsChecks(input: {
  readonly grade: TailingsGrade
  readonly year: number
  readonly checkedOn: readonly Day[]
  readonly settings?: TailingsSettings
}): { readonly required: number; readonly done: number; readonly met: boolean; readonly missing: Text | null } {
  const { checks, beforeFlood } = tailingsGrades[input.grade]
  const { floodSeason } = input.settings ?? tailingsDefaults
  const ofYear = input.checkedOn.filter((day) => day.startsWith(`${input.year}-`))
  const early = ofYear.some((day) => day < `${input.year}-${floodSeason}`)
  const done = ofYear.length
  if (done < checks)
    return {
      required: checks,
      done,
      met: false,
      missing: { zh: `还应检查 ${checks - done} 次`, en: `${checks - done} more checks are due` },
    }
  const met = !beforeFlood || early
  const missing = met ? null : { zh: '汛期前未检查', en: 'no check before the flood season' }
  return { required: checks, done, met, missing }
}

/** 隐患整改率: hidden dangers put right ÷ found × 100, one decimal; not judged where none was found. Of a pond, an enterprise or a county. */
export function hazardClosureRate(input: { readonly found: number; readonly closed: number }): Rate {
  if (input.found === 0 && input.closed === 0)
    return { percent: null, meets: null, reason: { zh: '未发现隐患', en: 'no hidden danger was found' } }
  return rateOf({ part: input.closed, whole: input.found, target: 100 })
}
