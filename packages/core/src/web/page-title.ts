import { useEffect } from 'react'

/** Names the open page in the browser's tab and history; the shell names it by its kind, a page by the thing it shows. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = title
  }, [title])
}
