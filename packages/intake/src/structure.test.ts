import { describe, expect, it } from 'vitest'
import { readPlan } from './index.ts'

const outline = (text: string): string => {
  const plan = readPlan(text)
  return plan.areas.map((area) => `${area.number}${area.title}[${area.tasks.join(' ')}]`).join(' ')
}

describe('structure', () => {
  it.each([
    ['一、目标\n水好。\n二、任务\n(一)气\n1.甲事。\n2.乙事。\n(二)水\n3.丙事。', '1气[1 2] 2水[3]'],
    ['一、气\n1.甲事。\n2.乙事。\n二、水\n1.丙事。', '1气[1.1 1.2] 2水[2.1]'],
    ['一、气\n（一）甲事。\n（二）乙事。\n二、水\n（一）丙事。', '1气[1.1 1.2] 2水[2.1]'],
    [
      '一、总体要求\n(一)指导思想\n好。\n(二)工作目标\n水好。\n二、任务\n(一)气\n1.甲事。\n三、保障措施\n(一)加强领导\n1.要开会。',
      '1气[1]',
    ],
    ['## 一、气\n- 1. **甲事**。\n- 2.乙事。', '1气[1 2]'],
    ['㈠气\n⒈甲事。\n⒉乙事。\n㈡水\n⒊丙事。', '1气[1 2] 2水[3]'],
    [
      '一、任务\n(一)气\n①甲事。(责任单位:市水利局)\n②乙事。(责任单位:市水利局)\n(二)水\n①丙事。(责任单位:市水利局)',
      '1气[1.1 1.2] 2水[2.1]',
    ],
    ['一、气\n1.甲事。\n（1）细目。\n（2）细目。\n2.乙事。', '1气[1 2]'],
  ])('%j', (text, expected) => {
    expect(outline(text)).toBe(expected)
  })

  it('takes page numbers and running heads out of sentences', () => {
    const plan = readPlan(
      '甲县2026年生态环境保护工作要点\n一、任务\n1.完成重点行业\n— 3 —\n甲县2026年生态环境保护工作要点\n深度治理并验收。\n第 4 页 共 9 页\n2.治水。',
    )
    expect(plan.tasks.map((task) => task.text)).toEqual(['完成重点行业深度治理并验收。', '治水。'])
  })

  it('reads head matter wherever it stands', () => {
    expect(
      readPlan('甲县人民政府文件\n甲府发〔2026〕 3 号\n关于印发《甲县2026年\n环保工作要点》的通知\n一、气\n1.甲事。')
        .document,
    ).toEqual({
      title: '甲县2026年环保工作要点',
      number: '甲府发〔2026〕3号',
      issuer: '甲县人民政府',
      year: 2026,
    })
  })

  it('keeps a line that only looks like a heading in its sentence', () => {
    expect(
      readPlan('一、气\n1.总氮浓度控制在\n30.5毫克以内,全年\n2000 台。\n2.乙事。').tasks.map((task) => task.text),
    ).toEqual(['总氮浓度控制在30.5毫克以内,全年2000台。', '乙事。'])
  })

  it('doubts a jump in the numbers', () => {
    expect(readPlan('一、气\n1.甲事。\n2.乙事。\n4.丁事。').doubts.map((doubt) => doubt.kind)).toContain('numbering')
  })
})

describe('tables', () => {
  it('reads rows as tasks with roles, areas and deadlines', () => {
    const plan = readPlan(
      '甲市2026年任务清单\n序号\t领域\t工作任务\t牵头单位\t配合单位\t完成时限\n1\t大气\t淘汰老旧车100辆\t市公安局\t市生态环境局\t9月底前\n2\t\t建成监测平台。\t市生态环境局\t—\t全年\n3\t水\t治河5公里\t市水利局\t各县区\t2026年12月',
    )
    expect(plan.areas.map((area) => `${area.title}[${area.tasks.join(' ')}]`)).toEqual(['大气[1 2]', '水[3]'])
    expect(plan.tasks[0]?.units.map((unit) => `${unit.name} ${unit.role}`)).toEqual([
      '市公安局 lead',
      '市生态环境局 support',
    ])
    expect(plan.tasks[0]?.targets.map((target) => [target.name, target.value, target.due])).toEqual([
      ['淘汰老旧车', 100, '2026-09-30'],
    ])
    expect(plan.tasks[1]?.deliverables).toEqual([expect.objectContaining({ text: '建成监测平台', due: null })])
    expect(plan.tasks[2]?.units[1]?.collective).toBe(true)
  })

  it('reads places down the side and indicators across', () => {
    const plan = readPlan(
      '甲市2026年计划\n一、目标\n县区\tPM2.5浓度(微克/立方米)\t优良天数比例(%)\n东县\t≤28\t95\n西县\t26以下\t96.5以上\n二、任务\n1.治水。',
    )
    expect(
      plan.goals.flatMap((goal) =>
        goal.targets.map((each) => `${each.name} ${each.comparator} ${each.value}${each.unit} ${each.scope}`),
      ),
    ).toEqual([
      'PM2.5浓度 <= 28微克/立方米 东县',
      '优良天数比例 >= 95% 东县',
      'PM2.5浓度 <= 26微克/立方米 西县',
      '优良天数比例 >= 96.5% 西县',
    ])
  })
})
