import type { inferRouterOutputs } from '@trpc/server'
import { AppLink, chinaTime, useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { Menu } from '@workpoints/ui/menu'
import { type Column, Table } from '@workpoints/ui/table'
import type { AccountsRouter } from '../server/accounts.ts'

/** An open session with its person. */
export type LiveSession = inferRouterOutputs<AccountsRouter>['liveSession']['list']['sessions'][number]

export interface LiveSessionTableProps {
  readonly sessions: readonly LiveSession[]
  readonly busy: boolean
  /** Asks to end a session, or all of its person. */
  readonly onEnd: (session: LiveSession, all: boolean) => void
}

/** Open sessions, one a line. */
export function LiveSessionTable({ sessions, busy, onEnd }: LiveSessionTableProps) {
  const t = useText()
  const unitOf = ({ unit }: LiveSession): string => (unit === null ? '—' : unit.name === null ? unit.id : t(unit.name))
  const columns: readonly Column<LiveSession>[] = [
    {
      key: 'person',
      head: t('姓名', 'Name'),
      wrap: true,
      sortValue: ({ person }) => person.name,
      cell: (session) => (
        <>
          <AppLink href={`/admin/people/${session.person.id}`}>{session.person.name}</AppLink>{' '}
          <span className="wp-muted">{session.person.username}</span> <Marks session={session} />
        </>
      ),
    },
    { key: 'unit', head: t('单位', 'Unit'), hideBelow: 'narrow', sortValue: unitOf, cell: unitOf },
    { key: 'agent', head: t('设备', 'Device'), hideBelow: 'medium', cell: ({ agent }) => t(agent) },
    {
      key: 'address',
      head: t('网络地址', 'Address'),
      width: '9rem',
      hideBelow: 'narrow',
      sortValue: ({ address }) => address,
      cell: ({ address }) => address ?? '—',
    },
    {
      key: 'started',
      head: t('登录时间', 'Signed in'),
      width: '10rem',
      hideBelow: 'medium',
      sortValue: ({ startedAt }) => startedAt,
      cell: ({ startedAt }) => chinaTime(startedAt),
    },
    {
      key: 'seen',
      head: t('最近操作', 'Last seen'),
      width: '10rem',
      hideBelow: 'narrow',
      sortValue: ({ seenAt }) => seenAt,
      cell: ({ seenAt }) => chinaTime(seenAt),
    },
    {
      key: 'end',
      head: <span className="wp-hidden">{t('操作', 'Actions')}</span>,
      width: '3.5rem',
      align: 'end',
      cell: (session) => (
        <Menu
          label={t(`${session.person.name}的登录`, `Session of ${session.person.name}`)}
          size="s"
          disabled={busy}
          items={[
            { key: 'one', label: t('结束这次登录', 'End this session'), onSelect: () => onEnd(session, false) },
            {
              key: 'all',
              label: t('结束此人的全部登录', 'End all of this person'),
              danger: true,
              onSelect: () => onEnd(session, true),
            },
          ]}
        />
      ),
    },
  ]
  return (
    <Table
      caption={t('正在登录的人', 'Who is signed in')}
      columns={columns}
      rows={sessions}
      rowKey={({ id }) => id}
      detail={(session) => (
        <>
          {unitOf(session)} · {t(session.agent)}
          <div>
            {session.address ?? '—'} · {chinaTime(session.seenAt)}
          </div>
        </>
      )}
      empty={t('没有符合条件的登录。', 'No session fits.')}
    />
  )
}

function Marks({ session: { own, proved, method } }: { readonly session: LiveSession }) {
  const t = useText()
  return (
    <>
      {own ? <Badge kind="accent">{t('本次登录', 'This one')}</Badge> : null}
      {proved ? null : <Badge>{t('待动态口令', 'Code not given yet')}</Badge>}
      {method === 'oidc' ? <Badge>{t('统一身份认证', 'Government sign-on')}</Badge> : null}
    </>
  )
}
