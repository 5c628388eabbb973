import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { chinaTime, commandKey, QueryState, useFailure, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { ToastRegion, useToasts } from '@workpoints/ui/toast'
import type { AccountsRouter } from '../server/accounts.ts'
import { useAccountsApi } from './api.ts'

type Locked = inferRouterOutputs<AccountsRouter>['lock']['list']['locked'][number]

/** User names that are locked after failed sign-ins, each with its end and a way to open it before. */
export function LockList() {
  const t = useText()
  const api = useAccountsApi()
  const queryClient = useQueryClient()
  const failure = useFailure()
  const { toasts, show, dismiss } = useToasts()
  const query = useQuery({ ...api.lock.list.queryOptions(), refetchInterval: 60_000 })
  const unlock = useMutation(
    api.lock.unlock.mutationOptions({
      onSuccess: ({ username }) => show({ message: t(`已解除“${username}”的锁定。`, `“${username}” is open again.`) }),
      onError: (error) => {
        for (const { message } of failure(error)) show({ kind: 'failure', message })
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.lock.list.queryKey() }),
    }),
  )
  return (
    <Section
      title={t('锁定的用户名', 'Locked user names')}
      note={query.data?.locked.length}
      lead={t(
        '到时自动解除。解锁前请当面或电话确认是本人：连续失败也可能是有人在试密码。',
        'Locks open by themselves. Make sure who it is before opening one: the failures may have been somebody guessing.',
      )}
    >
      <QueryState query={query} height="6rem">
        {({ locked, strangers }) => (
          <>
            <LockTable
              locked={locked}
              busy={unlock.isPending}
              onUnlock={(username) => unlock.mutate({ key: commandKey(), username })}
            />
            {strangers === 0 ? null : (
              <p className="wp-muted">
                {t(
                  `另有 ${strangers} 个不存在的用户名被锁定，不在此列出：有人会把密码误填在用户名处。`,
                  `${strangers} more names that nobody has are locked. They are not shown: people type passwords into the wrong field.`,
                )}
              </p>
            )}
          </>
        )}
      </QueryState>
      <ToastRegion
        toasts={toasts}
        dismiss={dismiss}
        label={t('解锁消息', 'Messages about locks')}
        closeLabel={t('关闭', 'Close')}
      />
    </Section>
  )
}

interface LockTableProps {
  readonly locked: readonly Locked[]
  readonly busy: boolean
  readonly onUnlock: (username: string) => void
}

function LockTable({ locked, busy, onUnlock }: LockTableProps) {
  const t = useText()
  const stepText = ({ step }: Locked): string => (step === 'password' ? t('密码', 'Password') : t('动态口令', 'Code'))
  const columns: readonly Column<Locked>[] = [
    { key: 'person', head: t('姓名', 'Name'), wrap: true, cell: ({ person }) => person.name },
    { key: 'username', head: t('用户名', 'User name'), hideBelow: 'narrow', cell: ({ username }) => username },
    {
      key: 'unit',
      head: t('单位', 'Unit'),
      hideBelow: 'narrow',
      cell: ({ unit }) => (unit === null ? '—' : t(unit)),
    },
    { key: 'step', head: t('失败于', 'Failed at'), hideBelow: 'narrow', cell: stepText },
    { key: 'until', head: t('锁定至', 'Locked until'), width: '10rem', cell: ({ until }) => chinaTime(until) },
    {
      key: 'unlock',
      head: <span className="wp-hidden">{t('操作', 'Actions')}</span>,
      width: '6rem',
      cell: ({ username }) => (
        <Button size="s" busy={busy} onClick={() => onUnlock(username)}>
          {t('解锁', 'Unlock')}
        </Button>
      ),
    },
  ]
  return (
    <Table
      caption={t('锁定的用户名', 'Locked user names')}
      columns={columns}
      rows={locked}
      rowKey={({ username, step }) => `${username} ${step}`}
      detail={(one) => `${one.username} · ${stepText(one)}`}
      empty={t('没有被锁定的用户名。', 'No user name is locked.')}
    />
  )
}
