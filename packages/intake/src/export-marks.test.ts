import { describe, expect, it } from 'vitest'
import { readPlan } from './index.ts'

/** Goals and tasks of a text, each with its words and its targets. */
function itemsOf(text: string): [string, string[]][] {
  const plan = readPlan(text)
  return [...plan.goals, ...plan.tasks].map((item) => [
    item.text,
    item.targets.map((each) => `${each.name} ${each.comparator} ${each.value}${each.unit}`),
  ])
}

describe('a bad scan', () => {
  const scan = [
    '甲 市 2026 年 工 作 要 点',
    '一、工作目标',
    '——PM2.5浓度控 制在 2 9.5 微克/立方米以内,臭氧超标天数不超过 1 8 天。',
    '一一优良天数比率达到９３. ２ %以上。',
    '― ―夜间达标率不低于 8 6%。',
    '二、任务',
    '(一) 气',
    '1 .检查汽车６ 00辆 次,改造占比达到',
    '',
    '- 3 -',
    '',
    '18%。[责任单位:市公 安局、市住房',
    '- 4 -',
    '城乡建设局〕',
  ].join('\n')

  it('joins torn numbers, knows misread dashes and drops page numbers within a word', () => {
    expect(itemsOf(scan)).toEqual([
      [
        'PM2.5浓度控制在29.5微克/立方米以内,臭氧超标天数不超过18天。',
        ['PM2.5浓度 <= 29.5微克/立方米', '臭氧超标天数 <= 18天'],
      ],
      ['优良天数比率达到93.2%以上。', ['优良天数比率 >= 93.2%']],
      ['夜间达标率不低于86%。', ['夜间达标率 >= 86%']],
      ['检查汽车600辆次,改造占比达到18%。', ['检查汽车 >= 600辆次', '改造占比 >= 18%']],
    ])
    expect(readPlan(scan).tasks[0]?.units.map((unit) => unit.name)).toEqual(['市公安局', '市住房城乡建设局'])
  })

  it('keeps the places of a torn number in the source', () => {
    const span = readPlan(scan).goals[0]?.targets[0]?.span ?? [0, 0]
    expect(scan.slice(...span)).toBe('PM2.5浓度控 制在 2 9.5 微克/立方米以内')
  })

  it('leaves two numbers side by side where the text is no scan', () => {
    const plan = readPlan('甲市2026年工作要点\n一、任务\n1.建成监测站5 12个。[责任单位:市水利局]')
    expect(plan.tasks[0]?.text).toBe('建成监测站5 12个。')
  })

  it('does not take 一一对应 for a mark', () => {
    const plan = readPlan('甲市2026年工作要点\n一、任务\n1.建立台账。\n一一对应销号。[责任单位:市水利局]')
    expect(plan.tasks[0]?.text).toBe('建立台账。一一对应销号。')
  })
})

describe('a Markdown export', () => {
  const markdown = [
    '# **甲镇2026年工作计划**',
    '## 一、主要目标',
    '| 指标 | 2026年目标 | 备注 |',
    '|:---|:---:|---|',
    '| PM2.5浓度 | 由2025年的34微克/立方米<br>降至32微克/立方米以下 | 县下达 |',
    '| 甲河出镇断面水质 | **Ⅲ类**以上 |  |',
    '- 环境信访量比2025年下降10%。',
    '## 二、任务',
    '### （一）气',
    '1\\. **治河。** 农膜回收率达到**88%**&nbsp;以上。',
    '',
    '牵头单位：镇水利站<br>配合单位：甲村',
    '---',
    '### **（二）水**',
    '| 序号 | 工作任务 | 责任单位 | 完成时限 |',
    '|:---:|---|---|---|',
    '| 2 | 植树600亩 | 镇林业站 | 8月底前 |',
  ].join('\n')

  it('reads tables in their place, escapes, bold words, entities and break tags', () => {
    expect(itemsOf(markdown)).toEqual([
      ['PM2.5浓度 由2025年的34微克/立方米降至32微克/立方米以下 县下达', ['PM2.5浓度 <= 32微克/立方米']],
      ['甲河出镇断面水质 Ⅲ类以上', ['甲河出镇断面水质 class 3类']],
      ['环境信访量比2025年下降10%。', ['环境信访量下降 >= 10%']],
      ['治河。农膜回收率达到88%以上。', ['农膜回收率 >= 88%']],
      ['植树600亩', ['植树 >= 600亩']],
    ])
    const plan = readPlan(markdown)
    expect(plan.areas.map((area) => [area.title, area.tasks])).toEqual([
      ['气', [1]],
      ['水', [2]],
    ])
    expect(plan.tasks[0]?.units.map((unit) => `${unit.name} ${unit.role}`)).toEqual(['镇水利站 lead', '甲村 support'])
  })

  it('keeps the places in the source', () => {
    const span = readPlan(markdown).tasks[0]?.targets[0]?.span ?? [0, 0]
    expect(markdown.slice(...span)).toBe('农膜回收率达到**88%**&nbsp;以上')
  })
})

describe('the wrapped cells of a drawn table', () => {
  it('separates units and counts, and joins what was only wrapped', () => {
    const plan = readPlan(
      '甲县2026年清单\n| 序号 | 任务 | 内容 | 责任单位 |\n|---|---|---|---|\n| 1 | 水 | 新建管网5公里<br>清淤*3*公里<br>以上 | 县住建局<br>各乡镇 |',
    )
    expect(plan.tasks[0]?.text).toBe('水。新建管网5公里;清淤3公里以上')
    expect(plan.tasks[0]?.targets.map((each) => `${each.name} ${each.value}${each.unit}`)).toEqual([
      '新建管网 5公里',
      '清淤 3公里',
    ])
    expect(plan.tasks[0]?.units.map((unit) => unit.name)).toEqual(['县住建局', '各乡镇'])
  })
})

describe('a spreadsheet export', () => {
  it('drops the quotation marks around a cell of several lines', () => {
    const plan = readPlan(
      '甲县2026年任务清单\n序号\t任务\t工作内容\t责任单位\n1\t扬尘\t"严格落实责任，\n加强保洁"\t县住建局\n',
    )
    expect(plan.tasks.map((task) => task.text)).toEqual(['扬尘。严格落实责任，加强保洁'])
  })

  it('takes one thing that two cells say for one', () => {
    const plan = readPlan(
      '甲县2026年任务清单\n序号\t工作任务\t目标要求\t责任单位\n1\t建设喷涂中心，防止黑臭水体返黑返臭\t建成喷涂中心，黑臭水体动态清零\t县住建局\n',
    )
    expect(plan.tasks[0]?.deliverables.map((each) => each.text)).toEqual(['建成喷涂中心'])
    expect(plan.tasks[0]?.targets.map((each) => `${each.name} ${each.comparator}`)).toEqual(['黑臭水体 zero'])
  })
})
