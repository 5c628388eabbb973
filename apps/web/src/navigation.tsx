import { useRouterState } from '@tanstack/react-router'
import { accountsPages } from '@workpoints/accounts/web'
import {
  chapterOrdinal,
  corePages,
  type Page,
  type Session,
  useLightWords,
  useOverview,
  useSession,
  useText,
  useViewInput,
} from '@workpoints/core/web'
import { devicePages, readingsPages } from '@workpoints/readings/web'
import { deliveryPages, reportingPages } from '@workpoints/reporting/web'
import type { NavGroup, NavItem } from '@workpoints/ui/app-frame'
import { Icon, type IconName } from '@workpoints/ui/icon'
import { LightMark } from '@workpoints/ui/light-mark'
import { useWaiting } from './live.ts'
import { isListed, serves, usePerson } from './person.ts'

const icons: Readonly<Record<string, IconName>> = {
  '/': 'home',
  '/document': 'document',
  '/tasks': 'list',
  '/indicators': 'chart',
  '/counties': 'grid',
  '/units': 'people',
  '/inbox': 'inbox',
  '/report': 'upload',
  '/review': 'check',
  '/rounds': 'bell',
  '/rules': 'cog',
  '/notices': 'alert',
  '/sites': 'place',
  '/sites/devices': 'chart',
  '/audit': 'eye',
  '/admin/people': 'people',
  '/admin/units': 'place',
  '/admin/modules': 'grid',
  '/admin/sessions': 'screen',
  '/admin/policy': 'cog',
  '/admin/deliveries': 'external',
}

const isOpen = (path: string, open: string): boolean => open === path || (path !== '/' && open.startsWith(`${path}/`))

/** A county's page stands among the units, and its crumb leads back to the counties: so does the navigation. */
const branchOf = (open: string, counties: Session['counties']): string =>
  counties.some(({ id }) => open === `/units/${id}`) ? '/counties' : open

/** The left navigation: the plan's own pages, the enabled areas by number with their worst light, then what there is to administer. */
export function useNavigation(): readonly NavGroup[] {
  const t = useText()
  const { can } = usePerson()
  const { data: session } = useSession()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const open = branchOf(path, session?.counties ?? [])
  const areas = useAreaItems(session, open)
  const waiting = useWaiting()
  const countOf = (path: string): number => (path === '/inbox' ? waiting.total : (waiting.pages[path] ?? 0))
  const itemsOf = (pages: readonly Page[]): NavItem[] =>
    pages
      .filter((page) => isListed(page) && serves(page, can))
      .map((page) => ({
        href: page.path,
        label: t(page.title),
        icon: <Icon name={icons[page.path] ?? 'right'} />,
        active: isOpen(page.path, open),
        count: countOf(page.path),
        countLabel: t(`${countOf(page.path)} 项待办`, `${countOf(page.path)} waiting`),
      }))
  const administered = accountsPages.filter(({ needs }) => needs !== undefined)
  const own = itemsOf([...administered, ...devicePages, ...deliveryPages])
  const groups: readonly NavGroup[] = [
    { key: 'plan', items: itemsOf(corePages) },
    { key: 'round', label: t('调度', 'Rounds'), items: itemsOf([...reportingPages, ...readingsPages]) },
    { key: 'areas', label: t('工作领域', 'Areas'), items: areas },
    { key: 'administration', label: t('管理', 'Administration'), items: own },
  ]
  return groups.filter(({ items }) => items.length > 0)
}

function useAreaItems(session: Session | undefined, open: string): NavItem[] {
  const t = useText()
  const words = useLightWords()
  const { data: overview } = useOverview(useViewInput())
  return (session?.plugins ?? []).map((plugin) => {
    const light = overview?.areas.find((area) => area.plugin === plugin.id)?.light ?? 'grey'
    const ordinal = plugin.area === null ? '' : t(chapterOrdinal(plugin.area))
    return {
      href: `/${plugin.id}`,
      label: `${ordinal}${t(plugin.title)}`,
      icon: <LightMark light={light} label={words.label(light)} size="s" />,
      active: isOpen(`/${plugin.id}`, open),
    }
  })
}
