import { useMutation } from '@tanstack/react-query'
import { chinaTime, commandKey, Failure, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { agentText } from '../agent.ts'
import { useAccountsApi } from './api.ts'
import { type Person, usePeopleChanged } from './person-data.ts'

type OpenSession = Person['sessions'][number]

/** Where a person is signed in now, and how to end it. */
export function PersonSessions({ person }: { readonly person: Person }) {
  const t = useText()
  const changed = usePeopleChanged()
  const end = useMutation(useAccountsApi().person.endSessions.mutationOptions({ onSettled: changed }))
  const mayEnd = person.can.includes('endSessions')
  const send = (session?: string) =>
    end.mutate({ key: commandKey(), person: person.id, ...(session === undefined ? {} : { session }) })
  return (
    <Section
      title={t('当前登录', 'Open sessions')}
      note={person.sessions.length}
      actions={
        mayEnd && person.sessions.length > 0 ? (
          <Button size="s" busy={end.isPending} onClick={() => send()}>
            {t('全部结束', 'End all')}
          </Button>
        ) : null
      }
    >
      <Failure error={end.error} />
      {person.sessions.length === 0 ? (
        <EmptyState compact title={t('现在没有登录。', 'Not signed in now.')} />
      ) : (
        <SessionTable sessions={person.sessions} busy={end.isPending} onEnd={mayEnd ? send : undefined} />
      )}
    </Section>
  )
}

interface SessionTableProps {
  readonly sessions: readonly OpenSession[]
  readonly busy: boolean
  readonly onEnd: ((session: string) => void) | undefined
}

function SessionTable({ sessions, busy, onEnd }: SessionTableProps) {
  const t = useText()
  const columns: readonly Column<OpenSession>[] = [
    { key: 'agent', head: t('设备', 'Device'), cell: ({ agent }) => t(agentText(agent)) },
    { key: 'address', head: t('网络地址', 'Address'), hideBelow: 'narrow', cell: ({ address }) => address ?? '—' },
    {
      ...{ key: 'started', head: t('登录时间', 'Signed in'), hideBelow: 'medium' },
      cell: ({ startedAt }) => chinaTime(startedAt),
    },
    { key: 'seen', head: t('最近使用', 'Last used'), cell: ({ seenAt }) => chinaTime(seenAt) },
    {
      ...{ key: 'end', head: <span className="wp-hidden">{t('操作', 'Actions')}</span>, width: '6rem' },
      cell: ({ id }) =>
        onEnd === undefined ? null : (
          <Button size="s" busy={busy} onClick={() => onEnd(id)}>
            {t('结束', 'End')}
          </Button>
        ),
    },
  ]
  return <Table caption={t('当前登录', 'Open sessions')} columns={columns} rows={sessions} rowKey={({ id }) => id} />
}
