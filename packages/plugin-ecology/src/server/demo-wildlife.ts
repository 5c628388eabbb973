import {
  countiesOnly,
  type DemoAsked,
  dayOf,
  exampleName,
  lastMonth,
  rowOf,
  stepped,
} from '@workpoints/registers/server'
import { biodiversityProjects } from '../registers/biodiversity.ts'
import { species } from '../registers/species.ts'
import { speciesSurveys } from '../registers/species-surveys.ts'
import { fishingBan, wildlifeCases } from '../registers/wildlife.ts'
import { exampleCode, madeUp } from './demo-shares.ts'

const projects = ['habitat', 'rescue', 'monitoring', 'invasive', 'awareness'] as const

export const demoBiodiversityProjects = (asked: DemoAsked) =>
  countiesOnly(asked)
    .slice(0, 10)
    .map(({ id }, index) => {
      const data = rowOf(biodiversityProjects, {
        ...{ county: id, name: exampleName(index, '保护工程'), kind: projects[index % projects.length] ?? 'habitat' },
        ...{ planned: String(200 + index * 40), invested: String(60 + index * 21), dueOn: dayOf(asked, 11, 30) },
      })
      return stepped(asked, data, [
        ['planned', 0],
        ['under-way', 2 + (index % 5)],
        ...(index % 5 === 0 ? ([['done', 6]] as const) : []),
      ])
    })

/** Which counties lie in which of the priority regions, about. */
const regions = [
  ['nanling', ['360723', '360728', '360729', '360783', '360726', '360734']],
  ['luoxiao', ['360724', '360725', '360732']],
  ['wuyi', ['360735', '360781', '360733', '360730']],
] as const

export const demoSurveys = (asked: DemoAsked) =>
  regions.flatMap(([region, counties], place) =>
    counties.map((county, index) => {
      const isReported = index % 3 === 0
      const data = rowOf(speciesSurveys, {
        ...{ county, region, taxon: index % 2 === 0 ? 'animals' : 'plants', year: String(asked.year) },
        ...{ surveyor: exampleName(index, '调查单位'), transects: String(12 + index * 4) },
        ...(isReported ? { species: String(180 + index * 23), newRecords: String(index % 3) } : {}),
      })
      return stepped(asked, data, [
        ['planned', 0],
        ['field', 3 + (index % 3)],
        ...(isReported ? ([['reported', 5]] as const) : []),
        ...(isReported && place === 0 ? ([['reviewed', 6]] as const) : []),
      ])
    }),
  )

const animals =
  '黄腹角雉 白颈长尾雉 中华秋沙鸭 中华穿山甲 金斑喙凤蝶 大灵猫 小灵猫 豹猫 水鹿 猕猴 藏酋猴 黑熊 白鹇 勺鸡 鸳鸯 蛇雕 凤头鹰 松雀鹰 红隼 游隼 领角鸮 斑头鸺鹠 小鸦鹃 褐翅鸦鹃 画眉 红嘴相思鸟 仙八色鸫 虎纹蛙 平胸龟 黄缘闭壳龟'.split(
    ' ',
  )
const plants =
  '南方红豆杉 伯乐树 福建柏 篦子三尖杉 金毛狗 闽楠 花榈木 红豆树 香果树 长柄双花木 伞花木 八角莲 金荞麦 野大豆 春兰'.split(
    ' ',
  )
const first = new Set(animals.slice(0, 6).concat('南方红豆杉'))
/** Species without any measure yet, and one that came under protection in the course of the year. */
const [open, since] = [['平胸龟', '八角莲'], '仙八色鸫']
const measures = [['reserve', 'red-line'], ['reserve'], ['in-situ', 'red-line'], ['ex-situ', 'in-situ']] as const

/** Real species that occur in the region, in made-up places: each in one county, every third in a second one. */
export function demoSpecies(asked: DemoAsked) {
  const counties = countiesOnly(asked)
  return [...animals, ...plants].flatMap((name, index) =>
    Array.from({ length: index % 3 === 0 ? 2 : 1 }, (_, number) => ({
      data: rowOf(species, {
        ...{ county: counties[(index * 5 + number * 7) % counties.length]?.id ?? '', name },
        ...{ kingdom: animals.includes(name) ? 'animal' : 'plant', grade: first.has(name) ? 'first' : 'second' },
        measures: open.includes(name) ? [] : (measures[index % measures.length] ?? []),
        protectedSince: name === since ? dayOf(asked, 3, 20) : null,
        recordedOn: dayOf(asked, 1 + (index % lastMonth), 16),
        note: madeUp,
      }),
    })),
  )
}

const waters = ['gan-main', 'tributary', 'tributary', 'dongjiang'] as const

export const demoFishingBan = (asked: DemoAsked) =>
  asked.counties.flatMap(({ id }, index) =>
    Array.from({ length: lastMonth }, (_, month) => {
      const cases = (index + month) % 4 === 3 ? 1 + (index % 2) : 0
      const fishers = 20 + ((index * 13) % 60)
      return {
        data: rowOf(fishingBan, {
          ...{ county: id, month: `${asked.year}-0${month + 1}`, water: waters[index % 4] ?? 'tributary' },
          ...{ patrols: String(8 + ((index * 3 + month) % 9)), gear: String((index * 5 + month * 3) % 14) },
          ...{ cases: String(cases), transferred: String(cases > 1 ? 1 : 0) },
          ...{ fishers: String(fishers), settled: String(fishers - (index % 5 === 4 ? 1 : 0)) },
        }),
      }
    }),
  )

const acts = ['hunting', 'trade', 'plants', 'hunting', 'transport', 'habitat'] as const

export const demoWildlifeCases = (asked: DemoAsked) =>
  countiesOnly(asked)
    .slice(0, 14)
    .map(({ id }, index) => {
      const month = 1 + (index % 5)
      const isDone = index % 3 !== 2
      const data = rowOf(wildlifeCases, {
        ...{ county: id, number: exampleCode(index + 1), operation: '示例专项行动', act: acts[index % 6] ?? 'hunting' },
        ...{ foundOn: dayOf(asked, month, 12), seized: String(1 + (index % 7)) },
        outcome: isDone ? '示例处理结果。' : null,
      })
      return stepped(asked, data, [
        ['found', month],
        ['filed', month + 1],
        ...(isDone ? ([[index % 4 === 1 ? 'transferred' : 'closed', month + 2]] as const) : []),
      ])
    })
