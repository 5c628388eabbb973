import { QueryState, useText } from '@workpoints/core/web'
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import { useState } from 'react'
import { AccountContact } from './account-contact.tsx'
import { AccountFactor } from './account-factor.tsx'
import { AccountProfile } from './account-profile.tsx'
import { AccountSessions } from './account-sessions.tsx'
import { PasswordForm } from './password-form.tsx'
import { type Me, useMe } from './session-me.ts'
import './account-page.css'

/** One's own account: who one is, what one may do, the password, the second factor, where one is signed in. */
export default function AccountPage() {
  const t = useText()
  return (
    <>
      <PageHeader title={t('我的账号', 'My account')} />
      <QueryState query={useMe()}>
        {(me) => (
          <div className="account">
            <AccountProfile me={me} />
            <AccountContact />
            <PasswordSection me={me} />
            <AccountFactor me={me} />
            <AccountSessions />
          </div>
        )}
      </QueryState>
    </>
  )
}

function PasswordSection({ me }: { readonly me: Me }) {
  const t = useText()
  const [changed, setChanged] = useState(0)
  return (
    <Section
      title={t('修改密码', 'Change the password')}
      lead={t(
        '修改后，其他设备上的登录随即失效，当前页面不受影响。',
        'Afterwards you are signed out everywhere else; this page goes on.',
      )}
    >
      <div className="account__form">
        <output className="account__done">
          {changed === 0
            ? ''
            : t('密码已修改，其他设备上的登录已失效。', 'The password is changed, and other sessions are over.')}
        </output>
        <PasswordForm key={changed} me={me} onChanged={() => setChanged((before) => before + 1)} />
      </div>
    </Section>
  )
}
