import { amount, big, decimalsOf, type Text } from '@workpoints/core'
import type { AskedView } from './asked-view.ts'
import { type Content, emptyEntry, type ValueEntry } from './content.ts'

/** What is wrong with a field. An `error` has to be mended; what is to be `explain`ed passes with a note. */
export interface Issue {
  readonly field: string
  readonly severity: 'error' | 'explain'
  readonly text: Text
}

/** What is known beside the report. */
export interface CheckContext {
  /** In how many rounds before this one, running, nothing had changed. */
  readonly unchangedRun: number
  /** Days of the period, which no mean can cover more of. */
  readonly periodDays: number
}

const error = (zh: string, en: string) => ({ severity: 'error', text: { zh, en } }) as const
const explain = (zh: string, en: string) => ({ severity: 'explain', text: { zh, en } }) as const

type Finding = Omit<Issue, 'field'>

/** Everything that keeps a report from being sent, in the order of the form; none: it can be sent. The same while typing and on the server. */
export function checkContent(asked: readonly AskedView[], content: Content, context: CheckContext): readonly Issue[] {
  const texts = content.unchanged === null ? textIssues(content) : unchangedIssues(content, context)
  const figures = asked
    .filter(({ computed }) => !computed)
    .flatMap((one) =>
      figureFindings(one, content.values[one.key] ?? emptyEntry, context).map((finding) => ({
        field: `value:${one.key}`,
        ...finding,
      })),
    )
  return [...figures, ...texts]
}

const textIssues = ({ progress }: Content): Issue[] =>
  progress === ''
    ? [
        {
          field: 'progress',
          ...error('请填写工作进展；本期没有变化的，请选“本月无变化”。', 'Say what was done, or choose "no change".'),
        },
      ]
    : []

function unchangedIssues({ unchanged }: Content, { unchangedRun }: CheckContext): Issue[] {
  if (unchangedRun === 0 || unchanged?.reason !== '') return []
  const finding = error(
    `已连续 ${unchangedRun + 1} 期报送无变化，请写明原因。`,
    `No change for ${unchangedRun + 1} rounds running: say why.`,
  )
  return [{ field: 'unchanged', ...finding }]
}

const hasFigure = ({ value, numerator, denominator }: ValueEntry): boolean =>
  value !== null || numerator !== null || denominator !== null

/** What is wrong with one figure. */
export function figureFindings(asked: AskedView, entry: ValueEntry, context: CheckContext): readonly Finding[] {
  if (entry.blank !== null)
    return hasFigure(entry)
      ? [
          error(
            '已填数值，请清除留空原因；或清除数值。',
            'There is a figure: clear it, or clear the reason for leaving it blank.',
          ),
        ]
      : []
  if (!hasFigure(entry) && asked.mayCome) return []
  if (!hasFigure(entry))
    return [
      error('尚未填写：请填数值，或选择留空原因。', 'Not filled in: give a figure, or a reason for leaving it blank.'),
    ]
  if (asked.hasParts) {
    const wrong = partsFindings(asked, entry)
    if (wrong.length > 0) return wrong
  } else if (entry.value === null) return [error('请填写数值。', 'Give a figure.')]
  const plain = plainFindings(asked, entry, context)
  return plain.length > 0 ? plain : [...totalFindings(asked, entry), ...usualFindings(asked, entry)].slice(0, 1)
}

function partsFindings({ isShare }: AskedView, { numerator, denominator }: ValueEntry): readonly Finding[] {
  if (numerator === null || denominator === null)
    return [error('分子、分母须同时填写，比率由系统计算。', 'Give numerator and denominator; the rate is computed.')]
  if (big(denominator).lte(0)) return [error('分母须大于 0。', 'The denominator must be above 0.')]
  if (big(numerator).lt(0)) return [error('分子不能小于 0。', 'The numerator must not be below 0.')]
  if (isShare && big(numerator).gt(denominator))
    return [
      error(
        `分子（${numerator}）不能大于分母（${denominator}）。`,
        `The numerator (${numerator}) exceeds the denominator (${denominator}).`,
      ),
    ]
  return []
}

function plainFindings(asked: AskedView, { value, weight }: ValueEntry, context: CheckContext): readonly Finding[] {
  if (asked.hasParts || value === null) return []
  const number = big(value)
  if (asked.accumulation === 'milestone' && value !== '0' && value !== '1')
    return [error('请选择“已完成”或“未完成”。', 'Choose done or not done.')]
  if (asked.isClass && !['1', '2', '3', '4', '5', '6'].includes(value))
    return [
      error('请填 1 至 6：Ⅰ类至Ⅴ类为 1 至 5，劣Ⅴ类为 6。', 'Give 1 to 6: classes I to V, and 6 for worse than V.'),
    ]
  if (!asked.isSigned && number.lt(0)) return [error('不能小于 0。', 'Must not be below 0.')]
  if (asked.isShare && number.gt(100))
    return [error('百分比应在 0 至 100 之间。', 'A percentage lies between 0 and 100.')]
  if (asked.indivisible && decimalsOf(value) > 0) return [error('应为整数。', 'Must be a whole number.')]
  const most = asked.decimals + 2
  if (decimalsOf(value) > most) return [error(`最多保留 ${most} 位小数。`, `At most ${most} decimals.`)]
  if (weight !== null && (big(weight).lte(0) || big(weight).gt(context.periodDays)))
    return [
      error(`有效天数应在 1 至 ${context.periodDays} 之间。`, `Covered days lie between 1 and ${context.periodDays}.`),
    ]
  return []
}

/** A total that falls, or a deliverable that is no longer done. */
function totalFindings(asked: AskedView, { value, note }: ValueEntry): readonly Finding[] {
  if (note !== '' || value === null) return []
  const { accumulation, totalBefore, previous } = asked
  if (accumulation === 'milestone' && value === '0' && previous?.entry.value === '1')
    return [explain('上期已报完成，现改为未完成，请说明原因。', 'It was reported as done before: say why it is not.')]
  if (totalBefore === null || !big(value).lt(totalBefore)) return []
  const before = amount(totalBefore, asked.unit, 6)
  return [
    explain(
      `累计数小于上期累计 ${before.zh}，请说明更正原因。`,
      `The total is below the ${before.en} reported before: say what was corrected.`,
    ),
  ]
}

/** A figure far from what the unit usually reports. */
function usualFindings(asked: AskedView, { value, note }: ValueEntry): readonly Finding[] {
  const { usual, totalBefore, accumulation } = asked
  if (note !== '' || value === null || usual === null || asked.isClass || accumulation === 'milestone') return []
  const sums = accumulation === 'flow' || accumulation === 'incident'
  const own = sums ? big(value).minus(totalBefore ?? 0) : big(value)
  if (own.gte(usual.low) && own.lte(usual.high)) return []
  const [low, high] = [big(usual.low).lt(0) ? '0' : usual.low, usual.high]
  const [now, from, to] = [own.toFixed(), low, high].map((figure) => amount(figure, asked.unit, asked.decimals + 1))
  return [
    explain(
      `${sums ? '本期新增' : '本期数值'} ${now?.zh} 与本单位以往水平（${from?.zh} 至 ${to?.zh}）相差较大，请核实并说明。`,
      `${now?.en} is far from the unit's usual ${from?.en} to ${to?.en}: check it and say why.`,
    ),
  ]
}

/** A figure as it is kept: the rate computed from its parts (four decimals, GB/T 8170), and nothing but the figures that were asked. */
export function normalised(asked: readonly AskedView[], content: Content): Content {
  const kept = asked.flatMap((one) => {
    const entry = content.values[one.key]
    if (entry === undefined || one.computed) return []
    const { numerator, denominator } = entry
    if (!one.hasParts || numerator === null || denominator === null || !big(denominator).gt(0))
      return [[one.key, entry] as const]
    const value = big(numerator).times(100).div(denominator).round(4, 2).toFixed()
    return [[one.key, { ...entry, value }] as const]
  })
  return { ...content, values: Object.fromEntries(kept) }
}
