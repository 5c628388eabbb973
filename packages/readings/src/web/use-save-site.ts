import { useMutation, useQueryClient } from '@tanstack/react-query'
import { commandKey, errorDetail } from '@workpoints/core/web'
import { useState } from 'react'
import type { Site } from '../index.ts'
import { useReadingsApi } from './api.ts'
import type { KnownSite } from './site-data.ts'
import { differing, draftOfSite, mergedSite, type SiteDraft } from './site-draft.ts'
import { type SiteKey, useSiteWords } from './site-words.ts'
import { useFailure } from './use-failure.ts'

interface Answers {
  readonly onSaved: (site: Site) => void
  /** Somebody else saved it since: gives what was typed, with what they changed in the fields left alone. */
  readonly onNewer: (merge: (typed: SiteDraft) => SiteDraft) => void
}

/** Saves a site, based on the version that was compared; a newer one is told with what differs, and never saved over unseen. */
export function useSaveSite(known: KnownSite, { onSaved, onNewer }: Answers) {
  const api = useReadingsApi()
  const queryClient = useQueryClient()
  const failure = useFailure()
  const words = useSiteWords()
  const [compared, setCompared] = useState(known)
  const [others, setOthers] = useState<readonly string[]>([])
  const compare = async () => {
    const now = await queryClient.fetchQuery({ ...api.site.get.queryOptions({ site: known.id }), staleTime: 0 })
    const drafts = { seen: draftOfSite(compared), now: draftOfSite(now) }
    setOthers(
      differing(drafts.seen, drafts.now).map(
        (key) => `${words.title(key as SiteKey, now.kind)} → ${words.value(key as SiteKey, now) || '—'}`,
      ),
    )
    setCompared(now)
    onNewer((typed) => mergedSite(typed, drafts))
  }
  const mutation = useMutation(
    api.site.save.mutationOptions({
      onSuccess: async () => {
        setOthers([])
        await queryClient.invalidateQueries()
        const now = await queryClient.fetchQuery(api.site.get.queryOptions({ site: known.id }))
        setCompared(now)
        onSaved(now)
      },
      onError: (error) => (errorDetail(error)?.code === 'readings.site-newer' ? compare() : undefined),
    }),
  )
  const save = (site: Site, how: { readonly from: string | null; readonly reason: string }) =>
    mutation.mutate({ key: commandKey(), site, basedOn: compared.version, ...how })
  return {
    ...{ save, others, isPending: mutation.isPending, isSaved: mutation.isSuccess },
    errors: failure(mutation.error),
  }
}
