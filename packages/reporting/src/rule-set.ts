import { Light, Text } from '@workpoints/core'
import { z } from 'zod'
import { Band, bandFaults } from './rule-band.ts'
import { Measure, measures } from './rule-measure.ts'
import { NoticeKind } from './suggestion.ts'

const Id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, '编号只用小写字母、数字和连字符 / lower-case letters, digits and hyphens')
const Words = Text.refine(({ zh }) => zh.trim() !== '', '请填写文字 / say it in words')

/** How a colour is drawn; each has a sign of its own beside the colour. */
export const Paint = z.enum(['blue', 'green', 'yellow', 'orange', 'red', 'grey'])
export type Paint = z.infer<typeof Paint>

/** A colour of the scale: what it is called, what it means, and which of the plan's lights it stands for. */
export const Colour = z.object({ id: Id, title: Words, meaning: Words, paint: Paint, light: Light })
export type Colour = z.infer<typeof Colour>

/** One measure cut into bands; `ours` says that the source has no such rule. */
export const LightRule = z.object({
  id: Id,
  measure: Measure,
  bands: z.array(Band).min(1).max(12),
  ours: z.boolean().optional(),
  note: Text.optional(),
})
export type LightRule = z.infer<typeof LightRule>

/** A counter with memory: how often a case (`target`), or a unit over all its cases, had one of the colours: months running, or in the year. */
export const Counter = z.object({
  id: Id,
  colours: z.array(z.string()).min(1),
  mode: z.enum(['running', 'total']),
  per: z.enum(['target', 'unit']),
  count: z.number().int().min(1).max(100),
})
export type Counter = z.infer<typeof Counter>

/** What follows when a counter is full: a notice is proposed, points are taken off. `again`: each time it fills, not the first alone. */
export const Consequence = z.object({
  id: Id,
  counter: z.string(),
  again: z.boolean(),
  kind: NoticeKind,
  points: z.number().min(0).max(100),
  text: Words,
  ours: z.boolean().optional(),
})
export type Consequence = z.infer<typeof Consequence>

const Fields = z.object({
  title: Words,
  /** Who published it and where it was read. */
  source: Words,
  /** From the best to the worst; the order says which of two colours counts. */
  scale: z.array(Colour).min(2).max(8),
  /** The colour of each of the plan's lights, for what no rule below speaks of. */
  base: z.record(Light, z.string()),
  /** From how many days before its due day on a deliverable that is not there turns yellow; 0: never for that reason. */
  nearDueDays: z.number().int().min(0).max(366),
  /** After how many months running something left open turns red. */
  openMonths: z.number().int().min(1).max(12),
  rules: z.array(LightRule).max(20),
  counters: z.array(Counter).max(20),
  consequences: z.array(Consequence).max(20),
})

/**
 * A rule set: scale, rules of lights, counters with memory, consequences. A case has the worst of the colours that its rules give; the rule
 * of the lag takes the place of the plan's own light. Refused where a measure has a stretch that no band or more than one speaks of.
 */
export const RuleSet = Fields.superRefine((set, ctx) => {
  for (const { path, text } of ruleSetFaults(set))
    ctx.addIssue({ code: 'custom', path: [...path], message: `${text.zh} / ${text.en}` })
})
export type RuleSet = z.infer<typeof Fields>

/** What is wrong with a rule set, where, in words. */
export interface RuleSetFault {
  readonly path: readonly (string | number)[]
  readonly text: Text
}

export const lagMeasures: readonly Measure[] = ['lagPoints', 'lagShare']
const lightRank: Readonly<Record<Light, number>> = { blue: 0, green: 1, yellow: 2, red: 3, grey: 4 }

/** Everything that is wrong with a rule set; empty when every case has exactly one colour and every name means something. */
export function ruleSetFaults(set: RuleSet): readonly RuleSetFault[] {
  return [
    ...doubleFaults(set),
    ...scaleFaults(set),
    ...set.rules.flatMap((_, at) => ruleFaults(set, at)),
    ...nameFaults(set),
  ]
}

function doubleFaults(set: RuleSet): RuleSetFault[] {
  return (['scale', 'rules', 'counters', 'consequences'] as const).flatMap((part) => {
    const ids = set[part].map(({ id }) => id)
    return ids.flatMap((id, at) =>
      ids.indexOf(id) === at
        ? []
        : [{ path: [part, at, 'id'], text: { zh: `编号“${id}”重复`, en: `the id "${id}" is used twice` } }],
    )
  })
}

const unknown = (path: RuleSetFault['path'], id: string): RuleSetFault => ({
  path,
  text: { zh: `没有名为“${id}”的颜色或计数`, en: `there is no "${id}"` },
})

function scaleFaults({ scale, base }: RuleSet): RuleSetFault[] {
  const known = new Set(scale.map(({ id }) => id))
  return Light.options.flatMap((light) => (known.has(base[light]) ? [] : [unknown(['base', light], base[light])]))
}

function ruleFaults(set: RuleSet, at: number): RuleSetFault[] {
  const rule = set.rules[at]
  if (rule === undefined) return []
  const { measure, bands } = rule
  const colours = new Map(set.scale.map((colour) => [colour.id, colour]))
  const isLag = lagMeasures.includes(measure)
  const twin = set.rules.findIndex((one) => one.measure === measure || (isLag && lagMeasures.includes(one.measure)))
  const faults: RuleSetFault[] = bands.flatMap(({ colour }, index) =>
    colour === null || colours.has(colour) ? [] : [unknown(['rules', at, 'bands', index, 'colour'], colour)],
  )
  if (twin !== at) {
    const { title } = measures[measure]
    const text = { zh: `“${title.zh}”已有一条规则`, en: `there is a rule about "${title.en}" already` }
    faults.push({ path: ['rules', at, 'measure'], text })
  }
  faults.push(...bandFaults(measure, bands).map((text) => ({ path: ['rules', at, 'bands'], text })))
  if (isLag && !isWorsening(rule, colours))
    faults.push({
      path: ['rules', at, 'bands'],
      text: { zh: '落后越多，灯不能越好', en: 'more behind must not give a better light' },
    })
  return faults
}

function isWorsening({ bands }: LightRule, colours: ReadonlyMap<string, Colour>): boolean {
  const lights = bands
    .toSorted((a, b) => a.from - b.from || Number(a.fromOpen ?? false) - Number(b.fromOpen ?? false))
    .map(({ colour }) => lightRank[(colour === null ? undefined : colours.get(colour)?.light) ?? 'green'])
  return lights.every((rank, index) => index === 0 || rank >= (lights[index - 1] ?? 0))
}

function nameFaults({ scale, counters, consequences }: RuleSet): RuleSetFault[] {
  const colours = new Set(scale.map(({ id }) => id))
  const known = new Set(counters.map(({ id }) => id))
  return [
    ...counters.flatMap((counter, at) =>
      counter.colours.flatMap((id) => (colours.has(id) ? [] : [unknown(['counters', at, 'colours'], id)])),
    ),
    ...consequences.flatMap(({ counter }, at) =>
      known.has(counter) ? [] : [unknown(['consequences', at, 'counter'], counter)],
    ),
  ]
}
