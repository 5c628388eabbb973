import { describe, expect, it } from 'vitest'
import { readPlan } from './index.ts'

describe('tables aligned by spaces', () => {
  it('reads indicators, and tasks with an empty cell and a heading between the rows', () => {
    const plan = readPlan(
      [
        '甲市2026年任务清单',
        '一、目标',
        '指标名称        单位         2026年目标   责任单位',
        'PM2.5浓度       微克/立方米  ≤28         市生态环境局',
        '优良天数比例    %            95以上      市生态环境局',
        '二、任务',
        '序号  工作任务              牵头单位      配合单位        完成时限',
        '1     淘汰老旧车100辆       市公安局      市生态环境局    9月底前',
        '（二）水',
        '2     建成监测平台。        市生态环境局                  全年',
        '3     治河5公里             市水利局      各县区          2026年12月',
        '注：完成时限为全年的任务，由牵头单位报送进展。',
      ].join('\n'),
    )
    expect(plan.goals.flatMap((goal) => goal.targets.map((each) => [each.name, each.comparator, each.value]))).toEqual([
      ['PM2.5浓度', '<=', 28],
      ['优良天数比例', '>=', 95],
    ])
    expect(plan.tasks.map((task) => task.units.map((unit) => `${unit.name} ${unit.role}`))).toEqual([
      ['市公安局 lead', '市生态环境局 support'],
      ['市生态环境局 lead'],
      ['市水利局 lead', '各县区 support'],
    ])
    expect(plan.tasks.flatMap((task) => task.targets.map((each) => [each.name, each.value, each.due]))).toEqual([
      ['淘汰老旧车', 100, '2026-09-30'],
      ['治河', 5, '2026-12-31'],
    ])
  })

  it('leaves labels and sentences with wide gaps as they are', () => {
    const plan = readPlan(
      '一、气\n1.治河  5公里,新建  管网3公里。\n牵头单位：市水利局  配合单位：市住建局  完成时限：2026年9月',
    )
    expect(plan.tasks.map((task) => task.text)).toEqual(['治河5公里,新建管网3公里。'])
    expect(plan.tasks[0]?.units.map((unit) => `${unit.name} ${unit.role}`)).toEqual([
      '市水利局 lead',
      '市住建局 support',
    ])
    expect(plan.tasks[0]?.targets.map((target) => target.due)).toEqual(['2026-09-30', '2026-09-30'])
  })
})
