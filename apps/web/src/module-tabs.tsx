import { useRouterState } from '@tanstack/react-router'
import { AppLink, type Page, useText } from '@workpoints/core/web'
import { Menu } from '@workpoints/ui/menu'
import { Tabs } from '@workpoints/ui/tabs'
import { isListed, serves, usePerson } from './person.ts'

/** More ledgers than this go into a menu. */
const mostLedgerTabs = 2

interface ModuleTabsProps {
  readonly module: string
  readonly pages: readonly Page[]
}

/** The pages of a module, side by side above each of them, its ledgers in a menu where they are many; nothing where it has one page only. */
export function ModuleTabs({ module, pages }: ModuleTabsProps) {
  const t = useText()
  const { can } = usePerson()
  const open = useRouterState({ select: (state) => state.location.pathname })
  const listed = pages.filter((page) => isListed(page) && serves(page, can))
  if (listed.length < 2) return null
  const hrefOf = ({ path }: Page): string => (path === '' ? `/${module}` : `/${module}/${path}`)
  const isActive = (page: Page): boolean =>
    open === hrefOf(page) || (page.path !== '' && open.startsWith(`${hrefOf(page)}/`))
  const ledgers = listed.filter(({ ledger }) => ledger)
  const isMenu = ledgers.length > mostLedgerTabs
  const current = isMenu ? ledgers.find(isActive) : undefined
  return (
    <Tabs
      label={t('本模块的页面', 'Pages of this module')}
      tabs={listed
        .filter((page) => !isMenu || !page.ledger || page === current)
        .map((page) => ({
          href: hrefOf(page),
          label: page.path === '' ? t('概览', 'Overview') : t(page.title),
          active: isActive(page),
        }))}
      more={
        isMenu ? (
          <Menu
            kind="quiet"
            label={t('本模块的台账', 'Ledgers of this module')}
            link={AppLink}
            items={ledgers.map((page) => ({
              ...{ key: page.path, href: hrefOf(page), label: t(page.title) },
              current: page === current,
            }))}
          >
            {t(`全部台账（${ledgers.length}）`, `All ledgers (${ledgers.length})`)}
          </Menu>
        ) : undefined
      }
      link={AppLink}
    />
  )
}
