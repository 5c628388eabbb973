import { countiesOnly, type DemoAsked, dayOf, exampleName, rowOf, stepped } from '@workpoints/registers/server'
import { fiveFullsRegister, hazardousWaste } from '../registers/hazardous-waste.ts'
import { type HazardKind, hazards } from '../registers/hazards.ts'
import { heavyMetals } from '../registers/heavy-metals.ts'
import { newPollutants } from '../registers/new-pollutants.ts'
import { sources } from '../registers/radiation.ts'
import { supervised } from '../registers/supervised.ts'
import { tailings } from '../registers/tailings.ts'
import { zeroWaste, zeroWasteModels } from '../registers/zero-waste.ts'

export const demoSupervised = (asked: DemoAsked) =>
  countiesOnly(asked).map(({ id }, index) => ({
    data: rowOf(supervised, {
      county: id,
      name: exampleName(index, '企业'),
      year: String(asked.year),
      trade: index % 2 === 0 ? '有色金属冶炼' : '电镀',
      emissionReportedOn: dayOf(asked, 1),
      hazardCheckedOn: index % 5 === 4 ? null : dayOf(asked, 3),
      hazardsFound: index % 5 === 4 ? null : String(index % 3),
      hazardsClosed: index % 5 === 4 ? null : String(Math.min(index % 3, 1)),
      lookBackOn: index % 3 === 0 && index % 5 !== 4 ? dayOf(asked, 6) : null,
      soilMonitoredOn: index % 2 === 0 ? dayOf(asked, 5) : null,
    }),
  }))

const grades = ['met', 'met', 'basically-met', 'met', 'not-met'] as const

export const demoHazardousWaste = (asked: DemoAsked) =>
  countiesOnly(asked).flatMap(({ id }, index) =>
    [0, 1].map((number) => {
      const grade = grades[(index + number) % grades.length] ?? 'met'
      const score = { met: '88', 'basically-met': '72', 'not-met': '55' }[grade]
      const isAssessed = (index + number) % 3 !== 2
      return {
        data: rowOf(hazardousWaste, {
          county: id,
          name: exampleName(index * 2 + number, number === 0 ? '产废单位' : '经营单位'),
          kind: number === 0 ? 'producer' : 'operator',
          wastes: 'HW17',
          yearTonnes: String(20 + index * 7),
          ...(isAssessed ? { assessedOn: dayOf(asked, 5), score, grade } : {}),
          instants:
            grade === 'met' ? ['produced', 'packed', 'weighed', 'coded', 'stored'] : ['produced', 'packed', 'stored'],
        }),
      }
    }),
  )

export const demoFiveFulls = (asked: DemoAsked) =>
  countiesOnly(asked).map(({ id }, index) => ({
    data: rowOf(fiveFullsRegister, {
      county: id,
      year: String(asked.year),
      fulls:
        index % 3 === 0
          ? ['full-survey', 'full-clearing', 'full-disposal', 'full-course']
          : ['full-survey', 'full-clearing'],
    }),
  }))

export const demoTailings = (asked: DemoAsked) =>
  countiesOnly(asked)
    .slice(0, 9)
    .map(({ id }, index) => ({
      data: rowOf(tailings, {
        county: id,
        name: exampleName(index, '尾矿库'),
        mineral: index % 2 === 0 ? '钨' : '稀土',
        grade: (['first', 'second', 'third'] as const)[index % 3] ?? 'third',
        condition: index % 4 === 3 ? 'closed' : 'running',
        seepage: true,
        wells: index % 4 !== 2,
        floodCheckedOn: index % 3 === 0 && index !== 6 ? dayOf(asked, 3) : null,
        checkedOn: dayOf(asked, index % 3 === 0 ? 6 : 4),
      }),
    }))

export const demoHeavyMetals = (asked: DemoAsked) =>
  countiesOnly(asked)
    .slice(0, 8)
    .map(({ id }, index) => ({
      data: rowOf(heavyMetals, {
        county: id,
        name: exampleName(index, index % 4 === 3 ? '断面' : '涉铊企业'),
        kind: index % 4 === 3 ? 'section' : 'enterprise',
        metal: 'Tl',
        monitored: index % 2 === 0,
        measuredOn: dayOf(asked, 6),
        value: index === 3 ? '0.00012' : '0.00004',
        stock: index % 3 !== 2,
      }),
    }))

const found = [
  ['tailings', 3, 5],
  ['source', 2, 3],
  ['supervised', 3, 6],
  ['mine', 4, 7],
  ['heavy-metal', 5, 8],
] as const satisfies readonly (readonly [HazardKind, number, number])[]

export const demoHazards = (asked: DemoAsked) =>
  countiesOnly(asked)
    .slice(0, 10)
    .map(({ id }, index) => {
      const [kind, from, until] = found[index % found.length] ?? found[0]
      const data = rowOf(hazards, {
        county: id,
        number: `示例-${String(index + 1).padStart(2, '0')}`,
        kind,
        of: exampleName(index, '对象'),
        what: '示例隐患，用于演示整改和销号。',
        foundOn: dayOf(asked, from, 8),
        dueOn: dayOf(asked, until, 28),
      })
      return stepped(asked, data, [
        ['open', from],
        ['rectified', until],
        ['closed', until + (index > 4 ? 1 : 0)],
      ])
    })

export const demoNewPollutants = (asked: DemoAsked) =>
  countiesOnly(asked)
    .slice(0, 6)
    .map(({ id }, index) => ({
      data: rowOf(newPollutants, {
        county: id,
        name: exampleName(index, '化学品企业'),
        kind: (['chemicals', 'new-substance', 'toxic'] as const)[index % 3] ?? 'chemicals',
        groups: index % 2 === 0 ? ['g10', 'g11'] : ['g4'],
        measures: ['control'],
        monitoredOn: dayOf(asked, 4),
        inspectedOn: index % 3 === 2 ? null : dayOf(asked, 5),
        compliant: index % 3 === 2 ? null : true,
      }),
    }))

export const demoSources = (asked: DemoAsked) =>
  countiesOnly(asked)
    .slice(0, 12)
    .map(({ id }, index) => ({
      data: rowOf(sources, {
        county: id,
        code: `示例-${String(index + 1).padStart(4, '0')}`,
        holder: exampleName(index, index % 6 === 5 ? '矿山' : '医院'),
        kind: index % 6 === 5 ? 'mine' : 'source',
        category: index % 6 === 5 ? null : 'IV',
        nuclide: index % 6 === 5 ? null : 'Ir-192',
        number: String(1 + (index % 3)),
        licence: `示例证${index + 1}`,
        licenceUntil: index === 7 ? dayOf(asked, 5) : `${asked.year + 2}-12-31`,
        condition: index === 3 ? 'idle' : 'in-use',
        idleSince: index === 3 ? dayOf(asked, 5) : null,
      }),
    }))

export const demoZeroWaste = (asked: DemoAsked) =>
  countiesOnly(asked).map(({ id }, index) => {
    const kind = index % 3 === 0 ? 'project' : 'task'
    const data = rowOf(zeroWaste, {
      county: id,
      number: `示例-${String(index + 1).padStart(2, '0')}`,
      kind,
      name: exampleName(index, kind === 'task' ? '任务' : '项目'),
      year: String(asked.year),
    })
    return stepped(asked, data, [
      ['planned', 0],
      ['under-way', 1 + (index % 3)],
      ['done', 3 + (index % 7)],
    ])
  })

export const demoZeroWasteModels = (asked: DemoAsked) =>
  countiesOnly(asked)
    .slice(0, 3)
    .map(({ id }, index) => ({
      data: rowOf(zeroWasteModels, {
        county: id,
        name: exampleName(index, '样板'),
        trade: ['家具制造', '稀土', '脐橙'][index] ?? '家具制造',
      }),
    }))
