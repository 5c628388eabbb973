import { useMutation } from '@tanstack/react-query'
import { direct, startAnew, tellOthers, useAccountsApi } from '@workpoints/accounts/web'
import { AppLink, useLanguage, useText } from '@workpoints/core/web'
import { Icon } from '@workpoints/ui/icon'
import { Menu } from '@workpoints/ui/menu'
import { VisuallyHidden } from '@workpoints/ui/visually-hidden'
import { usePerson } from './person.ts'
import type { Theme } from './theme.ts'
import { useToast } from './toast.tsx'

/** Who is signed in, as what and for whom; one's account, how the screen looks, and the way out. */
export function PersonMenu({ theme }: { readonly theme: Theme }) {
  const t = useText()
  const say = useToast()
  const { language, setLanguage } = useLanguage()
  const { name, username, unitName, roles } = usePerson()
  const signOut = useMutation(
    useAccountsApi().session.signOut.mutationOptions({
      ...direct,
      onSuccess: leave,
      onError: () =>
        say(
          t(
            '连接不上服务器，还没有退出，请再试一次。',
            'The server cannot be reached: you are still signed in. Try again.',
          ),
        ),
    }),
  )
  const titles = [...new Set(roles.map(({ title }) => t(title)))].join(t('、', ', '))
  return (
    <Menu
      label={t(`账号：${name}`, `Account: ${name}`)}
      kind="quiet"
      link={AppLink}
      head={
        <div className="shell-person">
          <strong>{name}</strong>
          <span>{username}</span>
          {unitName === null ? null : <span>{t(unitName)}</span>}
          <span>{titles === '' ? t('还没有角色', 'No role yet') : titles}</span>
        </div>
      }
      items={[
        { key: 'account', label: t('我的账号', 'My account'), icon: 'cog', href: '/account' },
        {
          key: 'theme',
          label: theme.dark ? t('浅色显示', 'Light') : t('深色显示', 'Dark'),
          icon: 'moon',
          onSelect: theme.toggle,
        },
        {
          key: 'language',
          label: language === 'zh' ? 'English' : '中文',
          icon: 'document',
          onSelect: () => setLanguage(language === 'zh' ? 'en' : 'zh'),
        },
        {
          key: 'out',
          label: t('退出登录', 'Sign out'),
          icon: 'external',
          apart: true,
          onSelect: () => signOut.mutate(),
        },
      ]}
    >
      <VisuallyHidden>{t('账号：', 'Account: ')}</VisuallyHidden>
      <span className="shell-person__name wp-wide-only">{name}</span>
      <span className="wp-narrow-only">
        <Icon name="people" />
      </span>
    </Menu>
  )
}

/** The next person at this computer begins at the front door, with nothing of the last one's. */
function leave(): void {
  tellOthers(null)
  startAnew('/')
}
