import { roundGb8170 } from '@workpoints/core'
import { type DemoAsked, type DemoRow, lastMonth, rowOf } from '@workpoints/registers/server'
import type { SampleField } from '../registers/sample-items.ts'
import { type SampleRow, samples } from '../registers/samples.ts'
import { type SectionPlanRow, sectionPlans } from '../registers/section-plans.ts'
import { type DemoSection, demoSections } from './demo-sections.ts'

/** How rain and low water move what a river carries, January to December. */
const season = [1, 1.04, 1.14, 1.2, 1.16, 1.1, 0.96, 0.92, 0.88, 0.86, 0.9, 0.95]

/** 0 to 1, always the same for the same three numbers. */
const wave = (index: number, month: number, item: number): number => ((index * 37 + month * 17 + item * 11) % 23) / 22

/** A month of the year before is a little worse in most places, so that phosphorus falls in most and rises in some. */
const yearFactor = (index: number, isBefore: boolean): number => (isBefore ? (index % 5 === 2 ? 0.9 : 1.08) : 1)

interface At {
  readonly section: DemoSection
  readonly month: number
  readonly isBefore: boolean
}

/** What makes some places of the demonstration worth looking at: a mining stretch, a town, two borders near their limit. */
const special: Readonly<Record<string, (at: At) => Partial<Record<'phosphorus' | 'ammonia', number>>>> = {
  'demo-tao-05': ({ month }) => ({ ammonia: month <= 4 ? 1.28 : 0.97 }),
  'demo-ping-02': ({ month }) => ({ phosphorus: month === 3 || month === 4 ? 0.236 : 0.158 }),
  'demo-tao-06': ({ month }) => ({ ammonia: 0.72 + month * 0.01 }),
  'demo-qin-04': ({ month }) => (month === 3 || month === 4 ? { phosphorus: 0.131 } : {}),
  'demo-zhang-04': ({ month }) => ({ phosphorus: 0.112 + month * 0.003 }),
  'demo-dingnan-04': ({ month }) => ({ ammonia: 0.452 + (month % 3) * 0.014 }),
  'demo-xunwu-03': ({ month }) => (month === 2 ? { ammonia: 0.61 } : {}),
}

/** Values of the items that a station sends too, mg/L. */
export function demoValues(
  at: At,
): Readonly<
  Record<'waterTemp' | 'pH' | 'dissolvedOxygen' | 'permanganate' | 'ammonia' | 'phosphorus' | 'nitrogen', number>
> {
  const { section, month, isBefore } = at
  const { index, order, of, site } = section
  const rise = season[month - 1] ?? 1
  const down = order / of
  const own = special[site.id]?.(at) ?? {}
  const isSource = order === 1 && !/^demo-(gong|gan|shangyou)-/.test(site.id)
  const phosphorus =
    site.waterBody === 'lake'
      ? 0.016 * rise
      : (isSource ? 0.015 : 0.036 + 0.042 * down) * rise * (0.9 + 0.2 * wave(index, month, 1))
  return {
    waterTemp: 14 + 12 * Math.sin(((month - 4) * Math.PI) / 6) + 2 * wave(index, month, 2),
    pH: 6.9 + 0.7 * wave(index, month, 3),
    dissolvedOxygen: 8.9 - 1.4 * Math.sin(((month - 4) * Math.PI) / 6) - 0.5 * wave(index, month, 4),
    permanganate: (isSource ? 1.2 : 1.6 + 1.1 * down + 0.5 * wave(index, month, 5)) * (0.9 + 0.1 * rise),
    ammonia: own.ammonia ?? (isSource ? 0.06 : 0.1 + 0.18 * down) + 0.08 * wave(index, month, 6),
    phosphorus: (own.phosphorus ?? phosphorus) * yearFactor(index, isBefore),
    nitrogen: 0.9 + 0.7 * down + 0.4 * wave(index, month, 7),
  }
}

const places: Readonly<Record<keyof ReturnType<typeof demoValues>, number>> = {
  ...{ waterTemp: 1, pH: 1, dissolvedOxygen: 1, permanganate: 1, ammonia: 2, phosphorus: 3, nitrogen: 2 },
}

const rounded = (value: number, decimals: number): string => roundGb8170(value.toFixed(8), decimals).toFixed(decimals)

/** Items measured once a quarter; most stand below the detection limit, as they do in clean rivers. */
const quarterly: Partial<Record<SampleField, string>> = {
  ...{
    copper: '0.001L',
    zinc: '0.05L',
    selenium: '0.0004L',
    arsenic: '0.0012',
    mercury: '0.00004L',
    cadmium: '0.0001L',
  },
  ...{ chromium: '0.004L', lead: '0.001L', cyanide: '0.001L', phenols: '0.0003L', petroleum: '0.01L' },
  ...{ surfactants: '0.05L', sulphide: '0.01L', coliforms: '1200' },
}

/** A reservoir that warms in summer: more chlorophyll, less transparency. */
const nutrients = ({ section: { index }, month }: At) => {
  const warm = Math.max(Math.sin(((month - 3) * Math.PI) / 8), 0)
  return {
    chlorophyll: rounded(2.4 + 9 * warm + 1.5 * wave(index, month, 11), 1),
    transparency: rounded(210 - 95 * warm - 20 * wave(index, month, 12), 0),
  }
}

function rowAt(at: At, year: number): SampleRow {
  const { section, month, isBefore } = at
  const { site, index } = section
  const head = { county: site.unit, section: site.id, month: `${year}-${String(month).padStart(2, '0')}` }
  if (!isBefore && site.id === 'demo-qin-01' && month === 1)
    return rowOf(samples, { ...head, condition: 'dry', note: '枯水期断流（演示）' })
  if (!isBefore && site.id === 'demo-xiang-01' && month === 2)
    return rowOf(samples, { ...head, condition: 'no-data', note: '道路中断，未采样（演示）' })
  const values = demoValues(at)
  const measured = Object.fromEntries(
    Object.entries(places).map(([key, decimals]) => [key, rounded(values[key as keyof typeof places], decimals)]),
  ) as Partial<SampleRow>
  return rowOf(samples, {
    ...{ ...head, condition: 'sampled', ...measured },
    cod: rounded(7.5 + 4 * wave(index, month, 8), 0),
    bod5: rounded(1.1 + 0.9 * wave(index, month, 9), 1),
    ...(site.waterBody === 'lake' ? nutrients(at) : {}),
    ...(month % 3 === 1 ? { ...quarterly, fluoride: rounded(0.18 + 0.2 * wave(index, month, 10), 2) } : {}),
  })
}

/** Laboratory months of the demonstration: all of the year before, and this year's to its last month. */
export function demoSamples({ year }: DemoAsked): DemoRow<SampleRow>[] {
  return demoSections(year).flatMap((section) => {
    const before = Array.from({ length: 12 }, (_, index) =>
      rowAt({ section, month: index + 1, isBefore: true }, year - 1),
    )
    const now = Array.from({ length: lastMonth }, (_, index) =>
      rowAt({ section, month: index + 1, isBefore: false }, year),
    )
    return [...before, ...now].map((data) => ({ data }))
  })
}

const chiefs = ['县级河长', '乡镇级河长'] as const

/** Where each section of the demonstration lies, its expected phosphorus at the borders, and plans where there is something to do. */
export function demoSectionPlans({ year }: DemoAsked): DemoRow<SectionPlanRow>[] {
  return demoSections(year).map(({ site, river, order, index }) => {
    const isBad = special[site.id] !== undefined
    return {
      data: rowOf(sectionPlans, {
        ...{ county: site.unit, section: site.id, river, order: String(order) },
        expected: /市界|东江出境/.test(site.zone) ? '0.08' : null,
        chief: `示例${chiefs[index % 2] ?? ''}`,
        plan: isBad ? (index % 2 === 0 ? 'running' : 'due') : 'none',
        measures: isBad && index % 2 === 0 ? '上游污染源排查整治、加密监测（演示）' : null,
        dueOn: isBad ? `${year}-10-31` : null,
      }),
    }
  })
}
