import { type Light, lightText, type Text } from '@workpoints/core'
import { bandText } from './rule-band.ts'
import { type Consequence, type Counter, type LightRule, lagMeasures, type RuleSet } from './rule-set.ts'
import type { NoticeKind } from './suggestion.ts'

/** What the office sends, in its own words. */
export const noticeKindText: Readonly<Record<NoticeKind, Text>> = {
  remind: { zh: '提醒', en: 'Reminder' },
  supervise: { zh: '督办', en: 'Supervision' },
  interview: { zh: '约谈', en: 'Talk' },
}

/** A colour by its name; its id where the scale has lost it. */
export const colourTitle = ({ scale }: Pick<RuleSet, 'scale'>, id: string): Text =>
  scale.find((colour) => colour.id === id)?.title ?? { zh: id, en: id }

/** One band of a rule with the colour it gives; null where it says nothing. */
export interface BandWords {
  readonly condition: Text
  readonly colour: string | null
  readonly note: Text | null
}

/** A rule band by band; what says nothing is left out, since nothing follows of it. */
export const ruleWords = ({ measure, bands }: LightRule): readonly BandWords[] =>
  bands
    .filter(({ colour }) => colour !== null || lagMeasures.includes(measure))
    .map((band) => ({ condition: bandText(measure, band), colour: band.colour, note: band.note ?? null }))

/** When a counter is full: 同一目标连续 2 个月黄灯或红灯, 同一单位年内累计 3 个红灯. */
export function counterText(set: Pick<RuleSet, 'scale'>, { colours, mode, per, count }: Counter): Text {
  const names = colours.map((id) => colourTitle(set, id))
  const zh = names.map((name) => name.zh).join('或')
  const en = names.map((name) => name.en).join(' or ')
  const of = per === 'target' ? { zh: '同一目标', en: 'one target' } : { zh: '同一单位', en: 'one unit' }
  if (mode === 'running' && count === 1) return { zh: `${of.zh}转为${zh}`, en: `${of.en} turns ${en}` }
  return mode === 'running'
    ? { zh: `${of.zh}连续 ${count} 个月${zh}`, en: `${of.en}: ${en} for ${count} months running` }
    : { zh: `${of.zh}年内累计 ${count} 次${zh}`, en: `${of.en}: ${en} ${count} times in the year` }
}

/** What follows, in one line: 督办，扣 1 分；每次满都办. */
export function consequenceText({ kind, points, again }: Consequence): Text {
  const minus = points === 0 ? { zh: '', en: '' } : { zh: `，扣 ${points} 分`, en: `, −${points}` }
  const repeat = again ? { zh: '，每满一次办一次', en: ', each time' } : { zh: '', en: '' }
  const { zh, en } = noticeKindText[kind]
  return { zh: `建议${zh}${minus.zh}${repeat.zh}`, en: `Proposes: ${en.toLowerCase()}${minus.en}${repeat.en}` }
}

/** The colours of what no rule speaks of: `已完成 → 绿灯`. */
export const baseWords = (
  set: RuleSet,
): readonly { readonly light: Light; readonly says: Text; readonly colour: string }[] =>
  (['blue', 'green', 'yellow', 'red', 'grey'] as const).map((light) => ({
    light,
    says: lightText[light],
    colour: set.base[light],
  }))
