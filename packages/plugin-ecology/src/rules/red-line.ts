import { type Figure, readAmount, type Text } from '@workpoints/core'

/** Lines of “三区三线”. */
export const redLines = {
  ecological: { zh: '生态保护红线', en: 'ecological red line' },
  farmland: { zh: '永久基本农田', en: 'permanent basic farmland' },
  urban: { zh: '城镇开发边界', en: 'urban boundary' },
} as const satisfies Record<string, Text>
export type RedLine = keyof typeof redLines

/** What a verified clue inside a line comes to. */
export const redLineResults = {
  outside: { zh: '不在线内', en: 'outside the line' },
  lawful: { zh: '合法合规活动', en: 'lawful' },
  disturbance: { zh: '破坏问题', en: 'disturbance' },
} as const satisfies Record<string, Text>
export type RedLineResult = keyof typeof redLineResults

export interface RedLineClue {
  readonly line: RedLine
  /** Area inside the line, in any unit. */
  readonly areaInside: Figure
  /** Checked on the ground. */
  readonly verified: boolean
  /** Approved for occupation, or one of the limited activities the rules allow there. */
  readonly approved: boolean
  /** In the core zone of a nature reserve, where the limited activities are not allowed. */
  readonly inCoreZone?: boolean
}

/**
 * Judges a clue by 自然资发〔2022〕142号: there is no tolerated area, so any area inside the line without approval is a disturbance, however
 * small. Not judged before it was checked on the ground.
 */
export function judgeRedLineClue(clue: RedLineClue): {
  readonly result: RedLineResult | null
  readonly resultName: Text | null
  readonly reason: Text | null
} {
  const area = readAmount(clue.areaInside)
  if (area === null)
    return { result: null, resultName: null, reason: { zh: '未填线内面积', en: 'the area inside the line is missing' } }
  if (!clue.verified)
    return { result: null, resultName: null, reason: { zh: '尚未实地核查', en: 'not checked on the ground yet' } }
  const answer = (result: RedLineResult) => ({ result, resultName: redLineResults[result], reason: null })
  if (area.eq(0)) return answer('outside')
  const allowed = clue.approved && !(clue.line === 'ecological' && clue.inCoreZone === true)
  return answer(allowed ? 'lawful' : 'disturbance')
}

/** Whether a line is held: the area present is not less than the area assigned, compared as it is, without any tolerance. */
export function isLineHeld(input: { readonly area: Figure; readonly assigned: Figure }): {
  readonly held: boolean | null
  readonly reason: Text | null
} {
  const [area, assigned] = [readAmount(input.area), readAmount(input.assigned)]
  if (area === null || assigned === null)
    return {
      held: null,
      reason: { zh: '缺现状面积或下达任务', en: 'the area present or the area assigned is missing' },
    }
  return { held: area.gte(assigned), reason: null }
}
