import {
  choice,
  choicesOf,
  county,
  date,
  defineRegister,
  isWithin,
  keyText,
  lat,
  lon,
  note,
  number,
  text,
} from '@workpoints/registers'
import { type ErosionMeasure, erosionDefaults, erosionMeasures } from '../rules/erosion.ts'

/** What a parcel holds, as far as its area counts. */
export interface ErosionWorkRow {
  readonly measure: ErosionMeasure
  readonly area: string
  readonly startedOn: string | null
  readonly finishedOn: string | null
}

/** Whether a kind of work belongs to 新增水土流失治理面积. */
export const isErosionWork = ({ measure }: ErosionWorkRow): boolean =>
  measure !== 'closure' || erosionDefaults.countClosure

/** 水土流失治理图斑台账: a parcel counts once, in the month in which it was finished (task 12). */
export const erosionWorks = defineRegister({
  plugin: 'ecology',
  id: 'erosion-works',
  title: { zh: '水土流失治理图斑台账', en: 'Soil-erosion control' },
  item: { zh: '治理图斑', en: 'parcel' },
  about: {
    zh: '按小流域逐图斑登记治理措施和面积；同一图斑只登记一次，计入完工当月。',
    en: 'Parcel by parcel of each small watershed; a parcel is entered once and counts in the month it was finished.',
  },
  fields: {
    county,
    parcel: keyText({ zh: '图斑编号', en: 'Parcel no.' }),
    watershed: text({ title: { zh: '所属小流域', en: 'Watershed' }, required: true, width: 20 }),
    measure: choice({ title: { zh: '治理措施', en: 'Measure' }, choices: choicesOf(erosionMeasures), required: true }),
    area: number({
      title: { zh: '治理面积', en: 'Area' },
      measure: { zh: '平方公里', en: 'km²' },
      min: 0,
      adds: true,
      required: true,
    }),
    startedOn: date({ title: { zh: '开工日期', en: 'Begun on' } }),
    finishedOn: date({ title: { zh: '完工日期', en: 'Finished on' } }),
    checkedOn: date({ title: { zh: '复核日期', en: 'Checked on' } }),
    lon,
    lat,
    note,
  },
  label: 'parcel',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  rules: [
    {
      field: 'finishedOn',
      holds: ({ startedOn, finishedOn }) => finishedOn === null || (startedOn !== null && startedOn <= finishedOn),
      text: { zh: '完工日期应在开工日期之后', en: 'comes after the work was begun' },
    },
  ],
  counts: [
    {
      indicator: 'erosion-control',
      when: ({ data }, period) => isErosionWork(data) && isWithin(data.finishedOn, period),
      value: ({ data }) => data.area,
    },
  ],
})
