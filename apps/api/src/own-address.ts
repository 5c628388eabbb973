/**
 * A path of our own to go back to, from what an address asked for: `/tasks/18?on=2025-06`. Anything that leads elsewhere (another host,
 * `//host`, a script), or to a route that is no page, is taken as the start page.
 */
export function ownAddress(asked: unknown, publicUrl: string): string {
  const home = new URL('/', publicUrl)
  const url = typeof asked === 'string' && asked.startsWith('/') ? URL.parse(asked, home) : null
  if (url === null || url.origin !== home.origin) return '/'
  if (/^\/(\/|auth\/|trpc\/|sign-in$)/.test(url.pathname)) return '/'
  return url.pathname + url.search + url.hash
}
