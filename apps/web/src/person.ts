import type { Me } from '@workpoints/accounts/web'
import type { Page } from '@workpoints/core/web'
import { createContext, useContext } from 'react'
import { rootPages } from './root-pages.ts'

const PersonContext = createContext<Me | null>(null)

/** Gives the pages the person they were opened for; another person gets another document. */
export const PersonProvider = PersonContext.Provider

/** The person who is signed in. */
export function usePerson(): Me {
  const person = useContext(PersonContext)
  if (person === null) throw new Error('PersonProvider is missing above this component')
  return person
}

/** Whether a page serves somebody with these actions; the server decides what it answers. */
export const serves = ({ needs }: Pick<Page, 'needs'>, can: Me['can']): boolean =>
  needs === undefined || needs.some((action) => can.includes(action))

/** Whether a page stands by itself: it is about no single record, and is not a step of another page. */
export const isListed = ({ path, unlisted }: Pick<Page, 'path' | 'unlisted'>): boolean =>
  !path.includes('$') && unlisted !== true

/** Where somebody begins: at the overview, at the first page of their own work, or, without any, at their account. */
export function firstPage(can: Me['can']): string {
  const pages = rootPages.filter(({ needs }) => needs !== undefined)
  return pages.find((page) => serves(page, can))?.path ?? '/account'
}
