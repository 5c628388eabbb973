import { describe, expect, it } from 'vitest'
import { readPlan, type Target } from './index.ts'

function targetsOf(sentence: string): Target[] {
  const plan = readPlan(`甲市2026年工作要点\n一、重点任务\n(一)事项\n1.${sentence}[责任单位:市生态环境局]\n`)
  return plan.tasks[0]?.targets ?? []
}

/** A target in one line: name, comparator, value, unit, then what differs from the usual. */
function line(target: Target): string {
  const value = target.valueTo === null ? String(target.value) : `${target.value}-${target.valueTo}`
  const rest = [target.scope && `@${target.scope}`, target.due, target.commitment === 'firm' ? null : target.commitment]
  return [target.name, target.comparator, `${value}${target.unit}`, ...rest.filter(Boolean)].join(' ')
}

describe('targets of a sentence', () => {
  it.each([
    ['PM2.5平均浓度控制在28微克/立方米以内。', ['PM2.5平均浓度 <= 28微克/立方米']],
    ['优良天数比例达到百分之九十五以上。', ['优良天数比例 >= 95%']],
    ['PM2.5、PM10浓度分别不高于28、50微克/立方米。', ['PM2.5浓度 <= 28微克/立方米', 'PM10浓度 <= 50微克/立方米']],
    ['城区、县城污水收集率分别达到75%和60%以上。', ['污水收集率 >= 75% @城区', '污水收集率 >= 60% @县城']],
    ['单位GDP能耗比2025年下降3.2%。', ['单位GDP能耗下降 >= 3.2%']],
    ['总氮浓度削减5%—6%。', ['总氮浓度削减 >= 5-6%']],
    ['养殖废弃物利用率较上年提高2个百分点。', ['养殖废弃物利用率提高 >= 2个百分点']],
    ['新建充电桩500个,其中公共充电桩200个。', ['新建充电桩 >= 500个', '公共充电桩 >= 200个']],
    ['完成1,200户改厕,力争达到1500户。', ['改厕 >= 1200户', '改厕 >= 1500户 striving']],
    ['新增湿地面积4.5万亩左右。', ['新增湿地面积 ~ 4.5万亩']],
    [
      '6月底前完成5个排污口整治,年底前完成10个排污口整治。',
      ['排污口整治 >= 5个 2026-06-30', '排污口整治 >= 10个 2026-12-31'],
    ],
    ['完成20座矿山修复(2026年9月底前)。', ['矿山修复 >= 20座 2026-09-30']],
    ['推进3个省级督察反馈问题整改,11月底前全部完成。', ['省级督察反馈问题 = 3个 2026-11-30']],
    ['不发生重大环境事件和辐射事故。', ['重大环境事件 zero 0起', '辐射事故 zero 0起']],
    ['实现农村黑臭水体动态清零。', ['农村黑臭水体 zero 0个']],
    ['总磷浓度稳中有降。', ['总磷浓度 stable null']],
    ['甲河、乙河断面水质分别达到Ⅱ类、III类。', ['水质 class 2类 @甲河', '水质 class 3类 @乙河断面']],
    ['化学需氧量、氨氮排放量完成省下达年度目标任务。', ['化学需氧量排放量 = null', '氨氮排放量 = null']],
    ['鼓励各县(市、区)建成示范点2个。', ['示范点 >= 2个 @各县(市、区) support']],
    ['空气质量排名进入全省前10位。', ['空气质量排名 <= 10位']],
    ['建成垃圾填埋场一座。', ['垃圾填埋场 >= 1座']],
    ['建成甲厂、乙厂各2座。', ['甲厂 >= 2座', '乙厂 >= 2座']],
    ['完成全市812个排污口方案制定。', ['排污口方案制定 >= 812个']],
    ['单位GDP能耗、碳排放强度分别下降3.5%、4%左右。', ['单位GDP能耗下降 ~ 3.5%', '碳排放强度下降 ~ 4%']],
    ['污水收集率达到75%,其中高新区达到80%。', ['污水收集率 >= 75%', '污水收集率 >= 80% @高新区']],
    ['淘汰35蒸吨/小时以下燃煤锅炉8台。', ['淘汰35蒸吨/小时以下燃煤锅炉 >= 8台']],
    ['抽查比例不低于30%,问题整改率100%。', ['抽查比例 >= 30%', '问题整改率 = 100%']],
  ])('%s', (sentence, expected) => {
    expect(targetsOf(sentence).map(line)).toEqual(expected)
  })

  it.each([
    '深化5个省级碳达峰试点建设。',
    '实施"十大行动"和"1+1+N"方案,落实"7510"行动计划。',
    '对12家工业企业开展检查。',
    '每月调度1次。',
    '推动2018年以来的第四轮协议续签。',
    '提高Ⅲ类水质比例,执行GB 3838和4类声环境功能区要求。',
    '严格落实三区三线,坚决遏制两高一低项目。',
  ])('finds none in %s', (sentence) => {
    expect(targetsOf(sentence).map(line)).toEqual([])
  })
})
