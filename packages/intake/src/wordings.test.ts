import { describe, expect, it } from 'vitest'
import { readPlan, type Task } from './index.ts'

function taskOf(sentence: string): Task | undefined {
  return readPlan(`甲市2026年工作要点\n一、重点任务\n(一)事项\n1.${sentence}[责任单位:市生态环境局]\n`).tasks[0]
}

/** The targets of a sentence, each in one line: name, comparator, value with unit, then what differs from the usual. */
function targetsOf(sentence: string): string[] {
  return (taskOf(sentence)?.targets ?? []).map((target) => {
    const value = target.valueTo === null ? String(target.value) : `${target.value}-${target.valueTo}`
    const scope = target.scope === null ? [] : [`@${target.scope}`]
    const rest = [...scope, target.due ?? [], target.commitment === 'firm' ? [] : target.commitment].flat()
    return [target.name, target.comparator, `${value}${target.unit}`, ...rest].join(' ')
  })
}

describe('several counts', () => {
  it.each([
    ['淘汰燃煤锅炉11台共计280蒸吨。', ['淘汰燃煤锅炉 >= 11台', '淘汰燃煤锅炉 >= 280蒸吨']],
    ['淘汰燃煤锅炉11台、合计280蒸吨。', ['淘汰燃煤锅炉 >= 11台', '淘汰燃煤锅炉 >= 280蒸吨']],
    ['改造老旧小区12个、3000户。', ['改造老旧小区 >= 12个', '改造老旧小区 >= 3000户']],
    ['完成5家水泥企业、3家玻璃企业改造。', ['水泥企业改造 >= 5家', '玻璃企业改造 >= 3家']],
    ['完成5个社区、3个小区、2个院落整治。', ['社区整治 >= 5个', '小区整治 >= 3个', '院落整治 >= 2个']],
    ['完成6个乡镇、32个行政村生活污水治理。', ['乡镇生活污水治理 >= 6个', '行政村生活污水治理 >= 32个']],
    ['指导5家企业通过清洁生产审核。', ['企业清洁生产审核 >= 5家']],
    ['创建省级生态县1个和市级生态镇3个。', ['省级生态县 >= 1个', '市级生态镇 >= 3个']],
    ['完成甲厂等3家企业超低排放改造。', ['企业超低排放改造 >= 3家']],
    ['完成铸造、家具、橡胶3个产业集群升级改造。', ['铸造、家具、橡胶产业集群升级改造 >= 3个']],
    ['建成1个示范区、2个示范点。', ['示范区 >= 1个', '示范点 >= 2个']],
    ['创建1个示范区和2个示范点。', ['示范区 >= 1个', '示范点 >= 2个']],
    ['完成第一批12家企业清洁生产审核。', ['企业清洁生产审核 >= 12家']],
    ['更新非道路移动机械450台（套）。', ['更新非道路移动机械 >= 450台（套）']],
    ['推动8家规上企业实施清洁生产审核。', ['规上企业清洁生产审核 >= 8家']],
    [
      '新建管网80公里,其中城区30公里、县城50公里。',
      ['新建管网 >= 80公里', '新建管网 >= 30公里 @城区', '新建管网 >= 50公里 @县城'],
    ],
    ['争取中央资金3亿元以上,落实地方配套5000万元。', ['中央资金 >= 3亿元 striving', '地方配套 >= 5000万元']],
  ])('%s', (sentence, expected) => {
    expect(targetsOf(sentence)).toEqual(expected)
  })
})

describe('rates, bounds and shares', () => {
  it.each([
    ['到2026年底,污水收集率由70%提高到75%以上。', ['污水收集率 >= 75% 2026-12-31']],
    ['氨氮浓度从1.2毫克/升下降到0.9毫克/升以下。', ['氨氮浓度 <= 0.9毫克/升']],
    ['综合指数同比下降3%以上,单位GDP用水量较2020年下降20%。', ['综合指数下降 >= 3%', '单位GDP用水量下降 >= 20%']],
    ['优良天数比例力争达到95%、确保达到93%以上。', ['优良天数比例 >= 95% striving', '优良天数比例 >= 93%']],
    ['重污染天数不超过6天,力争减少到4天以内。', ['重污染天数 <= 6天', '重污染天数 <= 4天 striving']],
    ['PM10浓度控制在40—45微克/立方米。', ['PM10浓度 <= 40-45微克/立方米']],
    ['秸秆综合利用率达到90%左右。', ['秸秆综合利用率 ~ 90%']],
    ['甲县、乙县优良天数比例分别不低于95%、96%。', ['优良天数比例 >= 95% @甲县', '优良天数比例 >= 96% @乙县']],
    ['垃圾分类覆盖80%以上的乡镇。', ['垃圾分类覆盖乡镇 >= 80%']],
    ['全市80%以上的行政村完成生活污水治理。', ['行政村生活污水治理 >= 80%']],
    ['三分之二以上的乡镇建成污水处理厂。', ['乡镇建成污水处理厂 >= 66.66%']],
    ['完成80%的入河排污口整治。', ['入河排污口整治 >= 80%']],
    ['信访办结时限压缩到5个工作日内。', ['信访办结时限 <= 5个工作日']],
    ['每年开展执法练兵不少于2次。', ['执法练兵 >= 2次']],
  ])('%s', (sentence, expected) => {
    expect(targetsOf(sentence)).toEqual(expected)
  })
})

describe('states without a number', () => {
  it.each([
    ['优良天数比例不低于上年水平。', ['优良天数比例 stable null']],
    ['PM10浓度不高于上年。', ['PM10浓度 stable null']],
    ['煤炭消费总量负增长。', ['煤炭消费总量 stable null']],
    ['PM2.5、PM10浓度只降不升。', ['PM2.5浓度 stable null', 'PM10浓度 stable null']],
    ['生态质量指数与上年持平。', ['生态质量指数 stable null']],
    ['排放强度较上年有所下降。', ['排放强度 stable null']],
    ['PM2.5浓度达到国家考核要求。', ['PM2.5浓度 = null']],
    ['用水总量控制在省下达指标以内。', ['用水总量 = null']],
    ['平原地区散煤基本清零。', ['平原地区散煤 zero 0']],
    ['黑臭水体“零返弹”。', ['黑臭水体 zero 0个']],
    ['整治城市黑臭水体,防止返黑返臭。', ['城市黑臭水体 zero 0个']],
  ])('%s', (sentence, expected) => {
    expect(targetsOf(sentence)).toEqual(expected)
  })
})

describe('places that are none, and places that go on', () => {
  it.each([
    ['城乡供水一体化率达到90%。', ['城乡供水一体化率 >= 90%']],
    ['打造和美乡村精品线路2条。', ['和美乡村精品线路 >= 2条']],
    ['鼓励社区创建示范点10个。', ['示范点 >= 10个 support']],
    ['乡镇污水处理站正常运行率达到90%。', ['乡镇污水处理站正常运行率 >= 90%']],
    [
      '中心城区PM2.5浓度控制在26微克/立方米以内,PM10浓度控制在45微克/立方米以内。',
      ['PM2.5浓度 <= 26微克/立方米 @中心城区', 'PM10浓度 <= 45微克/立方米 @中心城区'],
    ],
    [
      '中心城区PM2.5浓度控制在26微克/立方米以内,全市PM10浓度控制在45微克/立方米以内。',
      ['PM2.5浓度 <= 26微克/立方米 @中心城区', 'PM10浓度 <= 45微克/立方米'],
    ],
  ])('%s', (sentence, expected) => {
    expect(targetsOf(sentence)).toEqual(expected)
  })
})

describe('numbers that are no targets', () => {
  it.each([
    '每季度至少调度1次。',
    '建成区道路洒水每日不少于3次。',
    '推进第2批3个试点。',
    '开工建设龙潭220千伏输变电工程。',
    '推进甲园区、乙园区2个园区循环化改造。',
    '落实第三批督察反馈意见,3个工作日内回复。',
  ])('%s', (sentence) => {
    expect(targetsOf(sentence)).toEqual([])
  })
})

describe('deadlines of sub-items', () => {
  it('hold for their own item, or for all when the words before the list say them', () => {
    expect(targetsOf('治水。(1)6月底前新建管网5公里;(2)新建充电桩50个。')).toEqual([
      '新建管网 >= 5公里 2026-06-30',
      '新建充电桩 >= 50个',
    ])
    expect(targetsOf('6月底前完成:(1)新建管网5公里;(2)新建充电桩50个。')).toEqual([
      '新建管网 >= 5公里 2026-06-30',
      '新建充电桩 >= 50个 2026-06-30',
    ])
  })

  it('reach the deliverables of an item', () => {
    expect(taskOf('治水。(1)治理;(2)6月底前出台《治水方案》。')?.deliverables).toEqual([
      expect.objectContaining({ text: '出台《治水方案》', due: '2026-06-30' }),
    ])
  })
})
