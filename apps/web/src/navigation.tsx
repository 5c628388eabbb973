import { useRouterState } from '@tanstack/react-router'
import {
  chapterOrdinal,
  corePages,
  type Session,
  useLightWords,
  useOverview,
  useSession,
  useText,
  useViewInput,
} from '@workpoints/core/web'
import type { NavGroup, NavItem } from '@workpoints/ui/app-frame'
import { Icon, type IconName } from '@workpoints/ui/icon'
import { LightMark } from '@workpoints/ui/light-mark'

const icons: Readonly<Record<string, IconName>> = {
  '/': 'home',
  '/document': 'document',
  '/tasks': 'list',
  '/indicators': 'chart',
  '/counties': 'grid',
  '/units': 'people',
}

const isOpen = (path: string, open: string): boolean => open === path || (path !== '/' && open.startsWith(`${path}/`))

/** A county's page stands among the units, and its crumb leads back to the counties: so does the navigation. */
const branchOf = (open: string, counties: Session['counties']): string =>
  counties.some(({ id }) => open === `/units/${id}`) ? '/counties' : open

/** The left navigation: the plan's own pages, then the enabled areas by number, each with its worst light. */
export function useNavigation(): readonly NavGroup[] {
  const t = useText()
  const words = useLightWords()
  const { data: session } = useSession()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const open = branchOf(path, session?.counties ?? [])
  const { data: overview } = useOverview(useViewInput())
  const pages = corePages
    .filter((page) => !page.path.includes('$'))
    .map(
      (page): NavItem => ({
        href: page.path,
        label: t(page.title),
        icon: <Icon name={icons[page.path] ?? 'right'} />,
        active: isOpen(page.path, open),
      }),
    )
  const areas = (session?.plugins ?? []).map((plugin): NavItem => {
    const light = overview?.areas.find((area) => area.plugin === plugin.id)?.light ?? 'grey'
    const ordinal = plugin.area === null ? '' : t(chapterOrdinal(plugin.area))
    return {
      href: `/${plugin.id}`,
      label: `${ordinal}${t(plugin.title)}`,
      icon: <LightMark light={light} label={words.label(light)} size="s" />,
      active: isOpen(`/${plugin.id}`, open),
    }
  })
  return [
    { key: 'plan', items: pages },
    { key: 'areas', label: t('工作领域', 'Areas'), items: areas },
  ]
}
