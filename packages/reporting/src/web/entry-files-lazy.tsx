import { lazy, Suspense } from 'react'

const Loaded = lazy(() => import('./entry-files.tsx'))

/** The files of a row of a register; fetched when a row is opened. */
export const EntryFiles = (props: { readonly entry: string; readonly label: string }) => (
  <Suspense fallback={null}>
    <Loaded {...props} />
  </Suspense>
)
