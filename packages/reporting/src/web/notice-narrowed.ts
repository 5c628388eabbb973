import type { NoticeState } from '../notice.ts'
import type { NoticeClock } from '../notice-clock.ts'
import type { NoticeParty } from '../notice-flow.ts'
import type { NoticeKind } from '../suggestion.ts'

/** What the filters look at. */
export interface Narrowable {
  readonly kind: NoticeKind
  readonly state: NoticeState
  readonly unit: { readonly id: string }
  readonly source: string | null
  readonly waitsFor: NoticeParty | null
  readonly clock: Pick<NoticeClock, 'overdue'> | null
}

/** The notices that the address asks for: by kind, unit, task, where they stand (`open`, `closed`, `unit` or `office` for whom they wait), and overdue. */
export function narrowed<N extends Narrowable>(notices: readonly N[], search: Readonly<Record<string, string>>): N[] {
  const { kind = '', state = '', unit = '', source = '', due = '' } = search
  const stands = (notice: N): boolean => {
    if (state === '') return true
    if (state === 'open') return notice.waitsFor !== null
    if (state === 'closed') return notice.waitsFor === null
    return notice.waitsFor === state
  }
  return notices.filter(
    (notice) =>
      (kind === '' || notice.kind === kind) &&
      (unit === '' || notice.unit.id === unit) &&
      (source === '' || notice.source === source) &&
      (due === '' || notice.clock?.overdue === true) &&
      stands(notice),
  )
}
