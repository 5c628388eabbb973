import { describe, expect, it } from 'vitest'
import { ruleExamples } from './rule-examples.ts'
import { consequenceText, counterText, ruleWords } from './rule-words.ts'

describe('a rule set in words', () => {
  const { yinchuan, guangyuan, standard, suqian } = ruleExamples

  it('says each stretch with its ends', () => {
    const said = (set: typeof yinchuan) =>
      set.rules.flatMap((rule) => ruleWords(rule).map(({ condition }) => condition.zh))
    expect(said(yinchuan)).toEqual([
      '落后不足 10 个百分点',
      '落后 10–30 个百分点',
      '落后超过 30 个百分点',
      '计划开工后未开工 1–2 个月',
      '计划开工后未开工 3 个月以上',
      '开工后未入库 2 个月',
      '开工后未入库 3 个月以上',
      '资金低于要求：是',
    ])
    expect(said(standard)).toEqual([
      '落后序时进度不超过 10 %',
      '落后序时进度超过 10、不超过 30 %',
      '落后序时进度超过 30 %',
    ])
    expect(said(suqian)).toContain('距到期 0–15 天')
  })

  it('says what is counted and what follows', () => {
    const counted = (set: typeof yinchuan) => set.counters.map((counter) => counterText(set, counter).zh)
    expect(counted(standard)).toEqual(['同一目标连续 2 个月黄灯或红灯', '同一目标转为红灯', '同一目标连续 3 个月红灯'])
    expect(counted(guangyuan)).toEqual(['同一目标年内累计 2 次黄色', '同一目标转为红色'])
    expect(guangyuan.consequences.map((one) => consequenceText(one).zh)).toEqual([
      '建议督办，扣 1 分，每满一次办一次',
      '建议约谈，扣 2 分',
    ])
  })
})
