import { type Mapped, sliceMapped } from './source-map.ts'

/** A noun phrase taken apart: the place or group in front, and what is measured. */
export interface Phrase {
  readonly scope: Mapped | null
  readonly name: Mapped
}

const WHOLE =
  '(?:全市|全县|全区|全州|全省|全旗|全镇|我市|我县|我区|本市|本县|辖区内|辖区|[区县市境]内|全域|市域|县域)(?:范围内?|内)?'
const LEAD_IN =
  '(?:[、,:。;与并且]|和(?!美|谐|[顺龙静硕平政]?县|田)|及(?!以)|以及|同时|其中|使得?|让|将|把|力争(?!取)|争取|努力|力求|力促|确保|保证|保障|实现|推动|推进|促进|支持|鼓励|引导|持续|进一步|继续|稳步|有序|加快|全面|深入|积极|大力|切实|基本|到位|年度(?!到期|计划)|全年|当年|今年|届时|累计|共计?|合计|总计|预计|计划|至少|总体|平均每|每年|\\d+(?:个|家|条|座|处|台|项)(?=[一-龥]{4,})|\\(\\d{1,2}\\)|\\d{1,2}[.、](?=[一-龥])|[①-⑳]|[一二三四五六七八九十]是(?!否)|' +
  `20\\d\\d年度?(?:全年)?|${WHOLE}(?:的)?)`
const LEADING = new RegExp(`^${LEAD_IN}+`)
/** Verbs that only say that something is done; the thing itself follows. */
const DOING =
  /^(?:完成|建成投[运用]|建成|投[运用]|建设|规划建设|开工建设|实施|开展|推广|组织|启动|培育|打造|创建|争创|创成|落实|安排|布设|安装|配备|设立|谋划|申报|举办|强化|加强|提升|提高|抓好|做好|推行|深化|投入|争取到|达到)(?!率|量|面积|数|比例|比率|后|情况|区(?!域))/
const TRAILING =
  /(?:[、,:;和与及的]|以及|以上|任务|工作|力争|确保|同比|较上年|比上年|年度|目标|指标|比例?要?求|分别|均|都|要|须|将|(?<![供响反适相对])应|(?<!急)需|全[市县区州])+$/
const BASELINE =
  /(?:同比|环比|(?:较|比|相比|相较于?|与)(?:(?:20)?\d\d年(?:底|同期)?|上年度?(?:同期)?|去年(?:同期)?|上一?年度?(?:同期)?|同期|基准年)(?:相比)?)(?:均|累计|再)?|(?:分别|均)(?=(?:同比|环比|累计)?(?:下降|降低|削减|提高|提升|增长|减少|增加|压减))/g

const PLACE_WORD =
  '(?:[一-龥]{1,3}中心城区|中心城区|主城区|老城区|城市建成区|县城建成区|建成区(?!域)|城区|市区|县城|市本级|县本级|(?:地级|县级)(?:及以上)?城市|设区市|(?:其他|其余|各|每个?|有条件的)(?:县\\(市、区\\)|县\\(市\\)|县市区|县区|县|区|乡镇|城市|市县|园区|街道|断面|镇)|非?重点区域|建制镇|(?:乡镇|农村|城镇|城市)(?=$)|乡镇(?=、|和|污水(?!处理[站厂设])|生活|政府))'
const NOT_PLACE =
  '(?:城市|城乡|社区|小区|园区|景区|灌区|库区|地区|山区|城镇|乡镇|村镇|集镇|建制镇|郊区|片区|辖区|保护区|功能区|区域|示范区|水源区|保护地区|禁养区|集聚区|工业区|矿区|林区|牧区|湖区|核心区|先行区|缓冲区|封育区|控制区|管控区|重点区|管理区|考核区|都市)'
const NAMED_PLACE = `(?:(?!${NOT_PLACE})[一-龥]){1,4}?(?!${NOT_PLACE})(?:自治县|经济技术开发区|经济开发区|高新技术产业开发区|开发区|高新区|经开区|新区|街道|[市县州]|(?<![出入])镇|乡(?!村|土|风))(?!场|政|级|民|域|直|属|容|内)|[一-龥]{2}区(?!域|间|内|块|划|别)`
const PLACE = `(?:(?:有条件的)?${PLACE_WORD}|${NAMED_PLACE})(?:建成区(?!域)|城区)?`
const SCOPE = new RegExp(`^(?:在|对)?(${PLACE}(?:(?:、|和|及|与|以及)${PLACE})*(?:等)?)(?:范围内?|辖区内?|内|的)?`)
const BAD_SCOPE = new RegExp(
  `^(?!(?:乡镇|城镇|农村|城市)$)(?:[一-龥]?(?:${NOT_PLACE})(?!建成区|本级)|[市县区]?级?(?:生态|美丽|卫生|文明|特色|示范)[市县镇乡村]|新|建(?!成区|制镇)|改|整|治|完成|开展|推|淘汰|拆除|取缔|关停|更新|抽|清理|消除|削减|扩建|实施|培|创|打造|重点|工业|生活|农村|行政|地表|饮用|跨|黑臭|受|涉|国家|省|全|主要|集中)`,
)
export const MEASURE_NOUN =
  /(?:率|比例|比率|比重|占比|浓度|面积|总量|[耗用流产水气电]量|排放量|减排量|量|数|指数|强度|能耗|水耗|规模|里程|长度|容量|装机|能力|水平|覆盖度|得分|分值|满意度|投资|产值|蓄积|排放|消耗|幅度|水质|质量|指标|下降|降低|提高|提升|增长|减少|EQI|AQI|\))$/

/** Words that end like a place and are none: who does it, not where it holds. */
const GROUP_WORD = /(?:社区|小区|城乡|乡村)$/

/** No noun phrase in front of a value is longer. */
export const LONGEST_PHRASE = 160

/** Cuts lead-in words (确保, 到…, 全市, 其中) off the front and filler off the end. */
export function trimPhrase(text: Mapped): Mapped {
  const cut = afterLastTurn(text)
  const head = LEADING.exec(cut.norm)?.[0].length ?? 0
  const body = dropCounts(sliceMapped(cut, head))
  return dropBaselines(sliceMapped(body, 0, TRAILING.exec(body.norm)?.index ?? body.norm.length))
}

/** A long phrase may hold another verb before what is measured: 通过截污纳管使污水收集率 → 污水收集率. */
function afterLastTurn(text: Mapped): Mapped {
  const turn = [...text.norm.matchAll(/(?:确保|力争(?!取)|争取|使得?(?!用)|实现|推动)(?=[^,。;]{3,})/g)].findLast(
    (match) => match.index > 0,
  )
  return turn ? sliceMapped(text, turn.index + turn[0].length) : text
}

/** 3个国考断面、5个省考断面 names the sections; how many they are does not belong to the name. */
function dropCounts(text: Mapped): Mapped {
  return dropMatches(text, /(?<=^|[、和])\d+(?:个|家|条|座|处)(?=[一-龥][一-龥、]{2,})/g)
}

function dropBaselines(text: Mapped): Mapped {
  return dropMatches(text, BASELINE)
}

function dropMatches(text: Mapped, pattern: RegExp): Mapped {
  const cuts = [...text.norm.matchAll(pattern)]
  if (cuts.length === 0) return text
  const keep = (i: number): boolean => !cuts.some((cut) => i >= cut.index && i < cut.index + cut[0].length)
  const indexes = Array.from({ length: text.norm.length }, (_, i) => i).filter(keep)
  const pick = (s: string): string => indexes.map((i) => s.charAt(i)).join('')
  return { norm: pick(text.norm), print: pick(text.print), at: indexes.map((i) => text.at[i] ?? 0) }
}

/** Cuts plain doing verbs (建设, 完成, 开展) off the front; 新建, 整治, 淘汰 stay, they tell what is counted. */
export function dropDoingVerbs(text: Mapped): Mapped {
  let rest = text
  for (let round = 0; round < 4; round++) {
    const verb = DOING.exec(rest.norm)?.[0].length ?? 0
    if (verb === 0 || verb >= rest.norm.length) return rest
    const after = sliceMapped(rest, verb)
    const next = sliceMapped(after, LEADING.exec(after.norm)?.[0].length ?? 0)
    if (next.norm === '') return rest
    rest = next
  }
  return rest
}

/** Splits 中心城区生活污水集中收集率 into the place and the rest; the whole plan's area (全市) is no scope. */
export function splitScope(phrase: Mapped): Phrase {
  const match = SCOPE.exec(phrase.norm)
  if (!match || BAD_SCOPE.test(match[1] ?? '')) return { scope: null, name: phrase }
  const from = match[0].indexOf(match[1] ?? '')
  const scope = sliceMapped(phrase, from, from + (match[1] ?? '').length)
  const rest = sliceMapped(phrase, match[0].length)
  return { scope, name: sliceMapped(rest, LEADING.exec(rest.norm)?.[0].length ?? 0) }
}

/** Whether a phrase names those who do something and no place: 社区, 小区. */
export function isGroup(phrase: string): boolean {
  return GROUP_WORD.test(phrase) && phrase.length <= 4
}

/** Whether a phrase only names places or, unless `placesOnly`, groups (其他县, 国家考核断面) and no measure. */
export function isOnlyScope(phrase: string, placesOnly = false): boolean {
  if (phrase === '' || MEASURE_NOUN.test(phrase.replace(/\(市、区\)$/, ''))) return false
  const match = SCOPE.exec(phrase)
  if (match && match[0].length === phrase.length && !BAD_SCOPE.test(match[1] ?? '')) return true
  if (placesOnly || GROUP_WORD.test(phrase)) return false
  return (
    /(?:断面|城市|流域|干流|支流|水库|湖泊|水源地|点位|[市县区镇乡]|城区|建成区|园区|\(市、区\)|乡镇|县城|农村|村庄|其他|企业)$/.test(
      phrase,
    ) && phrase.length <= 24
  )
}
