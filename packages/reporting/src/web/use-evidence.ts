import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { commandKey } from '@workpoints/core/web'
import { useCallback, useEffect, useRef, useState } from 'react'
import { cleanName, fileFault } from '../evidence.ts'
import { useReportingApi } from './api.ts'
import * as line from './evidence-queue.ts'
import type { EvidenceItem } from './reporting-data.ts'
import { sendFile } from './send-file.ts'

/** How often what was lost is tried again without being asked, ms. */
const pause = 10_000

/** What a form can do with the files of its report, or of its row in a register. */
export interface Evidence {
  readonly items: readonly EvidenceItem[]
  readonly queue: line.SendingQueue
  /** Whether files may be added and taken out. */
  readonly editable: boolean
  readonly add: (field: string, files: readonly File[]) => void
  readonly cancel: (key: string) => void
  readonly retry: (key: string) => void
  readonly remove: (item: EvidenceItem) => void
  readonly restore: (item: EvidenceItem) => void
  /** Why a file was not taken out or put back. */
  readonly error: unknown
}

/** The files of a report, as the reader may see them. */
export const useEvidenceList = (submission: string) =>
  useQuery(useReportingApi().evidence.list.queryOptions({ submission }))

/** The files of a report that is filled: those it holds, and those on their way, which go on while the form is open. */
export function useEvidence(submission: string): Evidence {
  const queryClient = useQueryClient()
  const api = useReportingApi()
  const { data } = useEvidenceList(submission)
  const changed = useCallback(
    () => queryClient.invalidateQueries({ queryKey: api.evidence.list.queryKey({ submission }) }),
    [queryClient, api, submission],
  )
  const sending = useSendingQueue(submission, changed)
  const remove = useMutation(api.evidence.remove.mutationOptions({ onSettled: changed }))
  const restore = useMutation(api.evidence.restore.mutationOptions({ onSettled: changed }))
  return {
    ...sending,
    items: data?.items.filter(({ lastVersion }) => lastVersion === null) ?? [],
    editable: data?.can.includes('add') ?? false,
    remove: ({ id }) => remove.mutate({ key: commandKey(), evidence: id }),
    restore: ({ id }) => restore.mutate({ key: commandKey(), evidence: id }),
    error: remove.error ?? restore.error,
  }
}

/** The files of a row of a register: those it has, and those on their way. */
export function useEntryFiles(entry: string): Evidence {
  const queryClient = useQueryClient()
  const api = useReportingApi()
  const { data } = useQuery(api.attachment.list.queryOptions({ entry }))
  const changed = useCallback(
    () => queryClient.invalidateQueries({ queryKey: api.attachment.list.queryKey({ entry }) }),
    [queryClient, api, entry],
  )
  const sending = useSendingQueue(`entry/${entry}`, changed)
  const remove = useMutation(api.attachment.remove.mutationOptions({ onSettled: changed }))
  const restore = useMutation(api.attachment.restore.mutationOptions({ onSettled: changed }))
  return {
    ...sending,
    items: data?.items ?? [],
    editable: data?.can.includes('add') ?? false,
    remove: ({ id }) => remove.mutate({ key: commandKey(), evidence: id }),
    restore: ({ id }) => restore.mutate({ key: commandKey(), evidence: id }),
    error: remove.error ?? restore.error,
  }
}

function useSendingQueue(owner: string, onTaken: () => Promise<void>) {
  const [queue, setQueue] = useState<line.SendingQueue>([])
  const cancels = useRef(new Map<string, () => void>())
  useEffect(() => {
    for (const { key, field, name, file } of line.nextOf(queue)) {
      if (cancels.current.has(key)) continue
      setQueue((now) => line.begin(now, key))
      const cancel = sendFile(
        { owner, key, field, name, file },
        {
          onProgress: (sent) => setQueue((now) => line.progress(now, key, sent)),
          onEnd: (answer) => {
            cancels.current.delete(key)
            if (answer.kind === 'refused') return setQueue((now) => line.refuse(now, key, answer.reason))
            if (answer.kind === 'lost') return setQueue((now) => line.lose(now, key))
            return void onTaken().finally(() => setQueue((now) => line.drop(now, key)))
          },
        },
      )
      cancels.current.set(key, cancel)
    }
  }, [queue, owner, onTaken])

  useRetries(
    queue.some(({ state }) => state === 'lost'),
    () => setQueue((now) => line.again(now)),
  )
  usePageHeld(line.isUnderWay(queue))
  useEffect(() => {
    const all = cancels.current
    return () => {
      for (const cancel of all.values()) cancel()
      all.clear()
    }
  }, [])

  return {
    queue,
    add: (field: string, files: readonly File[]) =>
      setQueue((now) =>
        files.reduce<line.SendingQueue>(
          (all, file) =>
            line.enqueue(all, { key: commandKey(), field, file, name: cleanName(file.name), reason: fileFault(file) }),
          now,
        ),
      ),
    cancel: (key: string) => {
      cancels.current.get(key)?.()
      cancels.current.delete(key)
      setQueue((now) => line.drop(now, key))
    },
    retry: (key: string) => setQueue((now) => line.again(now, key)),
  }
}

/** Tries again now and then, and as soon as the browser has a network. */
function useRetries(isLost: boolean, retry: () => void): void {
  const latest = useRef(retry)
  useEffect(() => {
    latest.current = retry
  })
  useEffect(() => {
    if (!isLost) return
    const again = () => latest.current()
    const timer = setInterval(again, pause)
    addEventListener('online', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [isLost])
}

/** Asks before the page is left while files are on their way. */
function usePageHeld(isHeld: boolean): void {
  useEffect(() => {
    if (!isHeld) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [isHeld])
}
