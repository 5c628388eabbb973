import { countiesOnly, type DemoAsked, dayOf, exampleName, rowOf, stepped } from '@workpoints/registers/server'
import { controlLines } from '../registers/control-lines.ts'
import { lineClues } from '../registers/line-clues.ts'
import { zoning, zoningPilot } from '../registers/zoning.ts'
import { exampleCode, landOf } from './demo-shares.ts'

const lines = [
  ['ecological', 0.27],
  ['farmland', 0.12],
  ['urban', 0.03],
] as const

/** Three lines a county; one county is short of farmland by a fifth of a km². */
export const demoControlLines = (asked: DemoAsked) =>
  countiesOnly(asked).flatMap(({ id }, index) =>
    lines.map(([line, share]) => {
      const assigned = landOf(id) * share
      const present =
        line === 'urban'
          ? assigned * 0.86
          : index === 11 && line === 'farmland'
            ? assigned - 0.2
            : assigned + (index % 4) / 10
      return {
        data: rowOf(controlLines, {
          ...{ county: id, line, year: String(asked.year), assigned: assigned.toFixed(2) },
          ...{ present: present.toFixed(2), measuredOn: dayOf(asked, 4, 30), document: `示例批复${index + 1}` },
        }),
      }
    }),
  )

const clues = [
  ['ecological', false, 6],
  ['farmland', false, 5],
  ['farmland', true, 4],
  ['ecological', true, 9],
] as const

/** A clue in most counties: disturbances put right or not yet, lawful uses, and some to be checked. */
export const demoLineClues = (asked: DemoAsked) =>
  countiesOnly(asked)
    .filter((_, index) => index % 4 !== 3)
    .map(({ id }, index) => {
      const [line, approved, until] = clues[index % clues.length] ?? clues[0]
      const month = 1 + (index % 4)
      const isChecked = index % 5 !== 4
      const data = rowOf(lineClues, {
        ...{ county: id, number: exampleCode(index + 1), line, foundOn: dayOf(asked, month, 10), source: '示例卫片' },
        ...{
          what: '示例扰动线索，用于演示核查和整改。',
          areaInside: isChecked ? String(0.2 + (index % 6) / 10) : null,
        },
        ...{ approved: isChecked ? approved : null, coreZone: index === 7, dueOn: dayOf(asked, month + 3, 28) },
      })
      const isDismissed = approved && index !== 7
      const after = isDismissed
        ? ([['dismissed', month + 2]] as const)
        : ([
            ['rectifying', month + 2],
            ['closed', until],
          ] as const)
      const checked = isChecked ? ([['checked', month + 1], ...after] as const) : []
      return stepped(asked, data, [['clue', month], ...checked])
    })

export const demoZoning = (asked: DemoAsked) =>
  asked.counties.map(({ id }, index) => {
    const conflicts = index % 5
    const isDone = index % 3 === 0
    const data = rowOf(zoning, {
      ...{ county: id, batch: `${asked.year}年动态更新（示例）` },
      ...{ priorityUnits: String(3 + (index % 4)), keyUnits: String(2 + (index % 5)), generalUnits: '1' },
      ...{ conflicts: String(conflicts), resolved: String(isDone ? conflicts : Math.floor(conflicts / 2)) },
      ...{ sameMap: true, sameRules: isDone || index % 2 === 0, sameUpdates: isDone },
      document: isDone ? `示例发布${index + 1}` : null,
    })
    return stepped(asked, data, [
      ['planned', 0],
      ['compared', 2 + (index % 3)],
      ['adjusted', 4 + (index % 4)],
      ...(isDone ? ([['published', 6]] as const) : []),
    ])
  })

export const demoZoningPilot = (asked: DemoAsked) =>
  countiesOnly(asked)
    .slice(4, 6)
    .map(({ id }, index) => {
      const data = rowOf(zoningPilot, {
        ...{ county: id, name: exampleName(index, '衔接试点'), approver: '示例批准机关' },
        appliedOn: index === 0 ? dayOf(asked, 4) : null,
      })
      return stepped(asked, data, [['preparing', 0], ...(index === 0 ? ([['applied', 4]] as const) : [])])
    })
