import { useText } from '@workpoints/core/web'
import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'
import { changePerspective, perspective } from './perspective.ts'

/** What stands there before the first answer of the server, in the place of what will come. */
export function BootPage({ children }: { readonly children?: ReactNode }) {
  const t = useText()
  return (
    <div className="wp-frame">
      <header className="wp-frame__top" />
      <div className="wp-frame__nav">
        <span className="wp-frame__brand">
          <Brand />
        </span>
      </div>
      <main className="wp-frame__page">
        <div className="wp-frame__main">
          {children}
          {perspective === null ? null : (
            <button type="button" className="wp-button wp-button--quiet" onClick={() => changePerspective(null)}>
              {t('回到市环委办视角', "Back to the office's view")}
            </button>
          )}
        </div>
      </main>
    </div>
  )
}
