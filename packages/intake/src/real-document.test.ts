import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeText, Intake, readPlan } from './index.ts'

const source = decodeText(readFileSync(new URL('../../../seeds/ganzhou-2025/source.txt', import.meta.url)))
const plan = readPlan(source)
const squeeze = (text: string): string => text.replace(/\s/g, '').replace('PM_{2.5}', 'PM2.5')

describe('the 2025 document of Ganzhou', () => {
  it('answers by its own schema', () => {
    expect(Intake.parse(plan)).toEqual(plan)
  })

  it('has 7 goals, 10 areas and 50 tasks in the printed order', () => {
    expect(plan.goals).toHaveLength(7)
    expect(plan.areas.map((area) => area.tasks.length)).toEqual([6, 6, 3, 5, 4, 4, 4, 5, 5, 8])
    expect(plan.areas.map((area) => area.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(plan.tasks.map((task) => task.number)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
  })

  it('gives every task its units: 24 named ones and two groups', () => {
    expect(plan.tasks.filter((task) => task.units.length === 0)).toEqual([])
    const units = plan.tasks.flatMap((task) => task.units)
    expect(new Set(units.filter((unit) => !unit.collective).map((unit) => unit.name)).size).toBe(24)
    expect(new Set(units.filter((unit) => unit.collective).map((unit) => unit.name))).toEqual(
      new Set(['市直有关单位', '相关行业主管单位']),
    )
    expect(plan.tasks.filter((task) => task.units.some((unit) => unit.name === '市生态环境局'))).toHaveLength(40)
    expect(units.every((unit) => unit.role === 'responsible')).toBe(true)
  })

  it('reads the nine units of task 29 in order, the short form under its full name', () => {
    const names = plan.tasks[28]?.units.map((unit) => unit.name)
    expect(names).toEqual([
      '市生态环境局',
      '市城管局',
      '市农业农村局',
      '市交通运输局',
      '市发展改革委',
      '市水利局',
      '市工业和信息化局',
      '市商务局',
      '市科技局',
    ])
    expect(plan.tasks[28]?.units[4]?.raw).toBe('市发改委')
  })

  it('takes the clause about all counties for a doubt and not for a unit', () => {
    expect(plan.tasks[0]?.units.map((unit) => unit.name)).not.toContain('各县(市、区)为各项任务责任单位')
    expect(plan.doubts.map((doubt) => doubt.kind)).toContain('collective-all-tasks')
    expect(plan.doubts.map((doubt) => doubt.kind)).toContain('open-list')
  })

  it('keeps the closing paragraph out of task 50 and page breaks out of all', () => {
    expect(plan.tasks[49]?.text).toMatch(/推进生态环境志愿服务。$/)
    expect(plan.tasks.map((task) => task.text).join('')).not.toMatch(/责任单位:|\n|\s市/)
  })

  it('accounts for every number of goals and tasks', () => {
    const covered = new Set(
      plan.numbers.flatMap(({ span: [start, end] }) => Array.from({ length: end - start }, (_, i) => start + i)),
    )
    for (const item of [...plan.goals, ...plan.tasks]) {
      for (const digit of source.slice(...item.span).matchAll(/\d/g)) {
        const at = item.span[0] + digit.index
        const inBracket = /\[责任单位[^\]]*$/.test(source.slice(item.span[0], at))
        expect(covered.has(at) || inBracket ? '' : source.slice(at - 10, at + 10)).toBe('')
      }
    }
    const kindOf = (text: string): string | undefined => plan.numbers.find((number) => number.text === text)?.kind
    expect(kindOf('"7510"')).toBe('name')
    expect(kindOf('"六个100%"')).toBe('name')
    expect(kindOf('PM2.5')).toBe('name')
    expect(kindOf('2018年')).toBe('date')
    expect(kindOf('2025年6月前')).toBe('date')
    expect(plan.numbers[plan.numbers.findIndex((number) => number.text === '5个')]?.kind).toBe('size')
  })

  it('quotes every target from its place', () => {
    for (const target of [...plan.goals, ...plan.tasks].flatMap((item) => item.targets))
      expect(squeeze(source.slice(...target.span))).toBe(squeeze(target.quote))
  })
})
