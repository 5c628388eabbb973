import type { Content } from '../content.ts'
import { withFields } from '../draft.ts'

/** Two people's texts of one field. */
export interface FieldConflict {
  readonly id: string
  readonly field: string
  readonly yours: unknown
  readonly theirs: { readonly value: unknown; readonly version: number; readonly savedBy: string }
}

/** How far what was typed has come: on its way, kept on the server, or only on this machine. */
export type SaveStatus = 'saved' | 'pending' | 'saving' | 'offline'

/** A report that is being written. Every change goes through the functions below; none of them throws a typed text away. */
export interface DraftState {
  readonly content: Content
  /** The version of each field that the server is known to hold. */
  readonly versions: Readonly<Record<string, number>>
  /** Fields that the server does not have yet, with what was typed. */
  readonly unsaved: Readonly<Record<string, unknown>>
  /** What is on its way. */
  readonly sending: Readonly<Record<string, unknown>> | null
  readonly conflicts: readonly FieldConflict[]
  readonly status: SaveStatus
  readonly savedAt: number | null
}

/** What the server answers to a save. */
export interface SaveAnswer {
  readonly saved: readonly { readonly field: string; readonly version: number }[]
  readonly conflicts: readonly FieldConflict[]
}

/** Edits that were kept on this machine because the server could not be reached, on the versions they were typed on. */
export type KeptEdits = Readonly<Record<string, { readonly value: unknown; readonly basedOn: number }>>

/** A form as it is opened: the start, the server's draft over it, and over both what only this machine has. */
export function openDraft(
  start: Content,
  fields: Readonly<Record<string, { readonly value: unknown; readonly version: number }>>,
  kept: KeptEdits = {},
): DraftState {
  const saved = Object.entries(fields).map(([field, { value }]) => ({ field, value }))
  const own = Object.entries(kept).map(([field, { value }]) => ({ field, value }))
  const versions = Object.fromEntries([
    ...Object.entries(fields).map(([field, { version }]) => [field, version] as const),
    ...Object.entries(kept).map(([field, { basedOn }]) => [field, basedOn] as const),
  ])
  return {
    content: withFields(start, [...saved, ...own]),
    ...{ versions, sending: null, conflicts: [], savedAt: null },
    unsaved: Object.fromEntries(own.map(({ field, value }) => [field, value])),
    status: own.length > 0 ? 'pending' : 'saved',
  }
}

/** A field was typed. */
export const edit = (state: DraftState, field: string, value: unknown): DraftState => ({
  ...state,
  content: withFields(state.content, [{ field, value }]),
  unsaved: { ...state.unsaved, [field]: value },
  status: state.status === 'offline' ? 'offline' : 'pending',
})

/** Everything unsaved goes on its way; what waits for somebody to settle it stays. */
export function beginSave(state: DraftState): DraftState {
  const disputed = new Set(state.conflicts.map(({ field }) => field))
  const entries = Object.entries(state.unsaved).filter(([field]) => !disputed.has(field))
  if (state.sending !== null || entries.length === 0) return state
  return { ...state, sending: Object.fromEntries(entries), status: 'saving' }
}

const without = <T>(record: Readonly<Record<string, T>>, names: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.has(name)))

/** The server answered: what was typed meanwhile stays unsaved, a conflict keeps both texts. */
export function endSave(state: DraftState, answer: SaveAnswer, now: number): DraftState {
  const sent = state.sending ?? {}
  const done = new Set(answer.saved.map(({ field }) => field).filter((field) => state.unsaved[field] === sent[field]))
  const unsaved = without(state.unsaved, done)
  const versions = {
    ...state.versions,
    ...Object.fromEntries(answer.saved.map(({ field, version }) => [field, version])),
  }
  const known = new Set(answer.conflicts.map(({ field }) => field))
  return {
    ...state,
    ...{ versions, unsaved, sending: null, savedAt: now },
    conflicts: [...state.conflicts.filter(({ field }) => !known.has(field)), ...answer.conflicts],
    status: Object.keys(unsaved).length > 0 ? 'pending' : 'saved',
  }
}

/** The server could not be reached, or refused: nothing is lost, it is tried again. */
export const failSave = (state: DraftState): DraftState => ({ ...state, sending: null, status: 'offline' })

/** A conflict was settled with a text; it is the field's now, on the server too. */
export function settled(
  state: DraftState,
  { field, value, version }: { readonly field: string; readonly value: unknown; readonly version: number },
): DraftState {
  const unsaved = without(state.unsaved, new Set([field]))
  return {
    ...state,
    content: withFields(state.content, [{ field, value }]),
    ...{ unsaved, versions: { ...state.versions, [field]: version } },
    conflicts: state.conflicts.filter((conflict) => conflict.field !== field),
    status: Object.keys(unsaved).length > 0 ? 'pending' : 'saved',
  }
}

/** What has to be kept on this machine until the server has it. */
export const toKeep = ({ unsaved, versions }: DraftState): KeptEdits =>
  Object.fromEntries(Object.entries(unsaved).map(([field, value]) => [field, { value, basedOn: versions[field] ?? 0 }]))
