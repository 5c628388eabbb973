import { Fragment } from 'react'
import type { Block, MarginNote } from '../server/document.view.ts'
import type { TargetView } from '../server/target.view.ts'
import { isShown, type Role, type Run, runsOf, type Show, worstOf } from './document-layout.ts'
import { DocumentMark } from './document-mark.tsx'
import { DocumentNote } from './document-note.tsx'

interface RunsProps {
  readonly block: Block
  readonly targets: ReadonlyMap<string, TargetView>
  readonly show: Show
}

/** The text of a run; the bracket of responsible units is set apart from the task's own words. */
function RunText({ text }: { readonly text: string }) {
  const at = text.search(/〔责任/)
  if (at === -1) return text
  return (
    <>
      {text.slice(0, at)}
      <span className="doc-units">{text.slice(at)}</span>
    </>
  )
}

function MarkedRun({ run, targets, show }: Omit<RunsProps, 'block'> & { readonly run: Run }) {
  const spoken = run.targets.flatMap((id) => targets.get(id) ?? [])
  const [main] = spoken
  if (main === undefined) return <RunText text={run.text} />
  const shown = spoken.some((target) => isShown(target, show))
  return (
    <>
      {run.starts.map((id) => (
        <span key={id} id={`target-${id}`} className="doc-anchor" />
      ))}
      <span className={`doc-text doc-text--${shown ? (worstOf(spoken) ?? 'off') : 'dim'}`} data-target={main.id}>
        <RunText text={run.text} />
      </span>
      {run.ends.map((id) => {
        const target = targets.get(id)
        return target === undefined ? null : <DocumentMark key={id} target={target} dimmed={!isShown(target, show)} />
      })}
    </>
  )
}

export interface DocumentBlockProps extends RunsProps {
  readonly role: Role
  readonly note: MarginNote | undefined
  /** True for the paragraph that the address points at. */
  readonly here: boolean
}

const anchors: Partial<Record<Role, string>> = { goal: '', area: 'area-', task: 'task-' }

/** One paragraph of the document in its official setting. */
export function DocumentBlock({ block, role, note, here, targets, show }: DocumentBlockProps) {
  const runs = runsOf(block.segments)
  const asked = runs.flatMap((run) => run.targets.flatMap((id) => targets.get(id) ?? []))
  const dimmed =
    show !== 'all' && !asked.some((target) => isShown(target, show)) && (role === 'task' || role === 'goal')
  const prefix = anchors[role]
  const shared = {
    className: `doc-block doc-block--${role}${dimmed ? ' doc-block--dim' : ''}${here ? ' doc-block--here' : ''}`,
    ...(prefix === undefined || block.ref === null ? {} : { id: `${prefix}${block.ref}`, tabIndex: -1 }),
  }
  const text = runs.map((run, index) => (
    <Fragment key={index}>
      <MarkedRun run={run} targets={targets} show={show} />
    </Fragment>
  ))
  if (role === 'title') return <h2 {...shared}>{text}</h2>
  if (role === 'heading') return <h3 {...shared}>{text}</h3>
  if (role === 'area') return <h4 {...shared}>{text}</h4>
  return (
    <div {...shared}>
      <p>{text}</p>
      {note === undefined ? null : <DocumentNote note={note} />}
    </div>
  )
}
