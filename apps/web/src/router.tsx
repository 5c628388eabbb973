import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { corePages } from '@workpoints/core/web'
import { webLoaders } from '@workpoints/plugins/web'
import { MissingPage } from './missing-page.tsx'
import { PageError } from './page-error.tsx'
import { matchPage } from './page-match.ts'
import { PagePending } from './page-pending.tsx'
import { Shell } from './shell.tsx'

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: MissingPage })

const coreRoutes = corePages.map((page) =>
  createRoute({ getParentRoute: () => rootRoute, path: page.path, component: lazyRouteComponent(page.load) }),
)

/** Everything below `/<plugin id>`; the plugin's web half and the page asked for are fetched when somebody goes there. */
function pluginRoute(id: string) {
  const route = createRoute({
    getParentRoute: () => rootRoute,
    path: `/${id}/$`,
    loader: async ({ location }) => {
      const half = await webLoaders.get(id)?.()
      const page = half && matchPage(half.pages, location.pathname.slice(id.length + 1))
      return { Page: page && (await page.load()).default }
    },
    component: () => {
      const { Page } = route.useLoaderData()
      return Page === undefined ? <MissingPage /> : <Page />
    },
  })
  return route
}

/** Routes made of page data: core's at the root, and each enabled plugin's below its id. The query stays plain text in both directions. */
export function createAppRouter(enabled: readonly string[]) {
  const installed = enabled.filter((id) => webLoaders.has(id))
  return createRouter({
    routeTree: rootRoute.addChildren([...coreRoutes, ...installed.map(pluginRoute)]),
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
