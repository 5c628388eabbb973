import type { Range } from './clauses.ts'
import { commitmentOf } from './comparators.ts'
import type { Context, DraftTarget } from './draft-target.ts'
import type { Comparator } from './intake.ts'
import { classNumber } from './numerals.ts'
import { pairSubjects, sharesValue, splitEnumeration, withTail } from './pairs.ts'
import { dropDoingVerbs, LONGEST_PHRASE, splitScope, trimPhrase } from './phrases.ts'
import { type Mapped, sliceMapped } from './source-map.ts'

import type { StateMark } from './states.ts'

/** Where a predicate stands: the end of the target before it, its clause, and what came before. */
export interface StatePlace {
  readonly left: number
  readonly clause: Range
  readonly context: Context
}

/** Reads a number-free predicate into targets. `left` ends the part before it, `clause.to` bounds what follows. */
export function stateTargets(text: Mapped, mark: StateMark, place: StatePlace): DraftTarget[] {
  const { left, context } = place
  if (mark.kind === 'zero-before') return eventTargets(text, mark, place)
  const before = trimPhrase(sliceMapped(text, Math.max(left, mark.start - LONGEST_PHRASE), mark.start))
  const phrase = mark.kind === 'stable' || mark.kind === 'zero-after' ? dropDoingVerbs(before) : before
  const make = maker(text, mark, { left, phrase })
  if (mark.kind === 'class') return classTargets(mark, { phrase, context }, make)
  const object = mark.kind === 'pending' ? pendingObject(mark.match) : ''
  if (phrase.norm === '' && object === '' && !/^(?:不|防止|杜绝|避免)/.test(mark.match[0])) return []
  if (mark.kind === 'stable')
    return subjectsOf(phrase, context).map((each) => make({ ...each, comparator: 'stable', value: null, unit: '' }))
  if (mark.kind === 'zero-after') {
    const { scope, name } = splitScope(phrase)
    const thing =
      name.print ||
      relapsingThing(text.norm.slice(Math.max(0, mark.start - 400), mark.start)) ||
      mark.match[0].replace(/[不无、,]/g, '')
    return [make({ name: thing, scope: scope?.print ?? null, unit: eventUnit(thing), comparator: 'zero', value: 0 })]
  }
  const named =
    object !== '' && (phrase.norm === '' || !/[率度量数放耗值例]$/.test(phrase.norm))
      ? pendingObjects(object)
      : subjectsOf(phrase, context)
  return named.map((each) => make({ ...each, comparator: '=', value: null, unit: '' }))
}

type Made = Pick<DraftTarget, 'name' | 'scope' | 'unit' | 'value'> & { comparator: Comparator }

function maker(
  text: Mapped,
  mark: StateMark,
  { left, phrase }: { left: number; phrase: Mapped },
): (made: Made) => DraftTarget {
  const index = phrase.at[0] === undefined ? -1 : text.at.indexOf(phrase.at[0], left)
  const words = text.norm.slice(left, mark.start) + (/^(?:力争|争取|确保)*/.exec(mark.match[0])?.[0] ?? '')
  return (made) => ({
    ...made,
    valueTo: null,
    commitment: commitmentOf(words),
    start: index < 0 ? mark.start : index,
    end: mark.end,
  })
}

function subjectsOf(phrase: Mapped, context: Context): { name: string; scope: string | null }[] {
  const { scope, name } = splitScope(phrase)
  const parts = splitEnumeration(name.print, true)
  const place = scope?.print ?? null
  if (name.print === '')
    return context.lastName === '' ? [{ name: phrase.print, scope: null }] : [{ name: context.lastName, scope: place }]
  if (sharesValue(parts)) return withTail(parts).map((each) => ({ name: each, scope: place }))
  return [{ name: name.print, scope: place }]
}

/** What is to be reached; 生态环境 alone says nothing, so 约束性指标 belongs to it. */
function pendingObject(match: RegExpExecArray): string {
  const object = (match[1] ?? '').replace(/^(?:的|年度)+|的$/g, '')
  const kind = /(?:约束性|控制)指标/.exec(match[0])?.[0] ?? ''
  return /^(?:生态)?环境(?:保护)?$/.test(object) ? object + kind : object
}

function pendingObjects(object: string): { name: string; scope: string | null }[] {
  const parts = splitEnumeration(object, true)
  return (sharesValue(parts) ? withTail(parts) : [object]).map((name) => ({ name, scope: null }))
}

function classTargets(
  mark: StateMark,
  { phrase, context }: { phrase: Mapped; context: Context },
  make: (made: Made) => DraftTarget,
): DraftTarget[] {
  const grades = splitEnumeration(mark.match[1] ?? '', true).map((grade) => classNumber(grade.replace('类', '')))
  const made = (name: string, scope: string | null, value: number | null): DraftTarget =>
    make({ name, scope, value, comparator: 'class', unit: '类' })
  const water = /^(.{2,}?)((?:年均|月均)?(?:水质|水环境质量))(?:总体|类别)?$/.exec(phrase.norm)
  const place = water?.[1] ?? ''
  if (grades.length > 1) {
    const places = splitEnumeration(phrase.print.slice(0, place.length), true)
    if (places.length === grades.length)
      return places.map((each, i) => made(phrase.print.slice(place.length), each, grades[i] ?? null))
    const pairs = pairSubjects(phrase, grades.length, context)
    if (pairs) return pairs.map((pair, i) => made(pair.name, pair.scope, grades[i] ?? null))
  }
  if (water && !/^(?:地表水|地下水)$/.test(place))
    return [made(phrase.print.slice(place.length), phrase.print.slice(0, place.length), grades[0] ?? null)]
  if (phrase.norm !== '' && !/水质/.test(phrase.norm)) return [made('水质', phrase.print, grades[0] ?? null)]
  return [made(phrase.print || context.lastName || '水质', null, grades[0] ?? null)]
}

/** 不发生 and the like: what must not happen follows, often several kinds joined by 和 or 、. */
function eventTargets(text: Mapped, mark: StateMark, { left, clause }: StatePlace): DraftTarget[] {
  const rest = text.norm.slice(mark.end, clause.to)
  const stop = rest.search(/[,。;:)]/)
  const end = mark.end + (stop < 0 ? rest.length : stop)
  const parts = sliceMapped(text, mark.end, end).print.split(
    /(?<=事件|事故|天气|案件|问题|现象|行为|火灾)(?:和|、|及|或|以及)/,
  )
  const { scope } = splitScope(trimPhrase(sliceMapped(text, left, mark.start)))
  const words = text.norm.slice(left, mark.start)
  return parts
    .filter((name) => name !== '')
    .map((name) => ({
      name: name.replace(/^(?:了)/, '').replace(/(?:的?发生|的?情况)$/, ''),
      scope: scope?.print ?? null,
      comparator: 'zero',
      value: 0,
      valueTo: null,
      unit: eventUnit(name),
      commitment: commitmentOf(words),
      start: mark.start,
      end,
    }))
}

/** What must not relapse when the clause itself does not say: the water body or outlet named before. */
function relapsingThing(before: string): string {
  const sentence = before.slice(before.lastIndexOf('。') + 1)
  return (
    [
      ...sentence.matchAll(
        /(?:(?:县级)?城市(?:建成区)?|农村|国控断面)?(?:黑臭水体|排污口|直排口|劣[ⅤV五]类断面|散乱污企业|问题)/g,
      ),
    ].at(-1)?.[0] ?? ''
  )
}

function eventUnit(name: string): string {
  if (/天气|超标天|污染天/.test(name)) return '天'
  if (/事件|事故|案件|火灾|灾害|纠纷|投诉/.test(name)) return '起'
  return /水体|断面|点位|问题|排污口/.test(name) ? '个' : ''
}
