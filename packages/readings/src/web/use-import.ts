import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportOptions } from '../import-file.ts'
import { useReadingsApi } from './api.ts'
import { sendParts } from './import-sending.ts'

/** What the importer says of a file. */
export type Chosen = Pick<ImportOptions, 'final' | 'hours' | 'reason'>

/** An import of readings on its way: sent in parts, looked at, written; `status` tells how far the server is meanwhile. */
export function useImport() {
  const api = useReadingsApi()
  const queryClient = useQueryClient()
  const [id, setId] = useState<string>()
  const [share, setShare] = useState(0)
  const begin = useMutation(api.import.begin.mutationOptions())
  const part = useMutation(api.import.part.mutationOptions())
  const look = useMutation(api.import.preview.mutationOptions())
  const commit = useMutation(api.import.commit.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }))
  const sending = useMutation({
    mutationFn: async ({ file, options }: { file: File; options: Chosen }) => {
      setShare(0)
      const begun = await begin.mutateAsync({ ...options, name: file.name, size: file.size })
      setId(begun.import)
      await sendParts(file, (sent) => part.mutateAsync({ import: begun.import, ...sent }), setShare)
      return look.mutateAsync({ import: begun.import })
    },
  })
  const isBusy = look.isPending || commit.isPending
  const status = useQuery({
    ...api.import.status.queryOptions({ import: id ?? '' }),
    enabled: id !== undefined && isBusy,
    refetchInterval: 700,
  })
  const forget = () => {
    setId(undefined)
    sending.reset()
    commit.reset()
  }
  return { id, share, sending, look, commit, status: isBusy ? status.data : undefined, forget }
}
