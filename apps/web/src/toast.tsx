import { useText } from '@workpoints/core/web'
import { ToastRegion, useToasts } from '@workpoints/ui/toast'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'

const ToastContext = createContext<(message: string) => void>(() => undefined)

/** Says in one line that something was done. */
export const useToast = (): ((message: string) => void) => useContext(ToastContext)

/** Keeps the place where messages appear. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const t = useText()
  const { toasts, show, dismiss } = useToasts()
  const latest = useRef(show)
  useEffect(() => {
    latest.current = show
  })
  const say = useMemo(() => (message: string) => latest.current({ message }), [])
  return (
    <ToastContext value={say}>
      {children}
      <ToastRegion toasts={toasts} dismiss={dismiss} label={t('消息', 'Messages')} closeLabel={t('关闭', 'Close')} />
    </ToastContext>
  )
}
