import { Fragment } from 'react'
import type { Block, MarginNote } from '../server/document.view.ts'
import type { TargetView } from '../server/target.view.ts'
import { isShown, type Role, type Run, runsOf, type Show, textOf, worstOf } from './document-layout.ts'
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

/** So many signs stay on one line with the mark that follows them, so that no line begins with a mark. */
const kept = 2

function MarkedRun({ run, targets, show }: Omit<RunsProps, 'block'> & { readonly run: Run }) {
  const judged = (id: string) => {
    const target = targets.get(id)
    return target === undefined || target.light === null ? [] : [target]
  }
  const spoken = run.targets.flatMap(judged)
  const main = spoken.find(({ id }) => run.ends.includes(id)) ?? spoken[0]
  if (main === undefined) return <RunText text={run.text} />
  const shown = spoken.some((target) => isShown(target, show))
  const words = {
    className: `doc-text doc-text--${shown ? (worstOf(spoken) ?? 'off') : 'dim'}`,
    'data-target': main.id,
  }
  const cut = run.ends.length === 0 ? run.text.length : -kept
  return (
    <>
      {run.starts.map((id) => (
        <span key={id} id={`target-${id}`} className="doc-anchor" />
      ))}
      <span {...words}>{run.text.slice(0, cut)}</span>
      {run.ends.length === 0 ? null : (
        <span className="doc-keep">
          <span {...words}>{run.text.slice(cut)}</span>
          {run.ends.flatMap(judged).map((target) => (
            <DocumentMark key={target.id} target={target} dimmed={!isShown(target, show)} />
          ))}
        </span>
      )}
    </>
  )
}

/** A title with the places where its lines may break, as an office sets it: never inside a word. */
function breakable(title: string) {
  return title.split(/(?=《|工作要点|工作方案|工作计划)/).map((part) => (
    <Fragment key={part}>
      <wbr />
      {part}
    </Fragment>
  ))
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
  if (role === 'title') return <h2 {...shared}>{breakable(textOf(block))}</h2>
  if (role === 'heading') return <h3 {...shared}>{text}</h3>
  if (role === 'area') return <h4 {...shared}>{text}</h4>
  return (
    <div {...shared}>
      <p>{role === 'notice' ? breakable(textOf(block)) : text}</p>
      {note === undefined ? null : <DocumentNote note={note} />}
    </div>
  )
}
