import { useState } from 'react'

export interface Toast {
  readonly key: number
  readonly message: string
  /** Takes back what was done, such as 撤销. */
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined
  /** A failure stays until it is closed. */
  readonly kind?: 'done' | 'failure' | undefined
}

/** The messages now shown, and the two ways to change them. */
export interface ToastList {
  readonly toasts: readonly Toast[]
  readonly show: (toast: Omit<Toast, 'key'>) => void
  readonly dismiss: (key: number) => void
}

const mostShown = 3
let lastKey = 0

/** Keeps the messages of a ToastRegion; at most three, the oldest gives way. */
export function useToasts(): ToastList {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  return {
    toasts,
    show: (toast) => {
      lastKey += 1
      const key = lastKey
      setToasts((before) => [...before, { ...toast, key }].slice(-mostShown))
    },
    dismiss: (key) => setToasts((before) => before.filter((toast) => toast.key !== key)),
  }
}
