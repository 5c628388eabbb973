import { describe, expect, it } from 'vitest'
import { readPlan } from './index.ts'

/** The parties of a one-task document whose task ends with `clause`. */
function partiesOf(clause: string): string[] {
  const plan = readPlan(
    `甲市2026年工作要点\n一、重点任务\n(一)大气\n1.加强扬尘管控。${clause}\n2.加强监测。[责任单位:市生态环境局]\n`,
  )
  return (plan.tasks[0]?.units ?? []).map((unit) => `${unit.name} ${unit.role}${unit.collective ? ' collective' : ''}`)
}

describe('units of a task', () => {
  it.each([
    ['[责任单位:市住建局、市城管局]', ['市住建局 responsible', '市城管局 responsible']],
    ['〔责任 单位：市住建局，市城管局]', ['市住建局 responsible', '市城管局 responsible']],
    ['【责任单位:市住建局、市城管局', ['市住建局 responsible', '市城管局 responsible']],
    ['责任单位:市住建局、市城管局]', ['市住建局 responsible', '市城管局 responsible']],
    [
      '（牵头单位：市住建局；配合单位：市城管局、各县（市、区）人民政府）',
      ['市住建局 lead', '市城管局 support', '各县（市、区）人民政府 support collective'],
    ],
    ['(牵头:市住建局 配合:市城管局)', ['市住建局 lead', '市城管局 support']],
    ['（市住建局牵头，市城管局、市水利局等参与）', ['市住建局 lead', '市城管局 support', '市水利局 support']],
    ['(市住建局、市城管局按职责分工负责)', ['市住建局 responsible', '市城管局 responsible']],
    ['(市工业和信息化局和市水利局负责)', ['市工业和信息化局 responsible', '市水利局 responsible']],
    ['[责任单位:市住建局(牵头)、市城管局(配合)]', ['市住建局 lead', '市城管局 support']],
    [
      '[责任单位:市生态环境局、市水利局、各县(市、区]',
      ['市生态环境局 responsible', '市水利局 responsible', '各县(市、区) responsible collective'],
    ],
    ['[责任单位:市住建局市城管局]', ['市住建局 responsible', '市城管局 responsible']],
    ['由市住建局牵头，市城管局按职责分工负责。', ['市住建局 lead', '市城管局 responsible']],
    ['\n牵头单位:市住建局\n配合单位:市城管局\n完成时限:2026年9月', ['市住建局 lead', '市城管局 support']],
    [
      '责任单位：市A局牵头，市B局、各县（市、区）配合',
      ['市A局 lead', '市B局 support', '各县（市、区） support collective'],
    ],
    ['（牵头领导：张三；牵头单位：市住建局）', ['市住建局 lead']],
    ['责任单位及完成时限：市住建局、市城管局，10月底前完成', ['市住建局 responsible', '市城管局 responsible']],
    ['[责任单位:市住建局等,各县(市、区)为各项任务责任单位,不再单列]', ['市住建局 responsible']],
  ])('%s', (clause, parties) => {
    expect(partiesOf(clause)).toEqual(parties)
  })

  it('leaves brackets that name no units in the text', () => {
    const plan = readPlan('一、任务\n1.治理农村黑臭(小微)水体(市河湖长制工作领导小组)机制。[责任单位:市水利局]')
    expect(plan.tasks[0]?.text).toBe('治理农村黑臭(小微)水体(市河湖长制工作领导小组)机制。')
  })

  it('gives units that are said once at the end of an area to all its tasks', () => {
    const plan = readPlan(
      '一、水\n1.治河。\n2.治湖。\n责任单位:市水利局、市生态环境局\n二、气\n1.治尘。\n2.治烟。(责任单位:市城管局)',
    )
    expect(plan.tasks.map((task) => task.units.map((unit) => unit.name).join(' '))).toEqual([
      '市水利局 市生态环境局',
      '市水利局 市生态环境局',
      '市城管局',
      '市城管局',
    ])
    expect(plan.tasks.map((task) => task.number)).toEqual(['1.1', '1.2', '2.1', '2.2'])
  })

  it.each(['完成时限：2026年10月', '（完成时限：2026年10月）', '责任单位及完成时限：市水利局，2026年10月底前'])(
    'gives the deadline of the task to its targets: %s',
    (words) => {
      const plan = readPlan(`甲市2026年工作要点\n一、水\n1.治河5公里,建成平台。\n${words}\n2.治湖。`)
      expect(plan.tasks[0]?.targets.map((target) => target.due)).toEqual(['2026-10-31'])
    },
  )

  it('uses one name for a unit that is written in several ways, and says so', () => {
    const plan = readPlan(
      '一、水\n1.治河。[责任单位:市发改委、行政审批局]\n2.治湖。[责任单位:市发展改革委、市行政审批局、市公安局]',
    )
    expect(plan.tasks[0]?.units.map((unit) => `${unit.raw}>${unit.name}`)).toEqual([
      '市发改委>市发展改革委',
      '行政审批局>市行政审批局',
    ])
    expect(plan.doubts.filter((doubt) => doubt.kind === 'alias')).toHaveLength(2)
  })

  it.each([
    ['责任单位:市水利局;各县(市、区)为各项任务责任单位,以下不再单列', ['市水利局']],
    ['市水利局牵头;各县(市、区)政府、管委会负责落实,以下均需各县(市、区)落实,不再列出', ['市水利局']],
    ['市水利局牵头;各县(市、区)政府负责落实', ['市水利局', '各县(市、区)政府']],
  ])('takes no party of all tasks for one of this task: %s', (words, expected) => {
    const plan = readPlan(`一、水\n1.治河。(${words})\n2.治湖。(市公安局牵头)`)
    expect(plan.tasks[0]?.units.map((unit) => unit.name)).toEqual(expected)
    expect(plan.doubts.some((doubt) => doubt.kind === 'collective-all-tasks')).toBe(expected.length === 1)
  })

  it('doubts groups, open lists, missing units, lost brackets and names that look like none', () => {
    const plan = readPlan('一、水\n1.治河。[责任单位:市水利局等]\n2.治湖。[责任单位:各乡镇、王小明\n3.治库。')
    expect(plan.doubts.map((doubt) => doubt.kind)).toEqual(
      expect.arrayContaining(['open-list', 'collective-party', 'unknown-unit', 'bracket', 'no-units']),
    )
  })
})
