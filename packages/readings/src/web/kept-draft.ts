import { useMe } from '@workpoints/accounts/web'
import { useState } from 'react'

function read<T>(name: string): T | undefined {
  try {
    const kept = sessionStorage.getItem(name)
    return kept === null ? undefined : (JSON.parse(kept) as T)
  } catch {
    return undefined
  }
}

function keep(name: string, draft: unknown): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, JSON.stringify(draft))
  } catch {
    // A full or forbidden storage only means that a draft ends with its page.
  }
}

/** What is typed into a form, kept by this tab and for this person until it is saved or given up. */
export interface KeptDraft<T> {
  readonly draft: T
  readonly isChanged: boolean
  /** True where the form was opened with what had been typed before. */
  readonly isFound: boolean
  readonly change: (draft: T) => void
  /** Forgets what was typed, and begins with `next`. */
  readonly reset: (next: T) => void
}

/** Keeps what is typed into a form: who leaves the page without saving finds it again. Nothing secret may be in it. */
export function useKeptDraft<T>(form: string, initial: T): KeptDraft<T> {
  const { data: me } = useMe()
  const name = `workpoints.readings.${form}.${me?.id ?? ''}`
  const [found] = useState(() => read<T>(name))
  const [draft, setDraft] = useState(found ?? initial)
  const [isChanged, setChanged] = useState(found !== undefined)
  const [isFound, setFound] = useState(found !== undefined)
  return {
    ...{ draft, isChanged, isFound },
    change: (next) => {
      setDraft(next)
      setChanged(true)
      keep(name, next)
    },
    reset: (next) => {
      setDraft(next)
      setChanged(false)
      setFound(false)
      keep(name, undefined)
    },
  }
}
