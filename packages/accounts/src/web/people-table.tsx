import { roleRules } from '@workpoints/core'
import { AppLink, chinaTime, useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { type Column, Table } from '@workpoints/ui/table'
import type { HeldRole, ListedPerson } from './person-data.ts'
import { statusText } from './person-words.ts'

/** A role with its unit, in words. */
function useRoleText(): (held: HeldRole) => string {
  const t = useText()
  return ({ role, unit }) => {
    const title = t(roleRules[role].title)
    return unit === null ? title : t(`${title}（${unit.name.zh}）`, `${title} (${unit.name.en})`)
  }
}

/** What stands beside a name when it is not as usual. */
export function PersonTags({ person }: { readonly person: ListedPerson }) {
  const t = useText()
  const { status, lockedUntil, demo, self } = person
  return (
    <span className="people-tags">
      {status === 'active' ? null : <Badge>{t(statusText[status])}</Badge>}
      {lockedUntil === null ? null : <Badge kind="yellow">{t('已锁定', 'Locked')}</Badge>}
      {demo ? <Badge>{t('演示', 'Demo')}</Badge> : null}
      {self ? <Badge kind="accent">{t('本人', 'You')}</Badge> : null}
    </span>
  )
}

/** People, a line each. */
export function PeopleTable({ people }: { readonly people: readonly ListedPerson[] }) {
  const t = useText()
  const roleText = useRoleText()
  const roles = ({ grants }: ListedPerson) =>
    grants.length === 0 ? (
      <span className="wp-muted">{t('没有角色', 'No role')}</span>
    ) : (
      grants.map(roleText).join(t('、', ', '))
    )
  const signedIn = ({ signedInAt }: ListedPerson) =>
    signedInAt === null ? <span className="wp-muted">{t('从未登录', 'Never')}</span> : chinaTime(signedInAt)
  const columns: readonly Column<ListedPerson>[] = [
    {
      ...{ key: 'name', head: t('姓名', 'Name'), wrap: true },
      cell: (person) => (
        <>
          {person.name}
          <PersonTags person={person} />
        </>
      ),
    },
    {
      key: 'username',
      head: t('用户名', 'User name'),
      width: '11rem',
      hideBelow: 'narrow',
      cell: ({ username }) => username,
    },
    {
      ...{ key: 'unit', head: t('单位', 'Unit'), width: '13rem', hideBelow: 'medium', wrap: true },
      cell: ({ unit }) => (unit === null ? '—' : t(unit.name)),
    },
    { key: 'roles', head: t('角色', 'Roles'), width: '19rem', hideBelow: 'narrow', wrap: true, cell: roles },
    {
      ...{ key: 'factor', head: t('动态口令', 'Second factor'), width: t('6rem', '8rem'), hideBelow: 'medium' },
      cell: ({ enrolled }) => (enrolled ? t('已绑定', 'Yes') : '—'),
    },
    { key: 'signedIn', head: t('最近登录', 'Last sign-in'), width: '10rem', hideBelow: 'narrow', cell: signedIn },
  ]
  return (
    <Table
      caption={t('人员', 'People')}
      columns={columns}
      rows={people}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/admin/people/${id}`}
      link={AppLink}
      pageKeys
      detail={(person) => (
        <>
          {person.username} · {roles(person)}
        </>
      )}
    />
  )
}
