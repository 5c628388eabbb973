import type { Text } from '@workpoints/core'
import { choice, choicesOf, count, date, defineRegister, keyText, longText, note } from '@workpoints/registers'
import { notBefore, onDay, place } from './usual.ts'

const pollutants = {
  pm25: { zh: 'PM2.5', en: 'PM2.5' },
  pm10: { zh: 'PM10', en: 'PM10' },
  ozone: { zh: '臭氧', en: 'ozone' },
} as const satisfies Record<string, Text>

const levels = {
  forecast: { zh: '污染过程管控', en: 'forecast, no alert' },
  yellow: { zh: '黄色预警', en: 'yellow alert' },
  orange: { zh: '橙色预警', en: 'orange alert' },
  red: { zh: '红色预警', en: 'red alert' },
} as const satisfies Record<string, Text>

/** 污染天气应对台账: each spell of pollution with its alert, its measures and what came of it (goal 1). */
export const heavyWeather = defineRegister({
  plugin: 'air',
  id: 'heavy-weather',
  title: { zh: '污染天气应对台账', en: 'Answers to polluted weather' },
  item: { zh: '应对过程', en: 'spell' },
  about: {
    zh: '逐次登记污染天气预警、响应和评估，确保不出现重污染天气；重污染天数由监测数据计算，不在此填报。',
    en: 'Each spell with its alert, response and review; heavy-pollution days are counted from readings, not here.',
  },
  fields: {
    county: place,
    number: keyText({ zh: '过程编号', en: 'No.' }),
    pollutant: choice({ title: { zh: '首要污染物', en: 'Pollutant' }, choices: choicesOf(pollutants), required: true }),
    level: choice({ title: { zh: '预警级别', en: 'Alert' }, choices: choicesOf(levels), required: true }),
    from: onDay({ zh: '启动日期', en: 'From' }),
    to: date({ title: { zh: '解除日期', en: 'To' } }),
    enterprises: count({ title: { zh: '减排企业', en: 'Enterprises' }, measure: { zh: '家', en: 'enterprises' } }),
    checks: count({ title: { zh: '现场检查', en: 'Checks' }, measure: { zh: '家次', en: 'checks' } }),
    problems: count({ title: { zh: '发现问题', en: 'Problems' }, measure: { zh: '个', en: 'problems' } }),
    measures: longText({ title: { zh: '管控措施', en: 'Measures' } }),
    review: longText({ title: { zh: '过程评估', en: 'Review' } }),
    note,
  },
  label: 'number',
  unit: 'county',
  states: [
    {
      key: 'on',
      title: { zh: '响应中', en: 'On' },
      tone: 'open',
      next: [{ to: 'lifted', title: { zh: '解除', en: 'Lift' }, needs: ['date'], fields: ['to'] }],
    },
    {
      key: 'lifted',
      title: { zh: '已解除待评估', en: 'Lifted, to be reviewed' },
      tone: 'open',
      next: [{ to: 'reviewed', title: { zh: '完成评估', en: 'Review' }, needs: ['date'], fields: ['review'] }],
    },
    { key: 'reviewed', title: { zh: '已评估', en: 'Reviewed' }, tone: 'done' },
  ],
  rules: [notBefore('from', 'to', { zh: '解除不能早于启动', en: 'cannot be before it began' })],
})
