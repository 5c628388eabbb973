import type { Day, Text } from '@workpoints/core'

/** What a 土壤污染重点监管单位 owes in a year (土壤污染防治法, article 21). */
export const supervisedDuties = {
  'emission-report': { zh: '有毒有害物质排放报告', en: 'report of toxic emissions' },
  'hazard-check': { zh: '土壤污染隐患排查', en: 'hidden-danger inspection' },
  'look-back': { zh: '隐患排查“回头看”', en: 'look-back at the inspection' },
  'soil-monitoring': { zh: '土壤自行监测', en: 'own monitoring of soil' },
  'groundwater-monitoring': { zh: '地下水自行监测', en: 'own monitoring of groundwater' },
} as const satisfies Record<string, Text>
export type SupervisedDuty = keyof typeof supervisedDuties

/** Which duties of the year are done, and which are still owed. A look-back comes after the inspection it looks back at. */
export function supervisedUnitDuties(input: {
  readonly year: number
  readonly doneOn: Partial<Record<SupervisedDuty, Day | null>>
}): { readonly done: number; readonly of: number; readonly complete: boolean; readonly owed: readonly Text[] } {
  const { doneOn, year } = input
  const isDone = (duty: SupervisedDuty): boolean => {
    const on = doneOn[duty]
    if (!on?.startsWith(`${year}-`)) return false
    return duty !== 'look-back' || (doneOn['hazard-check'] ?? '9') <= on
  }
  const duties = Object.keys(supervisedDuties) as SupervisedDuty[]
  const owed = duties.filter((duty) => !isDone(duty)).map((duty) => supervisedDuties[duty])
  return { done: duties.length - owed.length, of: duties.length, complete: owed.length === 0, owed }
}
