import { big, type Period, periodEnd, type Text } from '@workpoints/core'
import {
  area,
  choice,
  choicesOf,
  county,
  defineRegister,
  type Entry,
  keyText,
  lat,
  lon,
  multi,
  note,
  stateOn,
  text,
  yesNo,
} from '@workpoints/registers'
import type Big from 'big.js'
import { farmlandTable } from '../rules/farmland-limits.ts'
import { farmlandClasses } from '../rules/farmland-sample.ts'

/** How polluted a unit is; the classes of 受污染耕地安全利用率核算方法 follow it. */
export const farmlandDegrees = {
  none: { zh: '未污染', en: 'not polluted' },
  slight: { zh: '轻微污染', en: 'slight' },
  moderate: { zh: '轻中度污染', en: 'light to moderate' },
  severe: { zh: '重度污染', en: 'severe' },
} as const satisfies Record<string, Text>
export type FarmlandDegree = keyof typeof farmlandDegrees

/** Measures of the three classes (农科教发〔2017〕3号, in short). */
export const farmlandMeasures = {
  monitoring: { zh: '加强监测', en: 'closer monitoring' },
  'organic-manure': { zh: '增施有机肥、秸秆还田', en: 'organic manure, straw returned' },
  'low-uptake': { zh: '低积累品种替代', en: 'low-uptake varieties' },
  water: { zh: '水分调控', en: 'water management' },
  conditioner: { zh: '土壤调理', en: 'soil conditioning' },
  remediation: { zh: '治理修复', en: 'remediation' },
  restructuring: { zh: '种植结构调整', en: 'other crops' },
  'no-crops': { zh: '划定特定农产品禁止生产区', en: 'ban on certain produce' },
  retirement: { zh: '退耕还林还草、休耕', en: 'retired from cropping' },
} as const satisfies Record<string, Text>

const classOf = {
  none: 'priority-protection',
  slight: 'priority-protection',
  moderate: 'safe-use',
  severe: 'strict-control',
}

const metals = Object.entries(farmlandTable).map(([key, { zh }]) => ({ key, title: { zh, en: key } }))

/** 农用地分类管理台账: unit by unit, from the class it has to the measures that were taken and found to work (task 33). */
export const farmland = defineRegister({
  plugin: 'soil',
  id: 'farmland',
  title: { zh: '农用地分类管理台账', en: 'Farmland by class' },
  item: { zh: '评价单元', en: 'unit' },
  about: {
    zh: '按评价单元登记类别、污染程度、面积和措施；安全利用率按《受污染耕地安全利用率核算方法（试行）》由本台账计算。',
    en: 'Unit by unit: class, degree, area and measures. The safe-use rate is computed from here by the state’s trial method.',
  },
  fields: {
    county,
    code: keyText({ zh: '单元编号', en: 'Unit no.' }),
    village: text({ title: { zh: '乡镇、村', en: 'Town, village' }, width: 20 }),
    class: choice({ title: { zh: '类别', en: 'Class' }, choices: choicesOf(farmlandClasses), required: true }),
    degree: choice({ title: { zh: '污染程度', en: 'Degree' }, choices: choicesOf(farmlandDegrees), required: true }),
    area: area({ title: { zh: '面积', en: 'Area' }, required: true, decimals: 2 }),
    pollutants: multi({ title: { zh: '超标项目', en: 'Items above' }, choices: metals }),
    measures: multi({ title: { zh: '措施', en: 'Measures' }, choices: choicesOf(farmlandMeasures) }),
    producePasses: yesNo({
      title: { zh: '农产品达标', en: 'Produce meets the standard' },
      hint: {
        zh: '轻中度污染耕地须农产品达标才计入',
        en: 'moderately polluted land counts only with produce that passes',
      },
    }),
    lon,
    lat,
    note,
  },
  label: 'code',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  states: [
    {
      key: 'listed',
      title: { zh: '待落实', en: 'Measures due' },
      tone: 'open',
      next: [
        { to: 'measured', title: { zh: '措施落实', en: 'Measures taken' }, needs: ['date'], fields: ['measures'] },
      ],
    },
    {
      key: 'measured',
      title: { zh: '措施已落实', en: 'Measures taken' },
      next: [
        { to: 'verified', title: { zh: '核实到位', en: 'Found in place' }, needs: ['date', 'evidence'] },
        { to: 'listed', title: { zh: '退回待落实', en: 'Back to due' }, needs: ['reason'] },
      ],
    },
    {
      key: 'verified',
      title: { zh: '已核实', en: 'Verified' },
      tone: 'done',
      next: [{ to: 'measured', title: { zh: '重新核实', en: 'Check again' }, needs: ['reason'] }],
    },
  ],
  rules: [
    {
      field: 'class',
      holds: (row) => row.class === classOf[row.degree],
      text: {
        zh: '类别与污染程度不符：未污染、轻微污染为优先保护类，轻中度为安全利用类，重度为严格管控类',
        en: 'does not fit the degree: none and slight are priority protection, moderate safe use, severe strict control',
      },
    },
  ],
  counts: [
    {
      indicator: 'farmland-safe-use',
      tally: (entries, period) => {
        const { B, C, D, E } = farmlandAreas(entries, period)
        return E.eq(0) ? null : { numerator: B.plus(C).plus(D).toFixed(), denominator: E.toFixed() }
      },
    },
    {
      indicator: 'farmland-task',
      when: ({ data }) => data.degree === 'moderate' || data.degree === 'severe',
      value: (entry, period) => (isCounted(entry, period) ? entry.data.area : 0),
    },
  ],
})

/** What a unit of farmland holds, as far as the rate asks. */
export interface FarmlandRow {
  readonly degree: FarmlandDegree
  readonly area: string
  readonly producePasses: boolean | null
}

/** Whether a unit is under the measures its degree asks for by the end of a period; moderately polluted land only with produce that passes. */
export function isCounted(entry: Entry<FarmlandRow>, period: Period): boolean {
  const state = stateOn(entry, periodEnd(period))
  if (state === undefined || state === 'listed') return false
  return entry.data.degree !== 'moderate' || (state === 'verified' && entry.data.producePasses === true)
}

/** The areas B, C, D and E of the method by the end of a period, 亩. A unit is polluted from the first day on, whenever it was written down. */
export function farmlandAreas(
  entries: readonly Entry<FarmlandRow>[],
  period: Period,
): { readonly B: Big; readonly C: Big; readonly D: Big; readonly E: Big } {
  const sum = (fits: (entry: Entry<FarmlandRow>) => boolean) =>
    entries.filter(fits).reduce((total, { data }) => total.plus(data.area), big(0))
  const under = (degree: FarmlandDegree) => sum((entry) => entry.data.degree === degree && isCounted(entry, period))
  return {
    B: under('slight'),
    C: under('moderate'),
    D: under('severe'),
    E: sum(({ data }) => data.degree !== 'none'),
  }
}
