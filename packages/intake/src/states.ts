import type { Range } from './clauses.ts'

/** A predicate without a number: 保持稳定, 不发生, 动态清零, 达到Ⅲ类, 完成省下达目标. Offsets are of the task's text. */
export interface StateMark {
  readonly start: number
  readonly end: number
  readonly kind: 'stable' | 'zero-before' | 'zero-after' | 'class' | 'pending'
  readonly match: RegExpExecArray
}

const GRADE = '(?:[IVⅠⅡⅢⅣⅤⅥl]{1,3}|[一二三四五]|[1-5])'
const STABLE =
  '(?:总体|持续|继续|基本)?(?:保持|维持)(?:总体|基本|持续|长期)?(?:稳定|平稳|不变)(?!在|达|运行|于|\\d)|(?:总体|基本|持续)(?:保持)?(?:平稳|稳定)(?!在|达|运行|于|\\d)|稳中[有向趋](?:降|升|好|优|进)|稳定向好|总体向好|稳?定?不(?:恶化|退化|下降|降低|减少)(?=[,。;、)]|$)|只[降减升增]不[升增降减]|(?:实现|保持)?负增长|(?:实现|保持|稳定)?不(?:低|高|少|多|大)于(?:上一?年度?|去年|20\\d\\d年|现状|同期|近三年)[^,。;、()\\d]{0,8}(?=[,。;、)]|$)|(?:实现|保持)?(?:较|比|与|同)(?:上一?年度?|去年|20\\d\\d年|同期)(?:同期)?(?:总体|基本)?(?:持平|有所(?:下降|降低|减少|改善|好转|提高|提升)|不(?:下降|上升|增加|减少|反弹))(?=[,。;、)]|$)|(?:持续|稳步)(?:下降|减少)(?=[,。;)]|$)'
const ZERO_BEFORE =
  '(?:不发生|不出现|不再发生|不再出现|未发生|杜绝(?:发生|出现)?|坚决防止(?:发生|出现)?|有效防止(?:发生|出现)?|不新增(?=[^,。;]{2,12}(?:点位|断面|水体|排污口|问题)(?:[,。;、)]|$))|(?:全面|基本|彻底|全部|逐步)?消除(?=[^,。;]{0,14}(?:黑臭水体|劣[VⅤ五5]类|重污染天气|污染天气)(?:水体|断面|水质)?(?:[,。;、]|$)))'
const ZERO_AFTER =
  '“?(?:持续|保持|实现|全部|全面|基本|总体)*(?:动态清零|全面清零|全部清零|清零|零发生|零新增|零事故|零增长|零反弹|零返弹|零返黑|零复燃|零复发|零超标|零伤亡|零投诉|零增加|为零|全部消除|全面消除|基本消除)”?(?=[,。;、)]|$)'
const NO_RETURN =
  '(?:不|(?:防止|杜绝|避免)(?:出现)?)(?:返黑|返臭|反弹|返弹|复燃|新增|反复)(?:返臭)?(?:(?:、|,)?(?:不|无)(?:返黑|返臭|反弹|返弹|复燃|新增|反复))*(?=[,。;、)]|$)'
const GRADES = `(?:${GRADE}类?(?:、|和|及))*${GRADE}`
const CLASS = `(?:(?:稳定|持续|保持|均|全部|总体|确保|力争|基本|分别|全面|要)*(?:达到|保持在?|稳定在|维持在?|满足|符合|不低于|优于|好于|达|为|不劣于))?(?:或|及|和)?(?:优于|好于|达到|高于)?(?:国家)?(?:《[^》]{1,30}》)?(?:\\([^()]{1,24}\\))?(?:地表水|地下水|海水)?(?:环境)?(?:质量)?(?:标准)?(?:的|中)?(${GRADES})类(?:水质|水体|水)?(?:标准)?(?:要求)?(?:及?以上|或以上)?(?:水质|标准)?`
const PENDING =
  '(?:力争|争取|确保|全面|按时|按期|如期|高质量|圆满|超额)*(?:完成|达到|实现|满足|控制在)(?:了)?(?:(?:国家|省|市|自治区|上级|中央|部|厅)[级市省委厅局]?(?:、市|和市)?(?:政府)?(?:级)?(?:年度)?(?:下达|考核|要求|确定|分解|核定|规定)的?(?:我[市县区])?(?:的)?|下达的?|[国省市]定的?|预期|既定)([^,。;、:()《]{0,24}?)(?:(?:年度)?(?:控制|约束性|考核|改善|工作)?(?:目标|任务|指标|要求|范围)+)+(?:以?内)?'

const FORMS: readonly [StateMark['kind'], RegExp][] = [
  ['zero-before', new RegExp(ZERO_BEFORE, 'g')],
  ['zero-after', new RegExp(`${ZERO_AFTER}|${NO_RETURN}`, 'g')],
  ['class', new RegExp(CLASS, 'g')],
  ['pending', new RegExp(PENDING, 'g')],
  ['stable', new RegExp(STABLE, 'g')],
]
const CLASS_AS_NAME =
  /^(?:标准|水质|水体|断面|的|以上|或优于)*(?:比例|比率|占比|达标率|率|断面数|个数|水质比|功能区|声环境|用地|建设|以上.{0,6}比例)/
const CLASS_CUE = /达|优于|好于|保持|稳定|维持|满足|符合|低于|以上|劣于/

/** Finds the number-free predicates of a clause, in order. */
export function findStates(norm: string, clause: Range, masked: readonly boolean[]): StateMark[] {
  const part = norm.slice(clause.from, clause.to)
  const found: StateMark[] = []
  for (const [kind, pattern] of FORMS) {
    for (const match of part.matchAll(pattern)) {
      const start = clause.from + match.index
      const mark = { start, end: start + match[0].length, kind, match }
      if ((masked[start] === true && !match[0].startsWith('“')) || (kind === 'class' && !isWaterClass(match, part)))
        continue
      if (!found.some((each) => mark.start < each.end && each.start < mark.end)) found.push(mark)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Ⅲ类 as a grade to reach, not as part of a name (Ⅲ类水质比例, 劣Ⅴ类, 3类声环境功能区). */
function isWaterClass(match: RegExpExecArray, part: string): boolean {
  const before = part.slice(0, match.index)
  const after = part.slice(match.index + match[0].length)
  if (/劣$/.test(before) || CLASS_AS_NAME.test(after) || /(?:比例|率)$/.test(match[0])) return false
  return (
    CLASS_CUE.test(match[0]) &&
    /水质|水体|断面|河|江|湖|库|水源|水环境|出境|入境|饮用水|流域|地表水|地下水/.test(`${before}${match[0]}`)
  )
}
