import type { Text } from '@workpoints/core'
import { useText } from '@workpoints/core/web'
import { EmptyState } from '@workpoints/ui/empty-state'
import { KeyValue } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import { reachLines } from '../role-words.ts'
import type { Me } from './session-me.ts'

/** Who one is, and each role with what it allows and how far. */
export function AccountProfile({ me }: { readonly me: Me }) {
  const t = useText()
  const none = t('无', 'none')
  return (
    <>
      <Section title={t('基本信息', 'Profile')}>
        <KeyValue
          items={[
            { key: 'name', label: t('姓名', 'Name'), value: me.name },
            { key: 'username', label: t('用户名', 'User name'), value: me.username },
            { key: 'unit', label: t('单位', 'Unit'), value: me.unitName === null ? none : t(me.unitName) },
          ]}
        />
      </Section>
      <Section title={t('我的角色', 'My roles')} note={me.roles.length}>
        {me.roles.length === 0 ? (
          <EmptyState title={t('还没有任何角色。', 'No role yet.')}>
            {t('请联系系统管理员授予角色。', 'Ask the system administrator for one.')}
          </EmptyState>
        ) : (
          me.roles.map((role) => <RoleLines key={role.id} role={role} />)
        )}
      </Section>
    </>
  )
}

function RoleLines({ role }: { readonly role: Me['roles'][number] }) {
  const t = useText()
  const until: Text | null = role.until === null ? null : { zh: `有效期至 ${role.until}`, en: `Until ${role.until}` }
  return (
    <div className="account__role">
      <h3>
        {t(role.title)}
        {role.unit === null ? null : <span className="account__unit">{t(role.unit.name)}</span>}
      </h3>
      <p className="wp-muted">{t(role.purpose)}</p>
      <ul className="account__reach">
        {reachLines(role).map((line) => (
          <li key={line.en}>{t(line)}</li>
        ))}
      </ul>
      {until === null ? null : <p className="wp-muted">{t(until)}</p>}
    </div>
  )
}
