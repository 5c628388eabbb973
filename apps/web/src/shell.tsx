import { Outlet } from '@tanstack/react-router'
import { AppLink, useText } from '@workpoints/core/web'
import { EntryFilesContext } from '@workpoints/registers/web'
import { EntryFiles } from '@workpoints/reporting/web'
import { AppFrame } from '@workpoints/ui/app-frame'
import { Brand } from './brand.tsx'
import { CommandPalette } from './command-palette.tsx'
import { useLive } from './live.ts'
import { useNavigation } from './navigation.tsx'
import { useArrivalTitle } from './page-name.ts'
import { useStored } from './stored.ts'
import { Strips } from './strips.tsx'
import { TopActions } from './top-actions.tsx'
import { TopContext } from './top-context.tsx'

/** The frame around every page. */
export function Shell() {
  const t = useText()
  const [projection, setProjection] = useStored('workpoints.projection', { values: ['off', 'on'], initial: 'off' })
  const nav = useNavigation()
  useArrivalTitle()
  useLive()
  return (
    <AppFrame
      brand={<Brand />}
      brandHref="/"
      nav={nav}
      navFoot={
        <p>
          {t('转到任何地方', 'Go anywhere')} <kbd>Ctrl</kbd> <kbd>K</kbd>
        </p>
      }
      context={<TopContext />}
      actions={
        <>
          <CommandPalette />
          <TopActions projection={projection === 'on'} onProjection={(on) => setProjection(on ? 'on' : 'off')} />
        </>
      }
      strip={<Strips />}
      labels={{
        skip: t('跳到正文', 'Skip to content'),
        navigation: t('主导航', 'Main'),
        openMenu: t('打开菜单', 'Open the menu'),
        closeMenu: t('关闭菜单', 'Close the menu'),
      }}
      projection={projection === 'on'}
      link={AppLink}
    >
      <EntryFilesContext value={EntryFiles}>
        <Outlet />
      </EntryFilesContext>
    </AppFrame>
  )
}
