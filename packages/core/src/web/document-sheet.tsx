import { type RefObject, useMemo } from 'react'
import type { Block, MarginNote } from '../server/document.view.ts'
import type { TargetView } from '../server/target.view.ts'
import { DocumentBlock } from './document-block.tsx'
import { type Identity, roleOf, type Show } from './document-layout.ts'
import { useText } from './language.tsx'

/** The document as the server gives it. */
export interface Printed extends Identity {
  readonly blocks: readonly Block[]
  readonly notes: readonly MarginNote[]
}

export interface DocumentSheetProps {
  readonly printed: Printed
  readonly targets: ReadonlyMap<string, TargetView>
  readonly show: Show
  /** Id of the place the address points at. */
  readonly here: string
  readonly area: RefObject<HTMLElement | null>
}

const placeOf = (block: Block): string => (block.kind === 'goal' ? '' : `${block.kind}-`) + (block.ref ?? '')

/** The sheet of paper with the document on it. */
export function DocumentSheet({ printed, targets, show, here, area }: DocumentSheetProps) {
  const t = useText()
  const notes = useMemo(() => new Map(printed.notes.map((note) => [note.task, note])), [printed.notes])
  return (
    <article className="doc-sheet" ref={area} lang="zh-CN" aria-label={t('工作要点原文', 'Text of the plan')}>
      {printed.blocks.map((block, index) => (
        <DocumentBlock
          key={`${block.kind}/${block.ref ?? index}`}
          block={block}
          role={roleOf(block, printed)}
          note={block.kind === 'task' ? notes.get(block.ref ?? '') : undefined}
          here={here !== '' && here === placeOf(block)}
          targets={targets}
          show={show}
        />
      ))}
    </article>
  )
}
