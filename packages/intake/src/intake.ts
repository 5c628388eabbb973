import { z } from 'zod'

/** Half-open range `[start, end)` of offsets in the decoded input string (UTF-16 code units, as JavaScript counts). */
export const Span = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])
export type Span = z.infer<typeof Span>

export const Comparator = z.enum(['>=', '<=', '=', '~', 'stable', 'zero', 'class'])
export type Comparator = z.infer<typeof Comparator>

export const Commitment = z.enum(['firm', 'striving', 'support'])
export type Commitment = z.infer<typeof Commitment>

/** One measurable promise of the text. `value` is in `unit` as printed: 100万亩 is value 100 of unit 万亩. */
export const Target = z.object({
  name: z.string(),
  comparator: Comparator,
  value: z.number().nullable(),
  valueTo: z.number().nullable(),
  unit: z.string(),
  scope: z.string().nullable(),
  due: z.iso.date().nullable(),
  commitment: Commitment,
  quote: z.string(),
  span: Span,
})
export type Target = z.infer<typeof Target>

export const UnitRole = z.enum(['lead', 'support', 'responsible'])
export type UnitRole = z.infer<typeof UnitRole>

/** A party of a task: `raw` as printed without spaces, `name` the form this document uses for it. */
export const UnitRef = z.object({ name: z.string(), raw: z.string(), role: UnitRole, collective: z.boolean() })
export type UnitRef = z.infer<typeof UnitRef>

/** Something to be brought about that carries no number: a plan issued, a platform built, a pact signed. */
export const Deliverable = z.object({ text: z.string(), due: z.iso.date().nullable(), span: Span })
export type Deliverable = z.infer<typeof Deliverable>

export const Goal = z.object({ text: z.string(), span: Span, targets: z.array(Target) })
export type Goal = z.infer<typeof Goal>

/** Number as printed, or `"area.number"` where the document starts again at 1 in each area. */
export const TaskNumber = z.union([z.number().int(), z.string()])
export type TaskNumber = z.infer<typeof TaskNumber>

export const Area = z.object({ number: z.number().int(), title: z.string(), tasks: z.array(TaskNumber) })
export type Area = z.infer<typeof Area>

export const Task = z.object({
  number: TaskNumber,
  area: z.number().int(),
  text: z.string(),
  span: Span,
  units: z.array(UnitRef),
  targets: z.array(Target),
  deliverables: z.array(Deliverable),
})
export type Task = z.infer<typeof Task>

export const DoubtKind = z.enum([
  'unknown-unit',
  'collective-party',
  'collective-all-tasks',
  'open-list',
  'number-without-unit',
  'deadline-in-prose',
  'relative-deadline',
  'value-pending',
  'pairing',
  'numbering',
  'bracket',
  'no-units',
  'line-joined',
  'table',
  'alias',
])
export type DoubtKind = z.infer<typeof DoubtKind>

/** Something a person should look at; the message is in Chinese, for the office. */
export const Doubt = z.object({ kind: DoubtKind, message: z.string(), span: Span })
export type Doubt = z.infer<typeof Doubt>

export const NumberKind = z.enum(['target', 'name', 'size', 'date', 'reference'])
export type NumberKind = z.infer<typeof NumberKind>

/** What a digit-bearing number of a goal or task is: part of a target, or why it is not one. */
export const NumberMention = z.object({ text: z.string(), span: Span, kind: NumberKind })
export type NumberMention = z.infer<typeof NumberMention>

export const DocumentHead = z.object({
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  year: z.number().int().nullable(),
})
export type DocumentHead = z.infer<typeof DocumentHead>

/** The whole draft plan read from one document. */
export const Intake = z.object({
  document: DocumentHead,
  goals: z.array(Goal),
  areas: z.array(Area),
  tasks: z.array(Task),
  numbers: z.array(NumberMention),
  doubts: z.array(Doubt),
})
export type Intake = z.infer<typeof Intake>
