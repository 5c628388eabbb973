import type { Text } from '@workpoints/core'
import { errorDetail, isUnreachable, useFailure, useText } from '@workpoints/core/web'
import type { FormError } from '@workpoints/ui/form'
import { useCallback } from 'react'

/** What is said when the answer of a call that shows something once was lost. */
export interface LostAnswer {
  /** No answer came: the call may have been carried out or not; sending it again is safe. */
  readonly unknown: Text
  /** It was carried out, and what was shown once is gone. */
  readonly gone: Text
}

/** Words for a refused call whose answer is shown once. */
export function useIssueFailure({ unknown, gone }: LostAnswer): (error: unknown) => readonly FormError[] {
  const t = useText()
  const failure = useFailure()
  return useCallback(
    (error) => {
      if (isUnreachable(error)) return [{ message: t(unknown) }]
      return errorDetail(error)?.code === 'core.told-once' ? [{ message: t(gone) }] : failure(error)
    },
    [t, failure, unknown, gone],
  )
}
