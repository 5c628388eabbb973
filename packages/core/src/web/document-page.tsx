import { useQuery } from '@tanstack/react-query'
import { PageHeader } from '@workpoints/ui/page-header'
import { Skeleton } from '@workpoints/ui/skeleton'
import { useMemo, useRef } from 'react'
import { useCoreApi } from './api.ts'
import { chapterOrdinal } from './chinese-ordinal.ts'
import { useTargetKeys, useWordPress } from './document-keys.ts'
import { showOf } from './document-layout.ts'
import { DocumentOutline } from './document-outline.tsx'
import { DocumentSheet } from './document-sheet.tsx'
import { DocumentTip } from './document-tip.tsx'
import { DocumentToolbar } from './document-toolbar.tsx'
import { useText } from './language.tsx'
import { useSearch, useSetSearch, useViewInput } from './navigation.tsx'
import { goTo, useArrival, useHash } from './place.ts'
import { QueryState } from './query-state.tsx'
import { TargetDrawer } from './target-drawer.tsx'
import './document-page.css'

const useDocument = () => useQuery(useCoreApi().plan.document.queryOptions(useViewInput()))

type DocumentData = NonNullable<ReturnType<typeof useDocument>['data']>

/** The plan's document as it is printed, with every target marked in its place. */
export default function DocumentPage() {
  const t = useText()
  return (
    <>
      <PageHeader title={t('要点原文', 'Document')} />
      <QueryState
        query={useDocument()}
        skeleton={<Skeleton kind="block" height="60rem" label={t('正在载入原文', 'Loading the document')} />}
      >
        {(printed) => <ReadDocument printed={printed} />}
      </QueryState>
      <TargetDrawer />
    </>
  )
}

function ReadDocument({ printed }: { readonly printed: DocumentData }) {
  const t = useText()
  const search = useSearch()
  const setSearch = useSetSearch()
  const hash = useHash()
  const area = useRef<HTMLElement>(null)
  const show = showOf(search['show'])
  const targets = useMemo(() => new Map(printed.targets.map((target) => [target.id, target])), [printed.targets])
  useArrival({ ready: true, hash, target: search['target'] })
  useTargetKeys(area)
  useWordPress(area, (target) => setSearch({ target }, true))
  const places = [
    { id: 'goal-1', label: t('主要目标', 'Goals') },
    ...printed.areas.map(({ number, title }) => ({
      id: `area-${number}`,
      label: `${t(chapterOrdinal(number))}${t(title)}`,
    })),
  ]
  return (
    <>
      <DocumentToolbar targets={printed.targets} show={show} places={places} onJump={goTo} />
      <div className="doc-desk">
        <DocumentOutline places={places} />
        <DocumentSheet printed={printed} targets={targets} show={show} here={hash} area={area} />
        <DocumentTip area={area} targets={targets} />
      </div>
    </>
  )
}
