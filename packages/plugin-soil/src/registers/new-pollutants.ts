import type { Text } from '@workpoints/core'
import {
  choicesOf,
  county,
  date,
  defineRegister,
  keyText,
  kindOf,
  lat,
  lon,
  multi,
  note,
  text,
  yesNo,
} from '@workpoints/registers'
import { newPollutantGroups, newPollutantMeasures } from '../rules/new-pollutant.ts'

const kinds = {
  chemicals: { zh: '重点管控化学品企业', en: 'chemicals enterprise' },
  'new-substance': { zh: '新化学物质登记企业', en: 'registers a new substance' },
  toxic: { zh: '有毒有害化学品进出口企业', en: 'trades in toxic chemicals' },
} as const satisfies Record<string, Text>

const groups = newPollutantGroups.map(({ number, name }) => ({ key: `g${number}`, title: name }))

/** 新污染物企业台账: chemicals enterprises, the groups they handle and what is done about them (task 36). */
export const newPollutants = defineRegister({
  plugin: 'soil',
  id: 'new-pollutants',
  title: { zh: '新污染物重点管控企业台账', en: 'Enterprises with new pollutants' },
  item: { zh: '企业', en: 'enterprise' },
  about: {
    zh: '按《重点管控新污染物清单（2023年版）》登记企业涉及的类别、管控措施、监测和执法检查。',
    en: 'The groups of the list of 2023 that an enterprise handles, measures, monitoring and inspections.',
  },
  fields: {
    county,
    name: keyText({ zh: '企业名称', en: 'Enterprise' }),
    kind: kindOf(kinds),
    groups: multi({ title: { zh: '涉及类别', en: 'Groups' }, choices: groups }),
    measures: multi({ title: { zh: '管控措施', en: 'Measures' }, choices: choicesOf(newPollutantMeasures) }),
    registration: text({ title: { zh: '登记或许可证号', en: 'Registration' } }),
    monitoredOn: date({ title: { zh: '环境监测', en: 'Monitored on' } }),
    inspectedOn: date({ title: { zh: '执法检查', en: 'Inspected on' } }),
    compliant: yesNo({ title: { zh: '检查合格', en: 'Found in order' } }),
    lon,
    lat,
    note,
  },
  label: 'name',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
})
