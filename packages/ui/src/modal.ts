import { type MouseEvent, type RefObject, type SyntheticEvent, useEffect, useRef } from 'react'

/** What to spread on a native `<dialog>`. */
export interface ModalProps {
  readonly ref: RefObject<HTMLDialogElement | null>
  readonly onCancel: (event: SyntheticEvent) => void
  readonly onMouseDown: (event: MouseEvent) => void
}

/**
 * Opens a `<dialog>` as a modal while `open` is true; Esc and a press on the backdrop ask to close.
 * The focus goes to what carries `data-autofocus`, else to the first control.
 * When it closes, or is taken away, the focus returns to where it was.
 */
export function useModal(open: boolean, onClose: () => void): ModalProps {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (!open || !dialog) return
    const before = document.activeElement
    if (!dialog.open) dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => {
      dialog.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [open])
  return {
    ref,
    onCancel: (event) => {
      if (event.target !== ref.current) return
      event.preventDefault()
      onClose()
    },
    onMouseDown: (event) => {
      if (event.target === ref.current) onClose()
    },
  }
}
