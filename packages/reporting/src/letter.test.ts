import { describe, expect, it } from 'vitest'
import { type LetterFields, noticeLetter, noticeTitle } from './letter.ts'
import type { NoticeFacts } from './notice-facts.ts'

const text = (zh: string) => ({ zh, en: zh })
const facts: NoticeFacts = {
  plan: { title: text('2025年赣州市生态环境保护工作要点'), number: '赣市环委办字[2025]3号' },
  issuer: text('赣州市生态环境保护委员会办公室'),
  unit: { id: '360702', name: text('章贡区'), full: '赣州市章贡区' },
  about: 'target',
  through: '2025-06-30',
  task: { number: '23', title: text('农村生活污水治理'), text: '' },
  targets: [
    {
      ...{ id: 'rural.toilets', name: text('新（改）建农村卫生户厕'), quote: '新（改）建农村卫生户厕4200\n户左右；' },
      ...{ demand: text('≈ 4,200 户'), light: 'red', value: text('120 户'), expected: text('200 户') },
      ...{ reason: text('完成序时的 60%'), headroom: text('后 6 个月每月须完成 40 户') },
    },
  ],
  months: [
    { period: '2025-05', light: 'yellow' },
    { period: '2025-06', light: 'red' },
  ],
  prior: [],
  suggested: null,
}
const fields: LetterFields = {
  ...{ kind: 'supervise', number: '赣市环委办督〔2025〕1号', facts, remark: '', meeting: null },
  demands: [{ text: '补齐欠账。', due: '2025-07-31' }],
  ...{ day: '2025-07-04', acknowledgeBy: '2025-07-07', replyBy: '2025-07-18' },
}

describe('a letter', () => {
  it('says what was asked, how it stands, what must be done and by when, from its facts alone', () => {
    const letter = noticeLetter(fields)
    expect(letter).toMatchObject({
      ...{ number: '赣市环委办督〔2025〕1号', to: '赣州市章贡区', day: '2025年7月4日' },
      title: '关于“新（改）建农村卫生户厕”目标推进情况的督办函',
    })
    expect(letter.paragraphs).toEqual([
      '《2025年赣州市生态环境保护工作要点》（赣市环委办字〔2025〕3号）第23项任务提出：“新（改）建农村卫生户厕4200户左右”，你单位为责任单位。',
      '经调度，按截至2025年6月30日的数据，“新（改）建农村卫生户厕”评价为“严重滞后”。完成序时的 60%。后 6 个月每月须完成 40 户。',
      '近期各月评价依次为：2025年5月“进度滞后”、2025年6月“严重滞后”。',
      '现督办如下：',
      '补齐欠账，于2025年7月31日前完成。',
      '请于2025年7月7日18时前签收，并于2025年7月18日18时前书面回复办理情况，附佐证材料。不能按期完成的，请在期限前申请延期并说明理由。',
      '如对上述情况有异议，请于回复期限前书面提出。',
      '特此函告。',
    ])
  })

  it('names what was sent before, the rule that proposed it and what the office adds', () => {
    const prior = {
      id: '1',
      kind: 'remind' as const,
      number: '赣市环委办提〔2025〕9号',
      title: text('提醒函'),
      day: '2025-06-04',
    }
    const suggested = { ruleSet: '默认规则', rule: 'red', period: '2025-06', why: text('连续两月黄灯') }
    const { paragraphs } = noticeLetter({
      ...fields,
      facts: { ...facts, prior: [prior], suggested },
      remark: '请主要负责人过问',
    })
    expect(paragraphs).toContain('按照现行预警规则：连续两月黄灯。')
    expect(paragraphs).toContain('此前已就此事发出：2025年6月4日《提醒函》（赣市环委办提〔2025〕9号）。')
    expect(paragraphs).toContain('请主要负责人过问。')
  })

  it('summons to an interview with its time, place and course', () => {
    const meeting = { at: '2025-07-10T01:30:00Z', place: '市政府三楼', host: '市环委办主任', attendees: '分管负责人' }
    const { paragraphs, title } = noticeLetter({ ...fields, kind: 'interview', meeting })
    expect(title).toContain('约谈通知书')
    expect(paragraphs.join('')).toContain('约谈时间：2025年7月10日09:30；地点：市政府三楼')
    expect(paragraphs.join('')).toContain('约谈后30日内书面报告整改落实结果')
  })

  it('lists what lags where it is about more than one target, and says when nothing is known', () => {
    const about = 'unit' as const
    const many = noticeLetter({
      ...fields,
      facts: { ...facts, about, task: null, months: [], targets: [...facts.targets, ...facts.targets] },
    })
    expect(many.paragraphs.slice(1, 4).map((line) => line.slice(0, 2))).toEqual(['经调', '1．', '2．'])
    const none = noticeLetter({ ...fields, facts: { ...facts, about, task: null, months: [], targets: [] } })
    expect(none.paragraphs[1]).toBe('现督办如下：')
    expect(noticeTitle({ kind: 'remind', facts: { ...facts, about, task: null } }).zh).toBe(
      '关于所承担工作要点任务推进情况的提醒函',
    )
  })
})
