import type { inferRouterOutputs } from '@trpc/server'
import { useSearch } from '@workpoints/core/web'
import { useCallback } from 'react'
import type server from '../server/index.ts'

type Answers = inferRouterOutputs<(typeof server)['router']>

/** What the specialist's page is made of. */
export type Sections = Answers['sections']
export type SectionRow = Sections['sections'][number]
export type SectionDetail = Answers['section']

/** How the rows are narrowed; each an empty text for all. */
export interface SectionFilter {
  readonly county: string
  readonly basin: string
  readonly kind: string
}

/** The rows that a filter leaves. */
export const filtered = (rows: readonly SectionRow[], { county, basin, kind }: SectionFilter): readonly SectionRow[] =>
  rows.filter(
    (row) =>
      (county === '' || row.unit === county) &&
      (basin === '' || row.basin === basin) &&
      (kind === '' || row.kind === kind || row.roles.some((role) => role === kind)),
  )

/** Where a section opens, with the page's own filters kept. */
export function useSectionHref(): (id: string) => string {
  const search = useSearch()
  return useCallback((id) => `/water/sections?${new URLSearchParams({ ...search, section: id }).toString()}`, [search])
}
