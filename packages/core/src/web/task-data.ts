import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCoreApi } from './api.ts'
import { useViewInput } from './navigation.tsx'

/** One task with everything known of it; the task before stays in sight while the next one is on its way. */
export const useTask = (task: string) =>
  useQuery({ ...useCoreApi().task.get.queryOptions({ ...useViewInput(), task }), placeholderData: keepPreviousData })

/** A task as its page is given it. */
export type TaskData = NonNullable<ReturnType<typeof useTask>['data']>
