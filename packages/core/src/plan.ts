import { z } from 'zod'
import { Thresholds } from './assessment.ts'
import { Target } from './target.ts'
import { Span, Text } from './text.ts'
import { Assignment, Unit } from './unit.ts'

/** A headline group of targets at the head of the plan. */
export const Goal = z.object({
  id: z.string().regex(/^goal-\d+$/),
  ordinal: z.number().int().positive(),
  title: Text,
  text: z.string(),
  span: Span,
})
export type Goal = z.infer<typeof Goal>

/** A chapter of the plan, served by the plugin named here. */
export const Area = z.object({ number: z.number().int().positive(), title: Text, plugin: z.string(), span: Span })
export type Area = z.infer<typeof Area>

/** A numbered work point with its original text. `number` is as printed, or `area.number` where numbering restarts. */
export const Task = z.object({
  number: z.string(),
  area: z.number().int().positive(),
  title: Text,
  text: z.string(),
  span: Span,
})
export type Task = z.infer<typeof Task>

/** One issuing body's plan of one year, as reviewed: everything in it has its place in the source text. */
export const Plan = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  year: z.number().int().min(2000).max(2100),
  title: Text,
  number: z.string(),
  issuer: z.string(),
  parent: z.string().nullable(),
  thresholds: Thresholds,
  goals: z.array(Goal),
  areas: z.array(Area),
  tasks: z.array(Task),
  assignments: z.array(Assignment),
  targets: z.array(Target),
})
export type Plan = z.infer<typeof Plan>

/** A plan with what it needs to stand on its own: the units it names and the text it came from. */
export const PlanPack = z.object({ plan: Plan, units: z.array(Unit), source: z.string() })
export type PlanPack = z.infer<typeof PlanPack>
