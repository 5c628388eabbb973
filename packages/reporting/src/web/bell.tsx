import { useText } from '@workpoints/core/web'
import { Icon } from '@workpoints/ui/icon'
import { lazy, Suspense, useState } from 'react'
import './bell.css'

// Fetched when it is first opened: the bell itself stands on every page.
const ToldDrawer = lazy(() => import('./told-drawer.tsx'))

/** The bell of the top bar with how much was not read; pressed, it shows what one was told. */
export function Bell({ unread }: { readonly unread: number }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const label =
    unread === 0
      ? t('通知，没有未读', 'Notifications, none unread')
      : t(`通知，${unread} 条未读`, `Notifications, ${unread} unread`)
  return (
    <>
      <button
        type="button"
        className="wp-icon-button bell"
        aria-label={label}
        title={label}
        onClick={() => {
          setWanted(true)
          setOpen(true)
        }}
      >
        <Icon name="bell" />
        {unread === 0 ? null : (
          <span className="bell__count" aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </button>
      {wanted ? (
        <Suspense fallback={null}>
          <ToldDrawer open={open} unread={unread} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
