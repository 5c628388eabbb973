/** A phrase that ends in a verb: what is counted stands behind the number. */
export const VERB_END =
  /(?:完成|建成|建设|新建|新增|改建|新改建|新\(改\)建|新\(改、扩\)建|扩建|改造|整治|治理|开展|实施|创建|争创|创成|打造|培育|淘汰|更新|修复|推广|建立|组织|举办|安装|配备|布设|关闭|清理|拆除|取缔|打通|检查|抽查|抽测|排查|查处|投放|种植|栽植|复垦|解决|销号|引进|申报|争取|储备|谋划|推进|推动|落实|发放|培训|处置|购置|增设|增加|减少|削减|完善|清运|疏浚|遴选|确定|认定|形成|入选|获评|新认定|打井|关停|退出|招引|新上|实现|投用|投运|编制|制定|出台|曝光|公布|办结|审结|消除|压减|替代|发展|选树|评选|达标)$/
/** Verbs that stay in a name because they tell what is counted. */
export const KEPT_VERB =
  /(?:新改建|新\(改\)建|新\(改、扩\)建|新建|新增|改造|整治|治理|淘汰|更新|修复|拆除|取缔|关停|抽查|抽测|检查|排查|种植|栽植|清运|疏浚|培训|查处|削减|压减)/

const DEED =
  /((?:升级|综合|深度|提标|节能|清洁能源|超低排放|绿色化|规范化)*(?:改造|整治|治理|修复|验收|审核|创建)(?:提升)?)$/

/** 完成|5家|水泥企业|、3家玻璃企业改造: the deed that only the last of several nouns prints is done to each. */
export function withDeed(noun: string, { verb, rest }: { verb: string; rest: string }): string {
  if (!/^(?:完成|开展|实施)?$/.test(verb) || noun.length < 2 || VERB_END.test(noun) || /问题$/.test(noun)) return noun
  const others = /^[、和与及]([^,，。;；]*)$/.exec(rest.slice(noun.length))?.[1] ?? ''
  const last = /(?:^|[、和与及])(\d+[^\d、]{1,40})$/.exec(others)?.[1] ?? ''
  const behind = behindKind(last, noun.slice(-2))
  return noun + (DEED.test(behind) ? behind : (DEED.exec(last)?.[1] ?? ''))
}

const KIND = /^\d+.{0,12}?(?:行政村|自然村|社区|小区|企业|乡镇|园区|村庄|村|县|厂)/

/** What stands behind the kind of thing that is counted: the same word as before, or another known one. */
function behindKind(last: string, word: string): string {
  const shared = last.lastIndexOf(word)
  return last.slice(shared >= 0 ? shared + word.length : (KIND.exec(last)?.[0].length ?? last.length))
}
