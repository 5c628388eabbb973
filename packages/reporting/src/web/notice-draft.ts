import { addWorkingDays, dayAfter, isCalendarSure, today } from '@workpoints/core'
import { type Letter, noticeLetter } from '../letter.ts'
import { NoticeDemands } from '../notice.ts'
import type { NoticeFacts } from '../notice-facts.ts'
import { deadlinesOf, documentNumber, type NoticeRules } from '../notice-rules.ts'
import { NoticeKind } from '../suggestion.ts'
import type { DemandDraft } from './notice-acts.ts'

/** A notice as it is being written. */
export interface NoticeDraft {
  readonly kind: NoticeKind
  readonly units: readonly string[]
  /** `task/23`, `target/rural.toilets`, or empty for the unit as a whole. */
  readonly about: string
  readonly demands: readonly DemandDraft[]
  readonly remark: string
  /** Empty until somebody types: then the settings hold. */
  readonly acknowledgeDays: string
  readonly replyDays: string
  readonly suggestion: string | null
  readonly follows: string | null
}

/** What the address asks for: `?unit=…&target=…&source=…&kind=…&follows=…&suggestion=…`. */
export function draftOf(search: Readonly<Record<string, string>>): NoticeDraft {
  const { unit = '', source = '', target = '', follows = '', suggestion = '' } = search
  return {
    kind: NoticeKind.catch('remind').parse(search['kind']),
    units: unit === '' ? [] : [unit],
    about: target !== '' ? `target/${target}` : source !== '' ? `task/${source}` : '',
    demands: [{ text: '', due: addWorkingDays(dayAfter(today(), 30), 0) }],
    ...{ remark: '', acknowledgeDays: '', replyDays: '' },
    suggestion: suggestion === '' ? null : suggestion,
    follows: follows === '' ? null : follows,
  }
}

/** The task or target that a draft is about. */
export function subjectOf({ about }: Pick<NoticeDraft, 'about'>): { source: string | null; target: string | null } {
  const [kind, id] = [about.split('/')[0], about.slice(about.indexOf('/') + 1)]
  return { source: kind === 'task' ? id : null, target: kind === 'target' ? id : null }
}

const daysIn = (typed: string, usual: number): number => (typed.trim() === '' ? usual : Number(typed))
const isDays = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= 90

/** The days of a draft: what was typed, or what the settings say. */
export function daysOf({ kind, ...draft }: NoticeDraft, { kinds }: NoticeRules) {
  return {
    acknowledgeDays: daysIn(draft.acknowledgeDays, kinds[kind].acknowledgeDays),
    replyDays: daysIn(draft.replyDays, kinds[kind].replyDays),
  }
}

/** Fields that keep a draft from being sent. */
export function wrongIn(draft: NoticeDraft, rules: NoticeRules): string[] {
  const days = daysOf(draft, rules)
  const day = today()
  return [
    ...(draft.units.length === 0 ? ['unit'] : []),
    ...(NoticeDemands.safeParse(draft.demands).success ? [] : ['demands']),
    ...draft.demands.flatMap(({ due }, at) => (due !== '' && due < day ? [`due-${at}`] : [])),
    ...(isDays(days.acknowledgeDays) ? [] : ['acknowledgeDays']),
    ...(isDays(days.replyDays) ? [] : ['replyDays']),
  ]
}

/** The dates that a draft's days lead to, counted from today, and whether every holiday on the way is known. */
export function datesOf(draft: NoticeDraft, rules: NoticeRules) {
  const { acknowledgeDays, replyDays } = daysOf(draft, rules)
  const day = today()
  if (!isDays(acknowledgeDays) || !isDays(replyDays)) return null
  const { acknowledge, reply } = deadlinesOf(day, { acknowledgeDays, replyDays })
  return { acknowledge, reply, sure: isCalendarSure(day, [acknowledge, reply].toSorted().at(-1) ?? day) }
}

/** The letter as it would be sent now; its number is given when it is. */
export function previewOf(draft: NoticeDraft, facts: NoticeFacts, rules: NoticeRules): Letter | null {
  const dates = datesOf(draft, rules)
  if (dates === null) return null
  const day = today()
  const number = documentNumber(rules.kinds[draft.kind].pattern.replaceAll('{n}', '×'), {
    ...{ year: Number(day.slice(0, 4)), n: 0 },
  })
  const demands = draft.demands.filter(({ text, due }) => text.trim() !== '' && due !== '')
  return noticeLetter({
    ...{ kind: draft.kind, number, facts, demands, remark: draft.remark, day, meeting: null },
    ...{ acknowledgeBy: dates.acknowledge, replyBy: dates.reply },
  })
}
