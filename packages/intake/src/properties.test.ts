import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Intake, IntakeError, readPlan } from './index.ts'

const source = readFileSync(new URL('../../../seeds/ganzhou-2025/source.txt', import.meta.url), 'utf8')
const county = readFileSync(new URL('../fixtures/qingxi-county-2026.txt', import.meta.url), 'utf8')

/** A reading without its places; punctuation is brought to one width because a text keeps it as printed. */
function meaning(plan: Intake): unknown {
  const { numbers, doubts, ...rest } = plan
  const keys = { numbers: numbers.map((each) => each.kind), doubts: doubts.map((each) => each.kind) }
  return JSON.parse(
    JSON.stringify({ ...rest, ...keys }, (key, value: unknown) =>
      key === 'span' ? undefined : typeof value === 'string' ? value.replace(/，/g, ',').replace(/：/g, ':') : value,
    ),
  )
}

/** Places inside sentences: between two Chinese characters or punctuation marks, not beside a line end or a heading mark. */
function placesInside(text: string): number[] {
  return [...text.matchAll(/(?<=[\u4e00-\u9fa5][\u4e00-\u9fa5、,，]{3})(?=[\u4e00-\u9fa5]{3}[^\n]{6,}\n)/g)]
    .map((match) => match.index)
    .filter(
      (at) =>
        /[。,，]/.test(text.slice(text.lastIndexOf('\n', at), at)) &&
        !/^\s*(?:[(（一二三四五六七八九十]|第|各|\d)/.test(text.slice(at)),
    )
}

describe.each([
  ['the real document', source],
  ['a county plan', county],
])('%s reads the same', (_, text) => {
  const expected = meaning(readPlan(text))
  const inside = placesInside(text)

  it('with extra blank lines', () => {
    const ends = [...text.matchAll(/\n/g)].map((match) => match.index)
    fc.assert(
      fc.property(fc.subarray(ends), (chosen) => {
        const places = new Set(chosen)
        expect(
          meaning(
            readPlan(
              Array.from({ length: text.length }, (_, i) => (places.has(i) ? '\n\n  \n' : text.charAt(i))).join(''),
            ),
          ),
        ).toEqual(expected)
      }),
      { numRuns: 12 },
    )
  })

  it('with line breaks and spaces inside its sentences', () => {
    fc.assert(
      fc.property(fc.subarray(inside, { maxLength: 60 }), fc.constantFrom('\n', '\n  ', ' ', '\r\n'), (chosen, gap) => {
        const cuts = [0, ...chosen, text.length]
        const broken = cuts
          .slice(1)
          .map((to, i) => text.slice(cuts[i], to))
          .join(gap)
        expect(meaning(readPlan(broken))).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })

  it('with full-width digits, commas and colons', () => {
    const wide = text
      .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      .replace(/,/g, '，')
      .replace(/:/g, '：')
    expect(meaning(readPlan(wide))).toEqual(expected)
  })

  it('with any kind of bracket around the units', () => {
    const kinds = fc.constantFrom('[]', '〔〕', '（）', '()', '【】', '［］', '[)', '〔]', '（】')
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 60, maxLength: 60 }), (pairs) => {
        let i = 0
        const other = text.replace(
          /[[〔（]((?:责任\s?单位|牵头单位)[\s\S]*?)[\]〕）](?=\s*\n)/g,
          (_all, inner: string) => {
            const pair = pairs[i++ % pairs.length] ?? '[]'
            return `${pair[0]}${inner}${pair[1]}`
          },
        )
        expect(i).toBeGreaterThan(10)
        expect(meaning(readPlan(other))).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })
})

describe('any input', () => {
  const pieces = fc.constantFrom(
    '一、',
    '(一)',
    '1.',
    '2.',
    '——',
    '\n',
    '\t',
    '[责任单位:',
    '市生态环境局',
    '、',
    ']',
    '(',
    ')',
    '。',
    ',',
    '达到',
    '95%',
    '以上',
    '分别',
    '力争',
    '100万亩',
    '2026年9月底前',
    '不发生',
    '水质',
    'II类',
    '稳定',
    '完成',
    '省下达',
    '目标',
    '率',
    '的',
    '—',
    '《',
    '》',
    '"',
    '|',
    '其中',
    '各县(市、区)',
    'PM_{2.5}',
    '共计',
    '三分之二',
    '(1)',
    '；（2）',
    '序号  任务  单位\n',
    '责任单位：市水利局\n',
    '由70%',
    '每季度',
    '12',
    '.',
    ' ',
  )

  /** The places of a reading, or the error that reading threw. */
  function outcomeOf(text: string): unknown {
    try {
      const plan = readPlan(text)
      return [plan.goals, plan.tasks, plan.numbers, plan.doubts].flat().map((each) => each.span)
    } catch (error) {
      return error
    }
  }

  function isSound(outcome: unknown, length: number): boolean {
    if (!Array.isArray(outcome)) return outcome instanceof IntakeError
    return (outcome as [number, number][]).every(([start, end]) => start >= 0 && start <= end && end <= length)
  }

  it('throws nothing but an IntakeError, and answers with places inside the text', () => {
    const words = fc.array(pieces, { maxLength: 120 }).map((all) => all.join(''))
    const check = (): void =>
      fc.assert(
        fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), words), (text) =>
          isSound(outcomeOf(text), text.length),
        ),
        { numRuns: 400 },
      )
    expect(check).not.toThrow()
  })

  it('comes to an end on long repetitions of any piece', () => {
    const check = (): void =>
      fc.assert(
        fc.property(fc.array(pieces, { minLength: 1, maxLength: 4 }), (all) => {
          const text = `一、目标\n二、任务\n1.${all.join('').repeat(4000)}`
          return isSound(outcomeOf(text), text.length)
        }),
        { numRuns: 25 },
      )
    expect(check).not.toThrow()
  })
})
