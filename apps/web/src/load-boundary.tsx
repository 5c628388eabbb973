import { useText } from '@workpoints/core/web'
import { Component, type ReactNode } from 'react'
import { BootPage } from './boot-page.tsx'
import { PageError } from './page-error.tsx'

interface Failed {
  readonly error: unknown
}

export interface LoadBoundaryProps {
  readonly children: ReactNode
  /** What stands there instead; without it a page that says so. */
  readonly fallback?: ReactNode
}

/** Stands where a part of the application could not be fetched, such as when the server went away at that moment. */
export class LoadBoundary extends Component<LoadBoundaryProps, Failed> {
  override state: Failed = { error: undefined }

  static getDerivedStateFromError(error: unknown): Failed {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    const { children, fallback = <NotLoaded error={error} /> } = this.props
    return error === undefined ? children : fallback
  }
}

function NotLoaded({ error }: { readonly error: unknown }) {
  const t = useText()
  return (
    <BootPage>
      <PageError
        error={error instanceof Error ? error : new Error(t('未知原因', 'unknown'))}
        reset={() => window.location.reload()}
      />
    </BootPage>
  )
}
