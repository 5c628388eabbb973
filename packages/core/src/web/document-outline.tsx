import type { Place } from './document-toolbar.tsx'
import { useText } from './language.tsx'
import { AppLink, useSearch } from './navigation.tsx'
import { goTo } from './place.ts'

/** The goals and areas beside the sheet, each a jump. */
export function DocumentOutline({ places }: { readonly places: readonly Place[] }) {
  const t = useText()
  const { target: _, ...rest } = useSearch()
  const query = new URLSearchParams(rest).toString()
  return (
    <nav className="doc-outline wp-no-print" aria-label={t('原文目录', 'Contents of the document')}>
      <ol>
        {places.map(({ id, label }) => (
          <li key={id}>
            <AppLink href={`/document${query === '' ? '' : `?${query}`}#${id}`} onClick={() => goTo(id)}>
              {label}
            </AppLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
