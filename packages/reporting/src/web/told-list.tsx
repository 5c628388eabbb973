import { useMutation, useQueryClient } from '@tanstack/react-query'
import { AppLink, chinaTime, QueryState, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { VisuallyHidden } from '@workpoints/ui/visually-hidden'
import { useReportingApi } from './api.ts'
import { type Told, useTold } from './inbox-data.ts'
import './inbox.css'

/** Marks as read, some or all, and asks anew for what says how much is not. */
export function useMarkRead() {
  const api = useReportingApi()
  const queryClient = useQueryClient()
  return useMutation(
    api.notification.markRead.mutationOptions({
      onSuccess: async () => {
        await Promise.all([
          queryClient.invalidateQueries({ queryKey: api.notification.list.pathKey() }),
          queryClient.invalidateQueries({ queryKey: api.inbox.counts.pathKey() }),
        ])
      },
    }),
  )
}

/** What one was told, the latest first; following one reads it. */
export function ToldList({ onFollow }: { readonly onFollow?: () => void }) {
  const t = useText()
  const query = useTold()
  const mark = useMarkRead()
  return (
    <QueryState query={query} height="12rem">
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows)
        if (rows.length === 0)
          return (
            <EmptyState compact title={t('还没有通知。', 'No notifications yet.')}>
              {t(
                '调度开启、退回、通过、到期和督办会通知到您。',
                'You are told of rounds, decisions, due times and notices.',
              )}
            </EmptyState>
          )
        return (
          <>
            <ol className="told">
              {rows.map((row) => (
                <Line
                  key={row.id}
                  row={row}
                  onFollow={() => {
                    if (!row.read) mark.mutate({ events: [row.id] })
                    onFollow?.()
                  }}
                />
              ))}
            </ol>
            {query.hasNextPage ? (
              <p className="told__more">
                <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {t('更早的通知', 'Earlier ones')}
                </Button>
              </p>
            ) : null}
          </>
        )
      }}
    </QueryState>
  )
}

function Line({ row, onFollow }: { readonly row: Told; readonly onFollow: () => void }) {
  const t = useText()
  return (
    <li className="told__entry">
      <span className={row.read ? undefined : 'told__dot'} aria-hidden="true" />
      <div>
        {row.read ? null : <VisuallyHidden>{t('未读：', 'Unread: ')}</VisuallyHidden>}
        <AppLink href={row.href} className={row.read ? undefined : 'told__text--unread'} onClick={onFollow}>
          {t(row.text)}
        </AppLink>
        <p className="told__at">{chinaTime(row.at)}</p>
      </div>
    </li>
  )
}
