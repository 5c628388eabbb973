import { chinaTime, type Text } from '@workpoints/core'
import { z } from 'zod'

/** What people are told of. */
export const EventKind = z.enum([
  'round-opened',
  'round-extended',
  'report-returned',
  'report-accepted',
  'report-waiting',
  'due-soon',
  'overdue',
  'turned-red',
  'notice-issued',
  'notice-urged',
  'notice-replied',
  'notice-returned',
])
export type EventKind = z.infer<typeof EventKind>

/** What an event is about, by ids; names are looked up when it is read. */
export const EventData = z.object({
  round: z.string().optional(),
  /** Task number or goal id. */
  source: z.string().optional(),
  unit: z.string().optional(),
  target: z.string().optional(),
  stage: z.enum(['unit', 'lead', 'office']).optional(),
  /** Days that are left. */
  days: z.number().optional(),
  /** How many reports or units. */
  count: z.number().optional(),
  /** ISO 8601. */
  due: z.string().optional(),
  /** What was said with it, such as a notice's title. */
  words: z.string().optional(),
})
export type EventData = z.infer<typeof EventData>

/** How the ids of an event are called today. */
export interface EventNames {
  readonly unit: (id: string) => Text
  readonly round: (id: string) => Text
  readonly source: (id: string) => Text
  readonly target: (id: string) => Text
}

/** An event as it is kept, as far as words are made of it. */
export interface ToldEvent {
  readonly kind: EventKind
  /** `round/<id>`, `submission/<id>`, `notice/<id>`, `target/<id>`. */
  readonly subject: string
  readonly data: EventData
}

/** 7月28日 18:00, in China's time. */
export function momentText(iso: string): Text {
  const local = chinaTime(iso)
  const [month, day, time] = [Number(local.slice(5, 7)), Number(local.slice(8, 10)), local.slice(11)]
  return { zh: `${month}月${day}日 ${time}`, en: local }
}

const stageText = {
  unit: { zh: '本单位', en: 'your unit' },
  lead: { zh: '牵头部门', en: 'the lead department' },
  office: { zh: '市环委办', en: 'the office' },
} as const

type Worded = (names: NamesOf) => Text

interface NamesOf {
  readonly unit: Text
  readonly round: Text
  readonly source: Text
  readonly target: Text
  readonly data: EventData
  readonly due: Text
}

const words: Readonly<Record<EventKind, Worded>> = {
  'round-opened': ({ round, due }) => ({
    zh: `${round.zh}已开始，请于${due.zh}前报送`,
    en: `${round.en} is open; reports are due by ${due.en}`,
  }),
  'round-extended': ({ round, unit, due }) => ({
    zh: `${unit.zh}的${round.zh}已批准延期至${due.zh}`,
    en: `${unit.en} has until ${due.en} for ${round.en}`,
  }),
  'report-returned': ({ unit, source, data }) => ({
    zh: `${unit.zh}“${source.zh}”的填报被${stageText[data.stage ?? 'office'].zh}退回，请修改后重报`,
    en: `${unit.en}’s report on “${source.en}” was returned by ${stageText[data.stage ?? 'office'].en}: change it and send it again`,
  }),
  'report-accepted': ({ unit, source }) => ({
    zh: `${unit.zh}“${source.zh}”的填报已审核通过`,
    en: `${unit.en}’s report on “${source.en}” was accepted`,
  }),
  'report-waiting': ({ unit, round, data }) =>
    data.stage === 'office'
      ? { zh: `${round.zh}有新的填报等待终审`, en: `Reports of ${round.en} wait for the office` }
      : {
          zh: `${unit.zh}有新的填报等待审核（${round.zh}）`,
          en: `Reports of ${unit.en} wait for review (${round.en})`,
        },
  'due-soon': ({ unit, round, data, due }) => ({
    zh: `${round.zh}还剩 ${data.days} 天：${unit.zh}有 ${data.count} 项未报送，${due.zh}截止`,
    en: `${round.en} is due in ${data.days} day(s), on ${due.en}: ${data.count} report(s) of ${unit.en} are not sent`,
  }),
  overdue: ({ unit, round, data }) =>
    data.unit === undefined
      ? {
          zh: `${round.zh}已到截止时间，${data.count} 个单位未报齐`,
          en: `${round.en} has passed its due time: ${data.count} unit(s) are missing`,
        }
      : {
          zh: `${round.zh}已到截止时间：${unit.zh}有 ${data.count} 项未报送，请尽快补报`,
          en: `${round.en} has passed its due time: ${data.count} report(s) of ${unit.en} are missing`,
        },
  'turned-red': ({ target, unit, data }) => ({
    zh: `${data.unit === undefined ? '' : unit.zh}“${target.zh}”转为严重滞后`,
    en: `“${target.en}”${data.unit === undefined ? '' : ` of ${unit.en}`} has turned red`,
  }),
  'notice-issued': ({ unit, data, due }) => ({
    zh: `${unit.zh}收到“${data.words ?? ''}”，请${due.zh === '' ? '及时' : `于${due.zh}前`}签收`,
    en: `${unit.en} was sent “${data.words ?? ''}”: acknowledge it${due.en === '' ? '' : ` by ${due.en}`}`,
  }),
  'notice-urged': ({ unit, round, data }) =>
    data.round === undefined
      ? { zh: `催办：请${unit.zh}尽快办理督办事项`, en: `You are urged: a notice to ${unit.en} is to be acted on` }
      : {
          zh: `催报：${round.zh}，${unit.zh}还有 ${data.count ?? 0} 项未报送`,
          en: `You are urged: ${data.count ?? 0} report(s) of ${unit.en} are missing in ${round.en}`,
        },
  'notice-returned': ({ unit, data, due }) => ({
    zh: `${unit.zh}的“${data.words ?? ''}”需要继续办理${due.zh === '' ? '' : `，${due.zh}截止`}`,
    en: `“${data.words ?? ''}” of ${unit.en} is to be acted on${due.en === '' ? '' : ` by ${due.en}`}`,
  }),
  'notice-replied': ({ unit, data }) => ({
    zh: `${unit.zh}已回复“${data.words ?? ''}”，请核查`,
    en: `${unit.en} has replied to “${data.words ?? ''}”: please check`,
  }),
}

const none: Text = { zh: '', en: '' }

/** What is told, in one sentence. */
export function eventText({ kind, data }: ToldEvent, names: EventNames): Text {
  const named = (id: string | undefined, of: (id: string) => Text): Text => (id === undefined ? none : of(id))
  return words[kind]({
    unit: named(data.unit, names.unit),
    round: named(data.round, names.round),
    source: named(data.source, names.source),
    target: named(data.target, names.target),
    due: data.due === undefined ? none : momentText(data.due),
    data,
  })
}

/** Where it is acted on. */
export function eventHref({ kind, subject, data }: ToldEvent): string {
  const [what, id = ''] = subject.split('/')
  if (what === 'submission') return `/report/${id}`
  if (what === 'notice') return `/notices/${id}`
  if (what === 'target') return `/tasks/${data.source ?? ''}`
  if (kind === 'report-waiting') return '/review'
  if (kind === 'notice-urged') return `/report?round=${id}`
  if (kind === 'round-extended' || kind === 'round-opened' || kind === 'due-soon') return `/report?round=${id}`
  return data.unit === undefined ? `/rounds/${id}` : `/report?round=${id}`
}

/** Told at once also in quiet hours' shadow: held back until they end, and not until tomorrow's digest. */
export const isUrgent = (kind: EventKind): boolean => kind === 'notice-issued' || kind === 'notice-urged'
