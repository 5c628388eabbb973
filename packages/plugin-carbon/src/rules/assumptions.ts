import { type Assumption, fromKnowledge } from '@workpoints/core'
import { superChargingLines } from './travel.ts'

/** 须由办公室确认: what the sources leave open, and what is taken until the office has confirmed it. */
export const carbonAssumptions: readonly Assumption[] = [
  {
    key: 'jiangxi-factor',
    title: { zh: '江西省电力排放因子', en: "Jiangxi's grid factor" },
    taken: {
      zh: '2021年0.5835，2022年0.5752；2023年未查到，不以其他数代替',
      en: '0.5835 for 2021, 0.5752 for 2022; none for 2023',
    },
    source: { zh: '公开代码库所载数值', en: 'values in public code bases' },
  },
  {
    key: 'north-east-factor',
    title: { zh: '2023年东北区域电力排放因子', en: 'North-east grid factor of 2023' },
    taken: { zh: '0.5122，据此下降7.9%', en: '0.5122, which is a fall of 7.9 percent' },
    source: {
      zh: '新闻报道；同一报道称下降8.0%，应以公告为准',
      en: 'a press report that gives 8.0; the announcement decides',
    },
  },
  {
    key: 'intensity-target',
    title: { zh: '全市碳排放强度下降目标', en: "The city's target for carbon intensity" },
    taken: { zh: '省下达前不设数值', en: 'none until the province sets it' },
    source: { zh: '工作要点任务1“完成省下达目标”', en: 'task 1 of the work points' },
  },
  {
    key: 'new-energy-kinds',
    title: { zh: '新能源发电装机包含的种类', en: 'What new energy includes' },
    taken: { zh: '风电、光伏、生物质发电', en: 'wind, solar and biomass' },
    source: fromKnowledge,
  },
  {
    key: 'super-charging',
    title: { zh: '超充站的功率门槛', en: 'Power that makes a station super' },
    taken: {
      zh: `单枪${superChargingLines.gunKW}千瓦或主机${superChargingLines.cabinetKW}千瓦以上`,
      en: `a gun of ${superChargingLines.gunKW} kW or a cabinet of ${superChargingLines.cabinetKW} kW`,
    },
    source: fromKnowledge,
  },
  {
    key: 'green-travel',
    title: { zh: '绿色出行分担率71.6%的定义和调查', en: 'Definition and survey behind 71.6 percent' },
    taken: {
      zh: '公共交通、自行车、步行出行量÷全部出行量',
      en: 'trips by public transport, bicycle and on foot ÷ all trips',
    },
    source: fromKnowledge,
  },
  {
    key: 'green-factories',
    title: { zh: '绿色工厂30个是年内新增还是累计', en: 'Whether the 30 green factories are new or in total' },
    taken: { zh: '年内新增', en: 'new in the year' },
    source: { zh: '由平台设定', en: "this platform's choice" },
  },
  {
    key: 'peak-actions',
    title: { zh: '碳达峰“十大行动”的名称', en: 'Names of the ten peak actions' },
    taken: {
      zh: '按《2030年前碳达峰行动方案》（国发〔2021〕23号）所列十项',
      en: 'the ten of the state’s action plan (国发〔2021〕23号)',
    },
    source: {
      zh: '一般业务知识，未核对市实施方案',
      en: 'general professional knowledge, not checked against the city’s own plan',
    },
  },
]
