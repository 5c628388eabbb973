import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { Me } from '@workpoints/accounts/web'
import type { Page } from '@workpoints/core/web'
import { webLoaders } from '@workpoints/plugins/web'
import { MissingPage } from './missing-page.tsx'
import { ModuleTabs } from './module-tabs.tsx'
import { PageError } from './page-error.tsx'
import { matchPage } from './page-match.ts'
import { PagePending } from './page-pending.tsx'
import { firstPage, serves } from './person.ts'
import { RefusedPage } from './refused-page.tsx'
import { rootPages } from './root-pages.ts'
import { Shell } from './shell.tsx'

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: MissingPage })

/** A page at the root of the site. Whom it does not serve is told so without asking the server; from the front page they go to their own. */
function rootPage(page: Page, can: Me['can']) {
  const served = serves(page, can)
  const first = firstPage(can)
  return createRoute({
    getParentRoute: () => rootRoute,
    path: page.path,
    component: served ? lazyRouteComponent(page.load) : RefusedPage,
    beforeLoad: () => {
      if (!served && page.path === '/' && first !== '/') throw redirect({ href: first, replace: true })
    },
  })
}

/** Everything below `/<plugin id>`; the plugin's web half and the page asked for are fetched when somebody goes there. */
function pluginRoute(id: string) {
  const route = createRoute({
    getParentRoute: () => rootRoute,
    path: `/${id}/$`,
    loader: async ({ location }) => {
      const half = await webLoaders.get(id)?.()
      const page = half && matchPage(half.pages, location.pathname.slice(id.length + 1))
      return { Page: page && (await page.load()).default, pages: half?.pages ?? [] }
    },
    component: () => {
      const { Page, pages } = route.useLoaderData()
      if (Page === undefined) return <MissingPage />
      return (
        <>
          <ModuleTabs module={id} pages={pages} />
          <Page />
        </>
      )
    },
  })
  return route
}

/**
 * Routes made of page data: those of core and accounts at the root, and each enabled plugin's below its id. The query stays plain text
 * in both directions.
 */
export function createAppRouter(can: Me['can'], enabled: readonly string[]) {
  const installed = enabled.filter((id) => webLoaders.has(id))
  const roots = rootPages.map((page) => rootPage(page, can))
  return createRouter({
    routeTree: rootRoute.addChildren([...roots, ...installed.map(pluginRoute)]),
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(search as Record<string, string>).toString()
      return text === '' ? '' : `?${text}`
    },
    scrollRestoration: true,
    defaultPendingMs: 200,
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageError,
  })
}
