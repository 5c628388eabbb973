import type { Page } from '@workpoints/core/web'

const parts = (path: string): string[] => path.split('/').filter((part) => part !== '')

const fits = (pattern: string, path: string): boolean => {
  const wanted = parts(pattern)
  const given = parts(path)
  return wanted.length === given.length && wanted.every((part, index) => part.startsWith('$') || part === given[index])
}

/** The page of a plugin that a path below its id means: '' is its first page, `sites/$site` any one site. Literal paths come before patterns. */
export function matchPage<P extends Pick<Page, 'path'>>(pages: readonly P[], path: string): P | undefined {
  const found = pages.filter((page) => fits(page.path, path))
  return found.find((page) => !page.path.includes('$')) ?? found[0]
}
