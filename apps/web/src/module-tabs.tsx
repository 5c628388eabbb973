import { useRouterState } from '@tanstack/react-router'
import { AppLink, type Page, useText } from '@workpoints/core/web'
import { Tabs } from '@workpoints/ui/tabs'
import { isListed, serves, usePerson } from './person.ts'

/** The pages of a module, side by side above each of them; nothing where it has one page only. */
export function ModuleTabs({ module, pages }: { readonly module: string; readonly pages: readonly Page[] }) {
  const t = useText()
  const { can } = usePerson()
  const open = useRouterState({ select: (state) => state.location.pathname })
  const listed = pages.filter((page) => isListed(page) && serves(page, can))
  if (listed.length < 2) return null
  const hrefOf = ({ path }: Page): string => (path === '' ? `/${module}` : `/${module}/${path}`)
  const isActive = (page: Page): boolean =>
    open === hrefOf(page) || (page.path !== '' && open.startsWith(`${hrefOf(page)}/`))
  return (
    <Tabs
      label={t('本模块的页面', 'Pages of this module')}
      tabs={listed.map((page) => ({
        href: hrefOf(page),
        label: page.path === '' ? t('概览', 'Overview') : t(page.title),
        active: isActive(page),
      }))}
      link={AppLink}
    />
  )
}
