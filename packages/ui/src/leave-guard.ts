import { createContext, useContext, useEffect } from 'react'

/** Told by a form whether it holds what is not saved; given by what could be closed around it. */
export const UnsavedHere = createContext<((unsaved: boolean) => void) | null>(null)

/** Lets the browser ask before the page is closed or loaded anew, and what is around before it is closed. */
export function useLeaveGuard(unsaved: boolean): void {
  const report = useContext(UnsavedHere)
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault()
      event.returnValue = ''
    }
    window.addEventListener('beforeunload', ask)
    report?.(true)
    return () => {
      window.removeEventListener('beforeunload', ask)
      report?.(false)
    }
  }, [unsaved, report])
}
