import { describe, expect, it } from 'vitest'
import { readPlan } from './index.ts'

/** Areas with their tasks, each task with its text and units. */
function outline(text: string): string[] {
  const plan = readPlan(`甲市2026年工作要点\n${text}`)
  return plan.areas.flatMap((area) => [
    `${area.number} ${area.title}`,
    ...plan.tasks
      .filter((task) => task.area === area.number)
      .map((task) => `${task.number} ${task.text} ${task.units.map((unit) => unit.name).join('、')}`),
  ])
}

describe('sub-items and where units stand', () => {
  it.each([
    [
      '(1) under 1., units once at the end of an area',
      '一、气\n1.甲事。\n（1）子一；\n（2）子二。\n2.乙事。\n（1）子三；\n（2）子四。\n责任单位：市水利局\n二、水\n3.丙事。\n（1）子五。\n责任单位：市住建局',
      [
        '1 气',
        '1 甲事。（1）子一；（2）子二。 市水利局',
        '2 乙事。（1）子三；（2）子四。 市水利局',
        '2 水',
        '3 丙事。（1）子五。 市住建局',
      ],
    ],
    [
      '① under (1) under 1., units behind each task',
      '一、任务\n（一）气\n1.甲事。\n（1）一；\n①子一；\n②子二。\n（2）二。\n（责任单位：市水利局）\n2.乙事。\n（1）三。\n（2）四。\n（责任单位：市住建局）',
      ['1 气', '1 甲事。（1）一；①子一；②子二。（2）二。 市水利局', '2 乙事。（1）三。（2）四。 市住建局'],
    ],
    [
      '(1) as the finest level without any 1.',
      '一、任务\n(一)气\n(1)甲事。\n(2)乙事。\n责任单位：市水利局\n(二)水\n(1)丙事。\n责任单位：市住建局',
      ['1 气', '1.1 甲事。 市水利局', '1.2 乙事。 市水利局', '2 水', '2.1 丙事。 市住建局'],
    ],
    [
      '(1) without any 1. and without units',
      '一、气\n(1)甲事。\n(2)乙事。\n二、水\n(1)丙事。\n(2)丁事。',
      ['1 气', '1.1 甲事。 ', '1.2 乙事。 ', '2 水', '2.1 丙事。 ', '2.2 丁事。 '],
    ],
    [
      '(1) with units of their own under headings 1.',
      '一、任务\n1.大气\n(1)甲事。[责任单位:市水利局]\n(2)乙事。[责任单位:市水利局]\n2.扬尘\n(1)丙事。[责任单位:市水利局]',
      ['1 大气', '1.1 甲事。 市水利局', '1.2 乙事。 市水利局', '2 扬尘', '2.1 丙事。 市水利局'],
    ],
    [
      '1. inside (一) that name units, also behind the bracket',
      '一、气\n（一）甲事。要求：1.子一；2.子二。（责任单位：市水利局）\n（二）乙事。（责任单位：市水利局）\n1.子三；\n2.子四。',
      ['1 气', '1 甲事。要求：1.子一；2.子二。 市水利局', '2 乙事。1.子三；2.子四。 市水利局'],
    ],
    [
      'units on a line of their own under the heading of the area',
      '一、任务\n(一)气\n责任单位：市水利局\n1、甲事。\n2、乙事。责任单位：市城管局\n(二)水\n3、丙事\n责任单位：市住建局',
      ['1 气', '1 甲事。 市水利局', '2 乙事。 市城管局', '2 水', '3 丙事 市住建局'],
    ],
    [
      'closing words right behind the last list, which runs over two lines',
      '一、气\n1.甲事。\n责任单位：市水利局\n2.乙事。\n责任单位：市水利局、市住房和城乡\n建设局、各街道\n市生态环境局要每月调度进展，重要情况及时报告市委、市政府。',
      ['1 气', '1 甲事。 市水利局', '2 乙事。 市水利局、市住房和城乡建设局、各街道'],
    ],
  ])('%s', (_, text, expected) => {
    expect(outline(text)).toEqual(expected)
  })
})
