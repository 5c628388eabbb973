import type { Span, Text } from '../index.ts'
import { bracketLength } from './bracket.ts'
import { type TargetView, targetView } from './target.view.ts'
import { type PartView, partsOf } from './task.view.ts'
import { cleanRun, typeset } from './typesetting.ts'
import type { View } from './view.ts'

/** A run of the document's text; `targets` are the ids of the targets that it speaks of. */
export interface Segment {
  readonly text: string
  readonly targets: readonly string[]
}

/** A paragraph of the document; `ref` is the goal id, area number or task number that it prints. */
export interface Block {
  readonly kind: 'head' | 'title' | 'heading' | 'goal' | 'area' | 'task' | 'paragraph'
  readonly ref: string | null
  readonly segments: readonly Segment[]
}

interface Piece {
  readonly kind: Block['kind']
  readonly ref: string | null
  readonly span: Span
}

const lineStart = (source: string, at: number): number => source.lastIndexOf('\n', at - 1) + 1

/** The document's goals, areas and tasks as pieces that each run to the next one; the last runs to the end of its own text. */
function structure(view: View, source: string): Piece[] {
  const { goals, areas, tasks } = view.facts.plan
  const starts = [
    ...goals.map((goal) => ({ kind: 'goal' as const, ref: goal.id, span: goal.span })),
    ...areas.map((area) => ({ kind: 'area' as const, ref: String(area.number), span: area.span })),
    ...tasks.map((task) => ({ kind: 'task' as const, ref: task.number, span: task.span })),
  ]
  return starts
    .map((piece) => ({ ...piece, span: [lineStart(source, piece.span[0]), piece.span[1]] as Span }))
    .toSorted((a, b) => a.span[0] - b.span[0])
}

const headingPattern = /^\s*[一二三四五六七八九十]+、/

/** What stands outside goals, areas and tasks: the head, the title, chapter headings, opening and closing words. */
function between(source: string, [from, to]: Span, atHead: boolean): Piece[] {
  const pieces: Piece[] = []
  const paragraph = /[^\n](?:[^\n]|\n(?!\s*\n))*/g
  for (const match of source.slice(from, to).matchAll(paragraph)) {
    if (match[0].trim() === '') continue
    const span: Span = [from + match.index, from + match.index + match[0].length]
    pieces.push({ kind: headingPattern.test(match[0]) ? 'heading' : 'paragraph', ref: null, span })
  }
  if (!atHead) return pieces
  const opening = pieces.findLastIndex((piece) => piece.kind === 'paragraph')
  return pieces.map((piece, index) => {
    if (piece.kind === 'heading') return piece
    const text = cleanRun(source.slice(...piece.span))
    if (index < opening && /工作(要点|计划|方案)$/.test(text) && !text.startsWith('关于'))
      return { ...piece, kind: 'title' }
    return index < opening && text.length < 40 ? { ...piece, kind: 'head' } : piece
  })
}

/** Extends a piece over its unit bracket, up to the next piece. */
function withGaps(view: View, source: string): Piece[] {
  const pieces = structure(view, source)
  const all: Piece[] = []
  let end = 0
  pieces.forEach((piece, index) => {
    all.push(...between(source, [end, piece.span[0]], index === 0))
    const next = pieces[index + 1]?.span[0]
    const tail = bracketLength(source.slice(piece.span[1], next))
    end = piece.span[1] + (piece.kind === 'task' ? tail : 0)
    all.push({ ...piece, span: [piece.span[0], end] })
  })
  return [...all, ...between(source, [end, source.length], false)]
}

/** Cuts a piece where targets begin and end, so that each run knows the targets it speaks of. */
function segments(source: string, [from, to]: Span, targets: readonly { id: string; span: Span }[]): Segment[] {
  const inside = targets.filter(({ span }) => span[0] < to && span[1] > from)
  const cuts = [...new Set([from, to, ...inside.flatMap(({ span }) => span)])].filter((cut) => cut >= from && cut <= to)
  const ordered = cuts.toSorted((a, b) => a - b)
  const runs = ordered.slice(0, -1).flatMap((start, index) => {
    const end = ordered[index + 1] ?? to
    const text = cleanRun(source.slice(start, end))
    const ids = inside.filter(({ span }) => span[0] <= start && span[1] >= end).map(({ id }) => id)
    return text === '' ? [] : [{ text, targets: ids }]
  })
  const texts = typeset(runs.map((run) => run.text))
  return runs.map((run, index) => ({ ...run, text: texts[index] ?? run.text }))
}

/** What stands in the margin beside a task: its short title and who is responsible. */
export interface MarginNote {
  readonly task: string
  readonly title: Text
  readonly units: readonly PartView[]
}

/** The document as it is printed, each target marked in its place. */
export function documentOf(
  view: View,
  source: string,
): { blocks: Block[]; targets: TargetView[]; notes: MarginNote[]; areas: { number: number; title: Text }[] } {
  const { targets, tasks, areas } = view.facts.plan
  return {
    areas: areas.map(({ number, title }) => ({ number, title })),
    notes: tasks.map(({ number, title }) => ({ task: number, title, units: partsOf(view, number) })),
    blocks: withGaps(view, source).map(({ kind, ref, span }) => ({
      kind,
      ref,
      segments: segments(source, span, targets),
    })),
    targets: targets.map((target) => targetView(view, target)),
  }
}
