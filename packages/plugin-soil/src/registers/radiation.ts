import type { Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  count,
  county,
  date,
  defineRegister,
  isWithin,
  keyText,
  kindOf,
  lat,
  lon,
  longText,
  note,
  text,
} from '@workpoints/registers'
import { sourceStates } from '../rules/radiation.ts'

const kinds = {
  source: { zh: '放射源', en: 'source' },
  device: { zh: '射线装置', en: 'radiation device' },
  mine: { zh: '伴生放射性矿', en: 'mine with associated radioactivity' },
} as const satisfies Record<string, Text>

const categories = {
  I: { zh: 'Ⅰ类', en: 'I' },
  II: { zh: 'Ⅱ类', en: 'II' },
  III: { zh: 'Ⅲ类', en: 'III' },
  IV: { zh: 'Ⅳ类', en: 'IV' },
  V: { zh: 'Ⅴ类', en: 'V' },
} as const satisfies Record<string, Text>

/** 放射源与伴生放射性矿台账: licence, number and state (the goal for nuclear and radiation safety). */
export const sources = defineRegister({
  plugin: 'soil',
  id: 'sources',
  title: { zh: '放射源与伴生放射性矿台账', en: 'Radioactive sources and mines' },
  item: { zh: '放射源', en: 'source' },
  about: {
    zh: '登记持证单位、许可证、数量和状态；安全隐患记入隐患排查整改台账。',
    en: 'Holder, licence, number and state; safety faults are kept in the register of hidden dangers.',
  },
  fields: {
    county,
    code: keyText({ zh: '编码', en: 'Code' }),
    holder: text({ title: { zh: '使用单位', en: 'Holder' }, required: true, width: 24 }),
    kind: kindOf(kinds),
    category: choice({ title: { zh: '类别', en: 'Category' }, choices: choicesOf(categories) }),
    nuclide: text({ title: { zh: '核素', en: 'Nuclide' }, maxLength: 20 }),
    number: count({ title: { zh: '数量', en: 'Number' }, measure: { zh: '枚', en: 'pieces' }, required: true }),
    licence: text({ title: { zh: '辐射安全许可证', en: 'Licence' } }),
    licenceUntil: date({ title: { zh: '许可证有效期至', en: 'Licence until' } }),
    condition: choice({ title: { zh: '使用状态', en: 'State' }, choices: choicesOf(sourceStates), required: true }),
    idleSince: date({ title: { zh: '闲置起始', en: 'Idle since' } }),
    lon,
    lat,
    note,
  },
  label: 'code',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  rules: [
    {
      field: 'idleSince',
      holds: ({ condition, idleSince }) => condition !== 'idle' || idleSince !== null,
      text: { zh: '闲置的应填起始日期', en: 'is needed for what is idle' },
    },
  ],
})

/** 突发辐射事件台账: must stay empty. */
export const incidents = defineRegister({
  plugin: 'soil',
  id: 'incidents',
  title: { zh: '突发辐射事件台账', en: 'Radiation incidents' },
  item: { zh: '事件', en: 'incident' },
  about: { zh: '年内应为空。', en: 'Has to stay empty all year.' },
  fields: {
    county,
    name: keyText({ zh: '事件名称', en: 'Incident' }),
    occurredOn: date({ title: { zh: '发生日期', en: 'Day' }, required: true }),
    course: longText({ title: { zh: '经过和处置', en: 'Course and response' } }),
    note,
  },
  label: 'name',
  unit: 'county',
  counts: [
    {
      indicator: 'radiation-incidents',
      empty: 'zero',
      when: ({ data }, period) => isWithin(data.occurredOn, period),
    },
  ],
})
