import { clausesOf, type Range, sentencesOf } from './clauses.ts'
import { coverOf, coversAny, type Placed, startingWithin } from './places.ts'
import type { Mapped } from './source-map.ts'
import { sliceMapped } from './source-map.ts'

/** A deliverable with its place in the text of its task. */
export interface DraftDeliverable {
  readonly text: string
  readonly start: number
  readonly end: number
}

const LEAD =
  /^(?:[、,和及并]|以及|同时|其中|力争|争取|努力|确保|推动|推进|加快推进|加快推动|加快|分批次?|有序|探索|统筹|全面|基本|按时|如期|尽快|抓紧|及时|适时|率先|积极|大力|支持|鼓励|全市|全县|全区|各[县区镇乡][^,。;、]{0,6}|市级|县级|着力|稳步|高质量|高标准|科学|组织|牵头|会同|协同|年内|对[^,。;]{1,20}(?:进行|开展))*/
/** What brings something about that is there or not there in the end. */
const BRINGS =
  /^(?:启动|出台|印发|制定(?:出台|印发|完善)?|制订|编制(?:完成|印发)?|修订(?:印发)?|修编|发布|建成(?:投[用运]|运行)?(?!区(?!域))|开工建设|开工|新建|动工|建立(?:健全|完善)?|健全完善|搭建|组建|成立|设立|筹建|举办|签订|签署|印制|完成|基本完成|全面完成|规划建设|投入(?:使用|运行)|投[用运]|上线|并网|划定|竣工|验收|创建|创成|争创|入选|获评|储备|安装|配备|建设|通过|纳入|争取[^,。;]{2,}(?:纳入|列入|入选)|推动签订|办结|打造|选树|培树|推出|形成|开通|挂牌|通车|取得|[^,。;]{2,40}进?水?口?建成(?!区)|[^,。;、]{2,20}(?:纳入(?!.{0,6}考核)|入选|列入)|[^,。;、]{1,8}[市县区](?:举办|编制|出台|制定)|按程序报批|报批|[^,。;、]{2,40}(?:落地(?:[一-龥]{0,4})|投运|投用|建成|竣工|开工|并网|上线|挂牌|通过验收|完成验收|投入(?:使用|运行)|启动建设)(?=$|[^一-龥]))/
const TOO_LOOSE =
  /^(?:建设|打造|建立|完善|推出|取得|通过|形成)(?!.*(?:平台|中心|系统|机制|制度|体系|清单|方案|规划|计划|站|厂|工程|项目|基地|电站|设施|名录|台账|一张图|整治|编制|评估|验收|调查|普查|建设|改造|任务|规则|协议|示范区|先行区|示范|档案|办法|条例|规程|标准|指南|地图|数据库|实验室|预案|数据|园区|公园|湿地|线|网|工作|征求意见稿|报告|移交|划定|排查|立标|治理))/
const NOT_DONE = /不断|持续|长效机制建设$|^通过[^,。;]{0,6}验收$/
const SHORTEST = 5

/**
 * Finds the things a task is to bring about without a number: a plan issued, a platform built, a project started.
 * What is said to be 建设 and in another place 建成 is one thing. `taken` are the places of its targets; a clause with a target in it is no deliverable.
 */
export function findDeliverables(
  text: Mapped,
  masked: readonly boolean[],
  { taken, dates }: { taken: readonly Placed[]; dates: readonly Placed[] },
): DraftDeliverable[] {
  const cover = coverOf(taken, text.norm.length)
  const found = sentencesOf(text.norm).flatMap((sentence) =>
    clausesOf(text.norm, sentence, masked).flatMap((clause) => {
      const start = bodyStart(text.norm, clause, dates)
      if (coversAny(cover, clause.from, clause.to)) return []
      return pieces(text.norm, { from: start, to: clause.to }, masked).flatMap((piece) => readPiece(text, piece))
    }),
  )
  const built = new Set(found.flatMap((each) => (each.text.startsWith('建成') ? [each.text.slice(2)] : [])))
  return found.filter((each) => !(each.text.startsWith('建设') && built.has(each.text.slice(2))))
}

function bodyStart(norm: string, clause: Range, dates: readonly Placed[]): number {
  const date = startingWithin(dates, clause.from, clause.from + 3)[0]
  const from = date && date.end < clause.to ? date.end : clause.from
  return from + (/^[,、:]*/.exec(norm.slice(from, clause.to))?.[0].length ?? 0)
}

/** Parts of a clause joined by 、 where each begins with a bringing verb of its own; otherwise the clause as it is. */
function pieces(norm: string, clause: Range, masked: readonly boolean[]): Range[] {
  const cuts: number[] = []
  for (let i = clause.from; i < clause.to; i++)
    if (
      norm.charAt(i) === '、' &&
      masked[i] !== true &&
      /^(?:开工建设|建成|出台|印发|制定|编制|启动|签订|完成|储备|投用|投运)/.test(norm.slice(i + 1, i + 6))
    )
      cuts.push(i)
  const starts = [clause.from, ...cuts.map((at) => at + 1)]
  return starts.map((from, i) => ({ from, to: cuts[i] ?? clause.to }))
}

function readPiece(text: Mapped, piece: Range): DraftDeliverable[] {
  const norm = text.norm.slice(piece.from, piece.to)
  const lead = LEAD.exec(norm)?.[0].length ?? 0
  const body = norm.slice(lead)
  const brings = BRINGS.exec(body)
  if (!brings || body.length < SHORTEST || TOO_LOOSE.test(body) || NOT_DONE.test(body)) return []
  const start = piece.from + lead
  return [{ text: sliceMapped(text, start, piece.to).print, start, end: piece.to }]
}
