import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { chinaTime, commandKey, Failure, QueryState, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { agentText } from '../agent.ts'
import type { createAccounts } from '../server/accounts.ts'
import { useAccountsApi } from './api.ts'

type OwnSession = inferRouterOutputs<ReturnType<typeof createAccounts>['router']>['self']['sessions'][number]

/** Where one is signed in, and how to end what is elsewhere. */
export function AccountSessions() {
  const t = useText()
  const api = useAccountsApi()
  const queryClient = useQueryClient()
  const query = useQuery(api.self.sessions.queryOptions())
  const end = useMutation(
    api.self.endSessions.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.self.sessions.queryKey() }),
    }),
  )
  const others = (query.data ?? []).filter(({ own }) => !own).length
  const endAll = () => end.mutate({ key: commandKey() })
  return (
    <Section
      title={t('我的登录', 'Where I am signed in')}
      note={query.data?.length}
      lead={t('不是您本人的登录，请结束它并修改密码。', 'End what is not you, and change your password.')}
      actions={
        others === 0 ? null : (
          <Button busy={end.isPending} onClick={endAll}>
            {t('退出其他全部登录', 'Sign out everywhere else')}
          </Button>
        )
      }
    >
      <Failure error={end.error} />
      <QueryState query={query} height="6rem">
        {(sessions) => (
          <SessionTable
            sessions={sessions}
            busy={end.isPending}
            onEnd={(session) => end.mutate({ key: commandKey(), session })}
          />
        )}
      </QueryState>
    </Section>
  )
}

interface SessionTableProps {
  readonly sessions: readonly OwnSession[]
  readonly busy: boolean
  readonly onEnd: (session: string) => void
}

function SessionTable({ sessions, busy, onEnd }: SessionTableProps) {
  const t = useText()
  const columns: readonly Column<OwnSession>[] = [
    { key: 'agent', head: t('设备', 'Device'), cell: ({ agent }) => t(agentText(agent)) },
    { key: 'address', head: t('网络地址', 'Address'), hideBelow: 'narrow', cell: ({ address }) => address ?? '—' },
    {
      key: 'started',
      head: t('登录时间', 'Signed in'),
      hideBelow: 'medium',
      cell: ({ startedAt }) => chinaTime(startedAt),
    },
    { key: 'seen', head: t('最近使用', 'Last used'), width: '9.5rem', cell: ({ seenAt }) => chinaTime(seenAt) },
    {
      key: 'end',
      head: <span className="wp-hidden">{t('操作', 'Actions')}</span>,
      width: t('6rem', '7rem'),
      cell: ({ id, own }) =>
        own ? (
          <span className="wp-muted">{t('当前登录', 'This one')}</span>
        ) : (
          <Button size="s" busy={busy} onClick={() => onEnd(id)}>
            {t('退出', 'Sign out')}
          </Button>
        ),
    },
  ]
  return (
    <Table caption={t('我的登录', 'Where I am signed in')} columns={columns} rows={sessions} rowKey={({ id }) => id} />
  )
}
