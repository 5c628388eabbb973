import { useMutation } from '@tanstack/react-query'
import { roleRules } from '@workpoints/core'
import { commandKey, useFailure, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { ConfirmDialog } from '@workpoints/ui/confirm-dialog'
import { EmptyState } from '@workpoints/ui/empty-state'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { useState } from 'react'
import { reachLines } from '../role-words.ts'
import { useAccountsApi } from './api.ts'
import { GrantDrawer } from './grant-drawer.tsx'
import { type HeldRole, type Person, useChoices, usePeopleChanged } from './person-data.ts'

/** The roles of a person with what each allows; roles can be given and taken. */
export function PersonRoles({ person }: { readonly person: Person }) {
  const t = useText()
  const [adding, setAdding] = useState(false)
  const [asked, setAsked] = useState<HeldRole>()
  const mayChange = person.can.includes('grant')
  return (
    <Section
      title={t('角色', 'Roles')}
      note={person.grants.length}
      actions={
        mayChange ? (
          <Button size="s" onClick={() => setAdding(true)}>
            {t('授予角色', 'Give a role')}
          </Button>
        ) : null
      }
    >
      {person.grants.length === 0 ? (
        <EmptyState
          compact
          title={t('没有任何角色，登录后什么也看不到。', 'No role: nothing can be seen after signing in.')}
        />
      ) : (
        <RoleTable grants={person.grants} onRevoke={mayChange ? setAsked : undefined} />
      )}
      <GrantDrawer person={person} open={adding} onClose={() => setAdding(false)} />
      <RevokeDialog person={person} held={asked} onClose={() => setAsked(undefined)} />
    </Section>
  )
}

interface RoleTableProps {
  readonly grants: readonly HeldRole[]
  readonly onRevoke: ((held: HeldRole) => void) | undefined
}

function RoleTable({ grants, onRevoke }: RoleTableProps) {
  const t = useText()
  const modules = new Map((useChoices().data?.plugins ?? []).map(({ id, title }) => [id, title]))
  const reach = ({ role, unit, plugins }: HeldRole) => {
    const titles = plugins === null ? null : plugins.map((id) => modules.get(id) ?? { zh: id, en: id })
    return (
      <ul className="people-reach">
        {reachLines({ reach: roleRules[role].reach, unit, plugins: titles }).map((line) => (
          <li key={line.en}>{t(line)}</li>
        ))}
      </ul>
    )
  }
  const term = ({ from, until }: HeldRole) =>
    until === null ? t(`自 ${from}`, `from ${from}`) : t(`${from} 至 ${until}`, `${from} to ${until}`)
  const columns: readonly Column<HeldRole>[] = [
    { key: 'role', head: t('角色', 'Role'), width: '12rem', wrap: true, cell: ({ role }) => t(roleRules[role].title) },
    {
      ...{ key: 'unit', head: t('单位', 'Unit'), width: '12rem', hideBelow: 'narrow', wrap: true },
      cell: ({ unit }) => (unit === null ? t('全平台', 'Platform') : t(unit.name)),
    },
    { key: 'reach', head: t('可以做什么', 'What it allows'), hideBelow: 'narrow', wrap: true, cell: reach },
    { key: 'term', head: t('期限', 'Term'), width: '13rem', hideBelow: 'medium', cell: term },
    ...(onRevoke === undefined
      ? []
      : [
          {
            ...{ key: 'revoke', head: <span className="wp-hidden">{t('操作', 'Actions')}</span>, width: '6rem' },
            cell: (held: HeldRole) => (
              <Button size="s" onClick={() => onRevoke(held)}>
                {t('收回', 'Revoke')}
              </Button>
            ),
          },
        ]),
  ]
  return (
    <Table
      caption={t('角色', 'Roles')}
      columns={columns}
      rows={grants}
      rowKey={({ id }) => id}
      detail={(held) => (
        <>
          {held.unit === null ? null : t(held.unit.name)}
          {reach(held)}
        </>
      )}
    />
  )
}

interface RevokeDialogProps {
  readonly person: Person
  readonly held: HeldRole | undefined
  readonly onClose: () => void
}

function RevokeDialog({ person, held, onClose }: RevokeDialogProps) {
  const t = useText()
  const failure = useFailure()
  const changed = usePeopleChanged()
  const revoke = useMutation(
    useAccountsApi().person.revoke.mutationOptions({
      onSuccess: async () => {
        await changed()
        onClose()
      },
    }),
  )
  const close = () => {
    revoke.reset()
    onClose()
  }
  const title = held === undefined ? { zh: '', en: '' } : roleRules[held.role].title
  return (
    <ConfirmDialog
      open={held !== undefined}
      onClose={close}
      onConfirm={() => held && revoke.mutate({ key: commandKey(), person: person.id, grant: held.id })}
      title={t(`收回${person.name}的“${title.zh}”角色？`, `Revoke ${title.en} from ${person.name}?`)}
      confirmLabel={t('收回角色', 'Revoke')}
      cancelLabel={t('取消', 'Cancel')}
      closeLabel={t('关闭', 'Close')}
      kind="danger"
      busy={revoke.isPending}
      error={failure(revoke.error)[0]?.message}
    >
      <p>
        {t(
          '立即生效：该人员的所有登录会结束，重新登录后不再有此角色的权限。填报过的内容不受影响。',
          'At once: all sessions of the person end, and the role is gone at the next sign-in. What was reported stays.',
        )}
      </p>
    </ConfirmDialog>
  )
}
