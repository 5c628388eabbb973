import { useEffect, useRef, useState } from 'react'
import { cx } from './class-names.ts'
import { useDelegate } from './delegate.ts'
import { IconButton } from './icon-button.tsx'
import type { Toast, ToastList } from './toast-list.ts'
import './toast.css'

export type { Toast, ToastList } from './toast-list.ts'
export { useToasts } from './toast-list.ts'

export interface ToastRegionProps extends Pick<ToastList, 'toasts' | 'dismiss'> {
  /** Names the region for screen readers. */
  readonly label: string
  readonly closeLabel: string
  /** Milliseconds a message stays; three times as long where it can be undone. It waits while the pointer or the focus is on it. */
  readonly stay?: number | undefined
}

/** Messages about what was just done, at the foot of the screen, read aloud without taking the focus. Mount it once and always. */
export function ToastRegion({ toasts, dismiss, label, closeLabel, stay = 5000 }: ToastRegionProps) {
  return (
    <section className="wp-toasts" aria-label={label} aria-live="polite">
      {toasts.map((toast) => (
        <ToastLine
          key={toast.key}
          toast={toast}
          closeLabel={closeLabel}
          stay={toast.action ? stay * 3 : stay}
          onClose={() => dismiss(toast.key)}
        />
      ))}
    </section>
  )
}

interface ToastLineProps {
  readonly toast: Toast
  readonly closeLabel: string
  readonly stay: number
  readonly onClose: () => void
}

function ToastLine({ toast, closeLabel, stay, onClose }: ToastLineProps) {
  const element = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState(false)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useDelegate(element, 'mouseenter', () => setHeld(true))
  useDelegate(element, 'mouseleave', () => setHeld(false))
  useDelegate(element, 'focusin', () => setHeld(true))
  useDelegate(element, 'focusout', () => setHeld(false))
  useEffect(() => {
    if (held || toast.kind === 'failure') return
    const timer = setTimeout(() => close.current(), stay)
    return () => clearTimeout(timer)
  }, [held, stay, toast.kind])

  const { action } = toast
  return (
    <div ref={element} className={cx('wp-toast', toast.kind === 'failure' && 'wp-toast--failure')}>
      <span className="wp-toast__message">{toast.message}</span>
      {action ? (
        <button
          type="button"
          className="wp-toast__action"
          onClick={() => {
            action.onPress()
            onClose()
          }}
        >
          {action.label}
        </button>
      ) : null}
      <IconButton icon="close" label={closeLabel} onClick={onClose} />
    </div>
  )
}
