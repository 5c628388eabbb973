import { type Day, daysBetween, type Text } from '@workpoints/core'

/** Where a radioactive source is in its life. */
export const sourceStates = {
  'in-use': { zh: '在用', en: 'in use' },
  spare: { zh: '备用', en: 'spare' },
  idle: { zh: '闲置待处置', en: 'idle, to be disposed of' },
  'sent-off': { zh: '已送贮或返回', en: 'sent to storage or returned' },
  lost: { zh: '下落不明', en: 'whereabouts unknown' },
} as const satisfies Record<string, Text>
export type SourceState = keyof typeof sourceStates

/** Faults of a source that keep 安全可控 from being said of it. */
export const sourceFaults = {
  'no-licence': { zh: '辐射安全许可证缺失或已到期', en: 'no valid radiation safety licence' },
  'idle-too-long': { zh: '闲置超过规定期限未送贮或返回', en: 'idle beyond the term and not sent off' },
  lost: { zh: '放射源下落不明', en: 'whereabouts unknown' },
  hazard: { zh: '安全隐患未整改', en: 'a safety fault is not put right' },
} as const satisfies Record<string, Text>
export type SourceFault = keyof typeof sourceFaults

/** Days within which an idle source of classes I to III is to be returned or stored: three months (国务院令第449号, article 32). */
export const idleDays = 92

export interface RadioactiveSource {
  readonly state: SourceState
  readonly licenceUntil: Day | null
  readonly idleSince?: Day | null
  readonly openHazards?: number
}

/** What is wrong with a source on a day; nothing is asked of one that was sent off. The licence holds through its last day. */
export function faultsOfSource(source: RadioactiveSource, on: Day): readonly SourceFault[] {
  if (source.state === 'sent-off') return []
  const faults: SourceFault[] = []
  if (source.licenceUntil === null || source.licenceUntil < on) faults.push('no-licence')
  if (source.state === 'idle' && source.idleSince && daysBetween(source.idleSince, on) > idleDays)
    faults.push('idle-too-long')
  if (source.state === 'lost') faults.push('lost')
  if ((source.openHazards ?? 0) > 0) faults.push('hazard')
  return faults
}

/**
 * 不发生突发辐射事件: met only by a year without any. Before the year has ended a clean record is not yet a year without incidents, so
 * `met` is null until `through` reaches its last day; one incident decides it at once.
 */
export function judgeZeroIncidents(input: {
  readonly year: number
  readonly incidentsOn: readonly Day[]
  /** Last day that is reported. */
  readonly through: Day | null
}): { readonly incidents: number; readonly met: boolean | null; readonly reason: Text | null } {
  const incidents = input.incidentsOn.filter((day) => day.startsWith(`${input.year}-`)).length
  if (incidents > 0) return { incidents, met: false, reason: null }
  if (input.through === null)
    return { incidents, met: null, reason: { zh: '尚无报送，不视为零', en: 'nothing was reported, which is not none' } }
  if (input.through >= `${input.year}-12-31`) return { incidents, met: true, reason: null }
  return {
    incidents,
    met: null,
    reason: { zh: `截至 ${input.through} 未发生，年末评定`, en: `none by ${input.through}; judged at the year's end` },
  }
}

/** 安全可控 of all sources of a place on a day: how many there are, how many have faults, and which. */
export function judgeSources(
  sources: readonly RadioactiveSource[],
  on: Day,
): { readonly sources: number; readonly faulty: number; readonly faults: Readonly<Record<SourceFault, number>> } {
  const found = sources.map((source) => faultsOfSource(source, on))
  const count = (fault: SourceFault) => found.filter((faults) => faults.includes(fault)).length
  return {
    sources: sources.filter(({ state }) => state !== 'sent-off').length,
    faulty: found.filter(({ length }) => length > 0).length,
    faults: {
      'no-licence': count('no-licence'),
      'idle-too-long': count('idle-too-long'),
      lost: count('lost'),
      hazard: count('hazard'),
    },
  }
}
