import { periodEnd, type Text } from '@workpoints/core'
import {
  area,
  choice,
  choicesOf,
  county,
  date,
  defineRegister,
  keyText,
  lat,
  lon,
  note,
  text,
  yesNo,
} from '@workpoints/registers'
import {
  isPlotSafe,
  isSensitiveUse,
  nextPlotStates,
  type PlotState,
  type PlotSteps,
  plotStates,
} from '../rules/plot-process.ts'

const kinds = {
  'sensitive-change': { zh: '用途变更为住宅、公共管理与公共服务用地', en: 'changes to housing or public service' },
  listed: { zh: '名录内地块开发利用', en: 'on the list and being developed' },
} as const satisfies Record<string, Text>

/** Dates a step to a state asks for. */
const stepFields: { readonly [State in PlotState]?: readonly string[] } = {
  'detailed-survey': ['surveyedOn'],
  'risk-assessment': ['surveyedOn'],
  listed: ['assessedOn', 'listedOn'],
  'effect-assessment': ['remediatedOn'],
  delisted: ['effectAssessedOn', 'delistedOn'],
  admitted: ['surveyedOn'],
}

const states = (Object.keys(plotStates) as PlotState[]).map((key) => ({
  key,
  title: plotStates[key],
  tone: key === 'admitted' || key === 'delisted' ? ('done' as const) : ('open' as const),
  next: nextPlotStates(key).map((to) => ({
    to,
    title: { zh: `转为${plotStates[to].zh}`, en: `To ${plotStates[to].en}` },
    needs: ['date', 'evidence'] as const,
    fields: stepFields[to] ?? [],
  })),
}))

/** What a plot holds, as far as its safety asks. */
export interface PlotRow {
  readonly surveyedOn: string | null
  readonly needsAssessment: boolean | null
  readonly assessedOn: string | null
  readonly needsRemediation: boolean | null
  readonly remediatedOn: string | null
  readonly effectAssessedOn: string | null
  readonly usedOn: string | null
}

/** The steps of a plot as the rule reads them: what is not needed is left out. */
export function stepsOf(row: PlotRow): PlotSteps {
  const { surveyedOn, assessedOn, remediatedOn, effectAssessedOn, usedOn } = row
  return {
    surveyedOn,
    usedOn,
    ...(row.needsAssessment === true ? { assessedOn } : {}),
    ...(row.needsRemediation === true ? { remediatedOn, effectAssessedOn } : {}),
  }
}

/** 建设用地地块台账: from the list to admission (task 34). */
export const plots = defineRegister({
  plugin: 'soil',
  id: 'plots',
  title: { zh: '建设用地地块台账', en: 'Development plots' },
  item: { zh: '地块', en: 'plot' },
  about: {
    zh: '逐地块登记调查、评估、名录、管控修复、效果评估和准入；重点建设用地安全利用率由已开发利用的地块按面积计算。',
    en: 'Plot by plot: survey, assessment, list, remediation, effect and admission. The rate is by area of the plots put to use.',
  },
  fields: {
    county,
    code: keyText({ zh: '地块编号', en: 'Plot no.' }),
    name: text({ title: { zh: '地块名称', en: 'Name' }, required: true, width: 24 }),
    area: area({ title: { zh: '面积', en: 'Area' }, required: true, decimals: 2 }),
    formerUse: text({ title: { zh: '原用途', en: 'Former use' } }),
    plannedUse: text({
      title: { zh: '规划用途代码', en: 'Planned use' },
      hint: { zh: 'GB 50137 用地代码，如 R2、A33、M1', en: 'code of GB 50137 such as R2, A33, M1' },
      maxLength: 10,
    }),
    kind: choice({
      title: { zh: '重点建设用地类型', en: 'Why it is a key plot' },
      hint: { zh: '不属重点建设用地的不填', en: 'empty where it is none' },
      choices: choicesOf(kinds),
    }),
    surveyedOn: date({ title: { zh: '调查完成', en: 'Survey done' } }),
    needsAssessment: yesNo({ title: { zh: '需风险评估', en: 'Assessment needed' } }),
    assessedOn: date({ title: { zh: '风险评估完成', en: 'Assessment done' } }),
    listedOn: date({ title: { zh: '列入名录', en: 'Listed' } }),
    needsRemediation: yesNo({ title: { zh: '需管控或修复', en: 'Remediation needed' } }),
    remediatedOn: date({ title: { zh: '管控修复完成', en: 'Remediation done' } }),
    effectAssessedOn: date({ title: { zh: '效果评估完成', en: 'Effect assessed' } }),
    delistedOn: date({ title: { zh: '移出名录', en: 'Delisted' } }),
    usedOn: date({ title: { zh: '开发利用', en: 'Put to use' } }),
    lon,
    lat,
    note,
  },
  label: 'name',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  states,
  rules: [
    {
      field: 'usedOn',
      holds: ({ listedOn, delistedOn, usedOn, plannedUse }) =>
        usedOn === null ||
        listedOn === null ||
        (delistedOn !== null && delistedOn <= usedOn) ||
        !isSensitiveUse(plannedUse ?? ''),
      text: {
        zh: '名录内地块不得作为住宅、公共管理与公共服务用地（土壤污染防治法第六十一条）',
        en: 'a listed plot may not be used for housing, public administration or public service (article 61)',
      },
    },
    {
      field: 'delistedOn',
      holds: ({ listedOn, delistedOn }) => delistedOn === null || (listedOn !== null && listedOn <= delistedOn),
      text: { zh: '移出名录不能早于列入', en: 'cannot be before it was listed' },
    },
  ],
  counts: [
    {
      indicator: 'plot-safe-use',
      when: ({ data }, period) => data.kind !== null && data.usedOn !== null && data.usedOn <= periodEnd(period),
      numerator: ({ data }) => (isPlotSafe(stepsOf(data)).safe === true ? data.area : 0),
      denominator: ({ data }) => data.area,
    },
  ],
})
