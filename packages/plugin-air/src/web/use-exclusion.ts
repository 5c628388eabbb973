import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from './api.ts'

/** What changes dust days; everything that is shown is read anew, for lights stand on it too. */
export function useExclusion(onDone: () => void) {
  const client = useQueryClient()
  const { exclusion } = useApi()
  const onSuccess = () => {
    void client.invalidateQueries()
    onDone()
  }
  const propose = useMutation({ ...exclusion.propose.mutationOptions(), onSuccess })
  const decide = useMutation({ ...exclusion.decide.mutationOptions(), onSuccess })
  return { propose, decide }
}
