import type { UnitRole } from './intake.ts'
import { LABEL_WORD } from './labels.ts'
import { type Mapped, sliceMapped } from './source-map.ts'
import { isCollective, looksLikeUnit } from './unit-names.ts'

/** A party as read from one clause, before names are compared across the document. */
export interface ReadUnit {
  readonly raw: string
  readonly role: UnitRole
  readonly collective: boolean
  readonly text: Mapped
}

/** What a unit clause says: its parties, its deadline words, and what a person should check. */
export interface ReadClause {
  readonly units: readonly ReadUnit[]
  readonly deadlines: readonly Mapped[]
  readonly allTasks: readonly Mapped[]
  readonly openLists: readonly Mapped[]
}

const LABEL = new RegExp(
  `(?:^|(?<=[;,。、:)\\]]))\\s*(${LABEL_WORD})(?::|(?=[市县区各]))|(?<=[一-龥])((?:牵头|配合)(?:单位|部门)?|(?:责任|协办|参与)(?:单位|部门)|完成时限|完成时间):`,
  'g',
)
const ALL_TASKS =
  /^(?:.{0,20}(?:为|均为|是|作为)(?:各项|各|上述|以上|以下|所有|全部|本|每项).{0,8}责任(?:单位|主体).*|(?:以下|后文|其他任务)?均?不再(?:单列|一一列出|列出|重复列出|逐一列出).*|.{0,6}均需.{0,20}落实|(?:以)?下同)$/
const SUFFIX_ROLE =
  /(?:\(?(?:负责)?(总?牵头|主办|主责|配合|参与|协同|协助|协办|参加|按职责分工负责|按职责负责|按职责分工落实|分工负责|分别负责|共同负责|具体负责|负责落实|负责组织实施|负责实施|组织实施|负责|抓好落实|落实)\)?)$/
/** A date among the parties: 责任单位及完成时限:市水利局,10月底前. */
const WHEN =
  /^(?:(?:20\d\d年)?\d{1,2}月.{0,6}|20\d\d年[底末]?前?|(?:20\d\d年)?年底前?|全年|长期坚持|持续推进)(?:完成)?$/
const OPEN_END = /等(?:\d+个)?(?:有关|相关|各|职能)?(?:单位|部门|科室|成员单位)?$/

/** Reads the inside of a unit clause (label included) into parties with roles. */
export function readUnitClause(inner: Mapped): ReadClause {
  const units: ReadUnit[] = []
  const clause = { units, deadlines: [] as Mapped[], allTasks: [] as Mapped[], openLists: [] as Mapped[] }
  for (const { label, body } of labelledSections(inner)) {
    if (/时限|时间|期限/.test(label) && !/单位|部门/.test(label)) clause.deadlines.push(body)
    else if (!/领导|责任人|联系人/.test(label)) readSection(label, body, clause)
  }
  return clause
}

function labelledSections(inner: Mapped): { label: string; body: Mapped }[] {
  const marks = [...inner.norm.matchAll(LABEL)].map((match) => ({
    label: match[1] ?? match[2] ?? '',
    from: match.index,
    to: match.index + match[0].length,
  }))
  if (marks.length === 0 || marks[0]?.from !== 0) marks.unshift({ label: '', from: 0, to: 0 })
  return marks.map(({ label, to }, i) => ({
    label,
    body: sliceMapped(inner, to, marks[i + 1]?.from ?? inner.norm.length),
  }))
}

function roleOf(words: string): UnitRole {
  if (/牵头|主办|主责|第一责任/.test(words)) return 'lead'
  return /配合|参与|协同|协助|协办|参加/.test(words) ? 'support' : 'responsible'
}

function readSection(
  label: string,
  body: Mapped,
  clause: { units: ReadUnit[]; deadlines: Mapped[]; allTasks: Mapped[]; openLists: Mapped[] },
): void {
  const waiting: { text: Mapped }[] = []
  const settle = (role: UnitRole): void => {
    for (const { text } of waiting.splice(0)) clause.units.push(toUnit(text, role))
  }
  for (const item of splitItems(body)) {
    if (ALL_TASKS.test(item.norm)) {
      clause.allTasks.push(item)
      if (ALL_BELOW.test(item.norm)) passOn(item, body, { clause, waiting })
      continue
    }
    if (WHEN.test(item.norm)) {
      clause.deadlines.push(item)
      continue
    }
    const suffix = SUFFIX_ROLE.exec(item.norm)
    let name = suffix ? sliceMapped(item, 0, suffix.index) : item
    name = sliceMapped(name, /^(?:由|[:])?/.exec(name.norm)?.[0].length ?? 0)
    const open = OPEN_END.exec(name.norm)
    if (open) {
      clause.openLists.push(name)
      name = sliceMapped(name, 0, open.index)
    }
    for (const text of splitConjoined(name)) if (text.norm.length >= 2) waiting.push({ text })
    if (suffix) settle(roleOf(suffix[1] ?? ''))
  }
  settle(roleOf(label))
}

/** 以下均需各县落实: the parties named just before it, behind the last ;, are those of all tasks too. */
const ALL_BELOW = /^(?:以下|后续|其他).{0,4}均需/

function passOn(
  item: Mapped,
  body: Mapped,
  { clause, waiting }: { clause: { units: ReadUnit[]; allTasks: Mapped[] }; waiting: { text: Mapped }[] },
): void {
  const stop = body.norm.lastIndexOf(';', body.at.indexOf(item.at[0] ?? 0))
  const from = body.at[stop]
  if (stop < 0 || from === undefined) return
  const isHere = ({ text }: { text: Mapped }): boolean => (text.at[0] ?? 0) > from
  clause.allTasks.push(...[...clause.units, ...waiting].filter(isHere).map(({ text }) => text))
  clause.units.splice(0, clause.units.length, ...clause.units.filter((unit) => !isHere(unit)))
  waiting.splice(0, waiting.length, ...waiting.filter((each) => !isHere(each)))
}

function toUnit(text: Mapped, role: UnitRole): ReadUnit {
  return { raw: text.print, role, collective: isCollective(text.norm), text }
}

/** Cuts at 、 , ; . and spaces that stand outside inner brackets such as (市、区). */
function splitItems(body: Mapped): Mapped[] {
  const items: Mapped[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i <= body.norm.length; i++) {
    const char = body.norm.charAt(i)
    if (char === '(' || char === '[') depth++
    else if (char === ')' || char === ']') depth = Math.max(0, depth - 1)
    else if (i === body.norm.length || (depth === 0 && /[、,;。.\s|/]/.test(char))) {
      if (i > from) items.push(sliceMapped(body, from, i))
      from = i + 1
    }
  }
  return items
}

/** Cuts 市水利局和市林业局, and two bureaus whose separator a scan lost; 市工业和信息化局 stays whole. */
function splitConjoined(item: Mapped): Mapped[] {
  const pattern =
    /(?<=局|委|办|院|中心|公司|政府|单位|部门|分行|办公室|委员会)(?:[和及与]|以及)(?=[市县区各有相省乡])|(?<=[市县区].{2,10}(?:局|委|办公室|中心))(?=[市县区](?!场|政|域|管|级|分).{2,}(?:局|委|办|中心|公司|室|府)$)/g
  for (const match of item.norm.matchAll(pattern)) {
    const left = sliceMapped(item, 0, match.index)
    const right = sliceMapped(item, match.index + match[0].length)
    if (looksLikeUnit(left.norm) && right.norm.length >= 3) return [left, ...splitConjoined(right)]
  }
  return [item]
}
