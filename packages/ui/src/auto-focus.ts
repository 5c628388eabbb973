import { type RefObject, useEffect } from 'react'

/** Puts the focus on the element when it first appears; inside a Dialog `data-autofocus` on it does the same once the dialog is open. */
export function useAutoFocus(element: RefObject<HTMLElement | null>, wanted: boolean): void {
  useEffect(() => {
    if (wanted) element.current?.focus()
  }, [element, wanted])
}
