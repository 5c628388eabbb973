import { useParams, useRouter, useRouterState } from '@tanstack/react-router'
import { type AnchorHTMLAttributes, type MouseEvent, useCallback, useMemo } from 'react'
import type { ViewInput } from '../server/view.ts'
import { viewInputOf, viewKeys } from './view-input.ts'

/** What stays: the view, and the unit through whose eyes it is looked at. */
const keptKeys = [...viewKeys, 'perspective'] as const

/** The query of the URL as plain strings; filters live there, so that every view can be shared. */
export function useSearch(): Readonly<Record<string, string>> {
  const text = useRouterState({ select: (state) => state.location.searchStr })
  return useMemo(() => Object.fromEntries(new URLSearchParams(text)), [text])
}

/** Which plan, judged on which day, as known on which day: what every reading procedure takes. */
export function useViewInput(): ViewInput {
  return viewInputOf(useSearch())
}

/**
 * The last part of a path such as `/tasks/18`, as the page's own parameter. It is the route's and not the address bar's: a page that
 * is being left keeps its own until it is gone.
 */
export function useLastPathPart(): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  const own = Object.keys(params).find((name) => name !== '_splat' && name !== '*') ?? '_splat'
  return params[own]?.split('/').at(-1) ?? ''
}

/** A path with the reader's view kept on it. */
export function useHref(): (path: string) => string {
  const search = useSearch()
  return useCallback((path) => keepView(path, search), [search])
}

function keepView(path: string, search: Readonly<Record<string, string>>): string {
  const [address = '', hash = ''] = path.split('#')
  const [pathname = '', own = ''] = address.split('?')
  const query = new URLSearchParams(own)
  for (const key of keptKeys) if (search[key] !== undefined && !query.has(key)) query.set(key, search[key])
  const text = query.toString()
  return `${pathname}${text === '' ? '' : `?${text}`}${hash === '' ? '' : `#${hash}`}`
}

/** Changes parts of the query in place (an empty string or undefined takes one away); `push` makes it a step that Back undoes. The page stays where it is scrolled to. */
export function useSetSearch(): (changes: Readonly<Record<string, string | undefined>>, push?: boolean) => void {
  const router = useRouter()
  return useCallback(
    (changes, push = false) => {
      const { pathname, searchStr } = router.state.location
      const query = new URLSearchParams(searchStr)
      for (const [key, value] of Object.entries(changes)) {
        if (value === undefined || value === '') query.delete(key)
        else query.set(key, value)
      }
      const text = query.toString()
      const href = text === '' ? pathname : `${pathname}?${text}`
      void router.navigate({ href, replace: !push, resetScroll: false })
    },
    [router],
  )
}

/**
 * A link inside the platform: keeps the reader's view, does not reload the page, and is an ordinary anchor to everything else.
 * One that stays on its page, such as a filter or what opens beside the text, leaves the page where it is scrolled to.
 */
export function AppLink({
  href,
  onClick,
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }) {
  const router = useRouter()
  const full = useHref()(href)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (event.defaultPrevented || !plain) return
    event.preventDefault()
    const [pathname] = full.split(/[?#]/)
    void router.navigate({ href: full, resetScroll: pathname !== router.state.location.pathname })
  }
  return (
    <a href={full} onClick={follow} {...rest}>
      {children}
    </a>
  )
}
