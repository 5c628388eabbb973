import type { IndicatorDeclaration } from './plugin.ts'

/**
 * Declares a deliverable: an indicator that is 0 until the thing exists and 1 from then on, reported by the task's lead unit.
 * `meaning` says what proves that it is done.
 */
export function milestone<const Name extends string>(
  what: Pick<IndicatorDeclaration<Name>, 'key' | 'name' | 'meaning'>,
): IndicatorDeclaration<Name> {
  return {
    ...what,
    unit: { zh: '项', en: 'item' },
    accumulation: 'milestone',
    rollUp: 'none',
    direction: 'higher',
    reportedBy: 'lead',
    decimals: 0,
  }
}
