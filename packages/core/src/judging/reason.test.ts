import { describe, expect, it } from 'vitest'
import type { Indicator } from '../indicator.ts'
import type { Demand, Target } from '../target.ts'
import { assess } from './assess.ts'
import { exampleCase, exampleIndicator, examplePercent, exampleTarget, figure } from './example.ts'
import type { AssessInput } from './input.ts'

type Asked = Partial<AssessInput> & { readonly of?: Partial<Target>; readonly figured?: Partial<Indicator> }

function reason(demand: Demand, { of, figured, ...more }: Asked) {
  const target = exampleTarget(demand, { name: { zh: '新增水土流失治理面积', en: 'Erosion control' }, ...of })
  return assess(exampleCase(demand, { target, indicator: exampleIndicator(figured), ...more })).reason
}

const half = (value: Parameters<typeof figure>[1]) => [figure('2025-H1', value)]
const area: Partial<Indicator> = { unit: { zh: '平方公里', en: 'km²' } }
const rate: Partial<Indicator> = { ...examplePercent, accumulation: 'level' }

describe('the sentence of a light', () => {
  it('gives value, pace and share, and stops at the whole percent', () => {
    const asked = { figured: area, observations: half('212') }
    expect(reason({ kind: 'at-least', value: '400' }, asked)).toEqual({
      zh: '截至6月末，新增水土流失治理面积 212 平方公里，为序时应达（198 平方公里）的 107%，快于序时进度。',
      en: 'Erosion control, by the end of June: 212 km², 107% of what is due by now (198 km²); ahead of pace.',
    })
  })

  it('does not round a share over the threshold it missed', () => {
    // 178.4 of 198.36 is 89.94 %
    expect(reason({ kind: 'at-least', value: '400' }, { figured: area, observations: half('178.4') }).zh).toContain(
      '的 89.9%，进度滞后',
    )
  })

  it('shows the decimals that tell a missed value from its bound', () => {
    const asked = { figured: rate, observations: half([9999, 10000]) }
    expect(reason({ kind: 'exactly', value: '100' }, asked).zh).toBe(
      '截至6月末，新增水土流失治理面积 99.99%，未达到“达到 100%”的要求，相差 0.01 个百分点。',
    )
  })

  it('calls exactly what is due by now on pace, and no more', () => {
    const due = { figured: { ...area, decimals: 2 }, of: { due: '2025-12-31' } }
    const exact = reason({ kind: 'at-least', value: '365' }, { ...due, observations: half('181') })
    expect(exact.zh).toContain('的 100%，达到序时进度。')
    expect(exact.en).toContain('; on pace.')
  })

  it('says how many units reported, in both languages', () => {
    const told = reason(
      { kind: 'at-least', value: '400' },
      { figured: area, observations: half('212'), units: ['a', 'b', 'c'] },
    )
    expect(told.zh).toContain('212 平方公里（应报 3 个单位，已报 1 个），')
    expect(told.en).toContain('212 km² (1 of 3 units reported), ')
  })

  it('names what is only striven for', () => {
    const asked = { of: { commitment: 'striving' }, observations: half('300') } as const
    expect(reason({ kind: 'at-least', value: '400' }, asked).zh).toMatch(/^力争目标：截至6月末/)
  })

  it.each([
    [{ kind: 'zero' }, { accumulation: 'incident' }, '1', '截至6月末，X 1 公里，与“不发生”的要求不符。'],
    [
      { kind: 'class', value: 2 },
      { accumulation: 'level', direction: 'lower' },
      '3',
      '截至6月末，X为Ⅲ类，未达到“达到或好于Ⅱ类”的要求，相差 1 个类别。',
    ],
    [{ kind: 'done' }, { accumulation: 'milestone' }, '0', '截至6月末，X尚未完成，距完成时限（12月31日）还有 184 天。'],
    [{ kind: 'done' }, { accumulation: 'milestone' }, '1', '截至6月末，X已完成。'],
    [
      { kind: 'at-most', value: '5' },
      { direction: 'lower' },
      '7',
      '截至6月末，X 7 公里，未达到“不超过 5 公里”的要求，相差 2 公里，已无法挽回。',
    ],
    [
      { kind: 'stable', baseline: '60', tolerance: '1' },
      { accumulation: 'level' },
      '60',
      '截至6月末，X 60 公里，符合“保持稳定（基准 60 公里）”的要求。',
    ],
    [{ kind: 'dynamic-zero' }, { accumulation: 'level', direction: 'lower' }, '2', '截至6月末，X 2 公里，尚未清零。'],
    [
      { kind: 'close', total: 20 },
      { accumulation: 'level' },
      '20',
      '截至6月末，X 20 公里，为目标（20 公里）的 100%，已完成。',
    ],
  ] as const)('of %o', (...[demand, figured, value, zh]) => {
    const of = { name: { zh: 'X', en: 'X' } }
    expect(reason(demand as Demand, { of, figured, observations: half(value) }).zh).toBe(zh)
  })

  it('tells a day that is no month’s end, and a due day of another year', () => {
    const asked = { of: { due: '2026-09-30' }, observations: [figure('2025-06-14', 0)], on: '2025-06-15' }
    const told = reason({ kind: 'done' }, { ...asked, figured: { accumulation: 'milestone' } })
    expect(told.zh).toBe('截至6月14日，新增水土流失治理面积尚未完成，距完成时限（2026年9月30日）还有 472 天。')
    expect(told.en).toBe('Erosion control, by 14 June: not done; 472 days left (due 30 September 2026).')
  })

  it('says that nothing came, and since when it is overdue', () => {
    expect(reason({ kind: 'at-least', value: '400' }, { on: '2026-01-12' })).toEqual({
      zh: '截至1月12日，新增水土流失治理面积尚未收到数据，且已过完成时限 12 天。',
      en: 'Erosion control, by 12 January: no figures received, 12 days overdue.',
    })
  })
})
