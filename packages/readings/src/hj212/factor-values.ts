import type { CpItem } from './cp.ts'
import { isMoment } from './moment.ts'

/** The measured fields of a factor (HJ 212-2017, 数据区字段). `Zs…` are values converted to the reference oxygen. */
export const valueFields = [
  ...(['Rtd', 'Min', 'Avg', 'Max', 'ZsRtd', 'ZsMin', 'ZsAvg', 'ZsMax', 'Cou'] as const),
  ...(['Data', 'DayData', 'NightData'] as const),
] as const
export type ValueField = (typeof valueFields)[number]

export interface FactorValues {
  /** `w01018`, `a34004`, `Leq`, or a facility `SB001`. */
  readonly code: string
  /** Decimals as they were sent, never rounded; a field that is no number is in `refused`. */
  readonly values: Readonly<Partial<Record<ValueField, string>>>
  /** `N` and its like; null where none was sent. */
  readonly flag: string | null
  readonly eFlag: string | null
  readonly sampleTime: string | null
  /** Of a facility: RS its state, RT its hours of the day. */
  readonly state: string | null
  readonly hours: string | null
  /** Fields that are no numbers or not known, as they came. */
  readonly refused: readonly (readonly [field: string, value: string])[]
}

export interface PacketValues {
  /** YYYYMMDDhhmmss; null where it is missing or no moment. */
  readonly dataTime: string | null
  readonly factors: readonly FactorValues[]
  /** The parameters that belong to no factor: SystemTime, PolId, RtdInterval … */
  readonly parameters: Readonly<Record<string, string>>
}

type Draft = { -readonly [K in keyof FactorValues]: FactorValues[K] } & {
  values: Partial<Record<ValueField, string>>
  refused: [string, string][]
}

function emptyDraft(code: string): Draft {
  return { code, values: {}, flag: null, eFlag: null, sampleTime: null, state: null, hours: null, refused: [] }
}

/** Whether a text is a plain decimal; an exponent, blanks and NaN are none. */
export function isPlainDecimal(text: string): boolean {
  let digits = 0
  let point = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at)
    if (char >= 48 && char <= 57) digits += 1
    else if (char === 46 && !point && digits > 0 && at < text.length - 1) point = true
    else if ((char !== 45 && char !== 43) || at > 0) return false
  }
  return digits > 0
}

const isValueField = (field: string): field is ValueField => (valueFields as readonly string[]).includes(field)

function takeField(draft: Draft, field: string, value: string): void {
  if (field === 'Flag') draft.flag = value
  else if (isValueField(field)) {
    if (draft.values[field] === undefined && isPlainDecimal(value))
      draft.values[field] = value.charCodeAt(0) === 43 ? value.slice(1) : value
    else draft.refused.push([field, value])
  } else if (field === 'EFlag') draft.eFlag = value
  else if (field === 'SampleTime') draft.sampleTime = value
  else if (field === 'RS') draft.state = value
  else if (field === 'RT') draft.hours = value
  else draft.refused.push([field, value])
}

/** Sets a name that a device chose; `__proto__` must become a name like any other. */
function setParameter(parameters: Record<string, string>, name: string, value: string): void {
  if (name !== '__proto__') parameters[name] = value
  else Object.defineProperty(parameters, name, { value, enumerable: true, configurable: true, writable: true })
}

/** Sorts the items of CP by factor: the values of one may stand in one item or in several. */
export function factorValues({ cp: items }: { readonly cp: readonly CpItem[] }): PacketValues {
  const drafts: Draft[] = []
  const byCode = new Map<string, Draft>()
  const parameters: Record<string, string> = {}
  let draft: Draft | undefined
  for (const item of items)
    for (const [name, value] of item) {
      const dash = name.indexOf('-')
      if (dash < 1) {
        setParameter(parameters, name, value)
        continue
      }
      // The values of a factor follow each other, so the last one is nearly always the one that is wanted.
      if (draft === undefined || draft.code.length !== dash || !name.startsWith(draft.code)) {
        const code = name.slice(0, dash)
        draft = byCode.get(code)
        if (draft === undefined) {
          draft = emptyDraft(code)
          byCode.set(code, draft)
          drafts.push(draft)
        }
      }
      takeField(draft, name.slice(dash + 1), value)
    }
  const time = parameters['DataTime']
  return { dataTime: time !== undefined && isMoment(time, 14) ? time : null, factors: drafts, parameters }
}
