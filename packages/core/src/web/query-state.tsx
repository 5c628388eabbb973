import { Button } from '@workpoints/ui/button'
import { ErrorState } from '@workpoints/ui/error-state'
import { Skeleton } from '@workpoints/ui/skeleton'
import type { ReactNode } from 'react'
import { useText } from './language.tsx'
import { errorDetail } from './query-error.ts'

/** The parts of a query's result that are looked at here. */
interface QueryLike<Data> {
  readonly data: Data | undefined
  readonly error: unknown
  readonly isFetching: boolean
  readonly refetch: () => Promise<unknown>
}

export interface QueryStateProps<Data> {
  readonly query: QueryLike<Data>
  /** Said to screen readers while it loads, such as 正在载入任务. */
  readonly label?: string
  /** Height of what will come, as a CSS length, so that nothing jumps; rows of a table by default. */
  readonly height?: string
  /** Drawn instead, where one block of that height is not like what will come. */
  readonly skeleton?: ReactNode
  readonly children: (data: Data) => ReactNode
}

/** Shows what a query found; until then a skeleton, and on failure the server's own words with a way to try again. Data once shown stay. */
export function QueryState<Data>({ query, label, height, skeleton, children }: QueryStateProps<Data>) {
  const t = useText()
  if (query.data !== undefined) return children(query.data)
  if (query.error !== null) return <QueryError query={query} />
  const said = label ?? t('正在载入', 'Loading')
  if (skeleton !== undefined) return skeleton
  return height === undefined ? (
    <Skeleton label={said} kind="rows" count={8} />
  ) : (
    <Skeleton label={said} kind="block" height={height} />
  )
}

/** Says why a query failed and what can be done. */
export function QueryError({
  query,
}: {
  readonly query: Pick<QueryLike<unknown>, 'error' | 'isFetching' | 'refetch'>
}) {
  const t = useText()
  const detail = errorDetail(query.error)
  return (
    <ErrorState
      title={detail === null ? t('连接不上服务器。', 'The server cannot be reached.') : t(detail.text)}
      kept={
        detail === null
          ? t(
              '已保存的数据不受影响；恢复连接后会自动重新载入。',
              'What was saved is safe; this page loads by itself once the connection is back.',
            )
          : undefined
      }
      action={
        <Button busy={query.isFetching} onClick={() => void query.refetch()}>
          {t('重试', 'Try again')}
        </Button>
      }
      {...(detail === null ? {} : { details: detail.code, detailsLabel: t('错误编号', 'Error code') })}
    />
  )
}
