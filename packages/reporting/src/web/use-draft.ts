import { useMutation } from '@tanstack/react-query'
import { useMe } from '@workpoints/accounts/web'
import { commandKey, isUnreachable } from '@workpoints/core/web'
import { useCallback, useEffect, useRef, useState } from 'react'
import { emptyContent } from '../content.ts'
import { useReportingApi } from './api.ts'
import {
  beginSave,
  type DraftState,
  edit,
  endSave,
  failSave,
  type KeptEdits,
  openDraft,
  type SaveAnswer,
  settled,
  toKeep,
} from './draft-state.ts'
import type { Submission } from './reporting-data.ts'

/** Milliseconds after the last key before what was typed is saved. */
const pause = 800
/** How often a save that failed is tried again, ms. */
const again = 10_000

/** The answer as it is sent loses that each value is there. */
type SavedFields = Parameters<typeof openDraft>[1]

const read = (name: string): KeptEdits => {
  try {
    return JSON.parse(localStorage.getItem(name) ?? '{}') as KeptEdits
  } catch {
    return {}
  }
}

const keep = (name: string, edits: KeptEdits): void => {
  try {
    if (Object.keys(edits).length === 0) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(edits))
  } catch {
    // A full or forbidden storage only means that the server's copy is the only one.
  }
}

/** What a form can do with the report that is being written. */
export interface Draft {
  readonly state: DraftState
  readonly set: (field: string, value: unknown) => void
  readonly saveNow: () => void
  /** Settles a conflict with a text. */
  readonly settle: (conflict: string, field: string, value: unknown) => void
  /** Forgets what this machine keeps: the server has taken the report. */
  readonly forget: () => void
  /** Why the last save was refused; null for a network that is not there. */
  readonly error: unknown
}

/** What the form begins with: what the server keeps, and over it what this machine kept of the same person. */
function opened(submission: Submission, name: string): DraftState {
  const fields = (submission.draft?.fields ?? {}) as SavedFields
  const conflicts = (submission.draft?.conflicts ?? []).map(({ id, field, value }) => {
    const current = submission.draft?.fields[field]
    return {
      ...{ id, field, yours: value },
      theirs: { value: current?.value, version: current?.version ?? 0, savedBy: current?.savedBy ?? '' },
    }
  })
  return { ...openDraft(submission.start ?? emptyContent, fields, read(name)), conflicts }
}

/** A report's draft: saved a moment after typing, on this machine at once, and again when the network is back. */
export function useDraft(submission: Submission): Draft {
  const { data: me } = useMe()
  const name = `workpoints.draft.${me?.id ?? ''}.${submission.id}`
  const [state, setState] = useState<DraftState>(() => opened(submission, name))
  const current = useRef(state)
  const change = useCallback(
    (next: (before: DraftState) => DraftState) => {
      current.current = next(current.current)
      keep(name, toKeep(current.current))
      setState(current.current)
    },
    [name],
  )
  const api = useReportingApi()
  const { mutateAsync, error } = useMutation(api.submission.saveDraft.mutationOptions({ retry: false }))
  const saveNow = useCallback(() => {
    const before = current.current
    change(beginSave)
    const { sending, versions } = current.current
    if (sending === null || sending === before.sending) return
    const fields = Object.entries(sending).map(([field, value]) => ({ field, value, basedOn: versions[field] ?? 0 }))
    mutateAsync({ submission: submission.id, fields }).then(
      (answer) => change((now) => endSave(now, answer as SaveAnswer, Date.now())),
      () => change(failSave),
    )
  }, [change, mutateAsync, submission.id])

  const { status, unsaved } = state
  useEffect(() => {
    if (Object.keys(unsaved).length === 0 || status === 'saving') return
    const timer = setTimeout(saveNow, status === 'offline' ? again : pause)
    return () => clearTimeout(timer)
  }, [unsaved, status, saveNow])
  useEffect(() => {
    addEventListener('online', saveNow)
    return () => removeEventListener('online', saveNow)
  }, [saveNow])

  const settling = useMutation(api.submission.settle.mutationOptions())
  const settle = (conflict: string, field: string, value: unknown): void =>
    settling.mutate(
      { key: commandKey(), conflict, value },
      { onSuccess: ({ version }) => change((now) => settled(now, { field, value, version })) },
    )
  const refused = error !== null && !isUnreachable(error) ? error : null
  return {
    ...{ state, saveNow, settle, error: refused ?? settling.error },
    set: useCallback((field, value) => change((now) => edit(now, field, value)), [change]),
    forget: useCallback(() => keep(name, {}), [name]),
  }
}
