import type { Light } from '../src/light-mark.tsx'
import type { Tile } from '../src/tile-map.tsx'

/** Made-up figures in the manner of the real ones, for the eye only. */
export const lightLabels: Readonly<Record<Light, string>> = {
  blue: '蓝：已完成',
  green: '绿：按序时推进',
  yellow: '黄：滞后',
  red: '红：严重滞后',
  grey: '灰：暂无数据',
}

export const letters: Readonly<Record<Light, string>> = { blue: '蓝', green: '绿', yellow: '黄', red: '红', grey: '灰' }

export interface TaskRow {
  readonly number: number
  readonly title: string
  readonly unit: string
  readonly light: Light
  readonly value: number | null
  readonly target: string
  readonly due: string
}

export const tasks: readonly TaskRow[] = [
  {
    number: 9,
    title: '完成 100 万亩低质低效林改造任务',
    unit: '市林业局',
    light: 'green',
    value: 54.2,
    target: '100 万亩',
    due: '12-31',
  },
  {
    number: 12,
    title: '新增水土流失治理面积 400 平方公里',
    unit: '市水土保持中心',
    light: 'yellow',
    value: 158,
    target: '400 km²',
    due: '12-31',
  },
  {
    number: 18,
    title: '开展生活污水收集处理攻坚行动，新改建污水管网 180 公里以上',
    unit: '市住房城乡建设局',
    light: 'red',
    value: 41.6,
    target: '≥ 180 km',
    due: '12-31',
  },
  {
    number: 3,
    title: '力争新能源发电装机达 650 万千瓦',
    unit: '市发展改革委',
    light: 'blue',
    value: 655,
    target: '650 万千瓦',
    due: '12-31',
  },
  {
    number: 4,
    title: '累计建成不少于 50 座新能源汽车公共超充站',
    unit: '市交通运输局',
    light: 'green',
    value: 29,
    target: '≥ 50 座',
    due: '12-31',
  },
  {
    number: 2,
    title: '建设省级以上绿色工厂 30 个，绿色园区 1 个',
    unit: '市工业和信息化局',
    light: 'grey',
    value: null,
    target: '30 个',
    due: '12-31',
  },
  {
    number: 11,
    title: '确保国家重点保护野生动植物保护率达 95% 以上',
    unit: '市生态环境局',
    light: 'green',
    value: 96.1,
    target: '≥ 95 %',
    due: '12-31',
  },
]

const counties = [
  ['章贡区', 2, 3, 'green', '22.8'],
  ['南康区', 1, 3, 'yellow', '26.3'],
  ['赣县区', 3, 3, 'green', '20.1'],
  ['经开区', 2, 2, 'red', '27.4'],
  ['蓉江新区', 1, 4, 'green', '21.0'],
  ['信丰县', 2, 5, 'green', '18.6'],
  ['大余县', 0, 4, 'green', '17.9'],
  ['上犹县', 1, 2, 'blue', '15.2'],
  ['崇义县', 0, 3, 'green', '16.0'],
  ['安远县', 3, 5, 'green', '17.3'],
  ['龙南市', 2, 6, 'green', '18.8'],
  ['全南县', 1, 6, 'grey', ''],
  ['定南县', 3, 6, 'green', '16.7'],
  ['兴国县', 3, 1, 'yellow', '20.8'],
  ['宁都县', 4, 0, 'green', '18.1'],
  ['于都县', 4, 2, 'green', '19.2'],
  ['瑞金市', 5, 2, 'green', '17.5'],
  ['会昌县', 4, 4, 'grey', ''],
  ['寻乌县', 4, 5, 'green', '14.9'],
  ['石城县', 5, 1, 'green', '16.2'],
] as const satisfies readonly (readonly [string, number, number, Light, string])[]

export const tiles: readonly Tile[] = counties.map(([label, column, row, light, value]) => ({
  key: label,
  label,
  column,
  row,
  light,
  ...(value === '' ? {} : { value }),
  description: value === '' ? `${label}，暂无数据` : `${label} PM2.5 平均 ${value} 微克/立方米，${lightLabels[light]}`,
  href: `#tile-${label}`,
}))
