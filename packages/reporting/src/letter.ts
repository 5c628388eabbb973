import { chinaTime, type Day, lightText, type Text } from '@workpoints/core'
import { z } from 'zod'
import type { MeetingPlan, NoticeDemand } from './notice.ts'
import type { NoticeFacts } from './notice-facts.ts'
import { noticeDocumentText } from './notice-words.ts'
import { periodText } from './round.ts'
import type { NoticeKind } from './suggestion.ts'

/** An official letter, laid out by whoever shows it (GB/T 9704-2012); its words are Chinese, as the document is. */
export const Letter = z.object({
  organ: z.string(),
  number: z.string(),
  title: z.string(),
  to: z.string(),
  paragraphs: z.array(z.string()),
  signer: z.string(),
  day: z.string(),
})
export type Letter = z.infer<typeof Letter>

/** What a letter is made of. */
export interface LetterFields {
  readonly kind: NoticeKind
  readonly number: string
  readonly facts: NoticeFacts
  readonly demands: readonly NoticeDemand[]
  /** What the office adds in its own words; may be empty. */
  readonly remark: string
  readonly day: Day
  readonly acknowledgeBy: Day
  /** For an 约谈 the day of the written brief. */
  readonly replyBy: Day
  readonly meeting: MeetingPlan | null
}

/** A day as documents print it: 2025年7月4日. */
export const longDay = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** The one target that a notice is about, where it is about one. */
const oneTarget = ({ about, targets }: NoticeFacts) => (about === 'target' ? targets[0] : undefined)

/** What the notice is called: 关于“农村改厕”目标推进情况的督办函. */
export function noticeTitle({ kind, facts }: Pick<LetterFields, 'kind' | 'facts'>): Text {
  const document = noticeDocumentText[kind]
  const target = oneTarget(facts)
  const name = target?.name ?? facts.task?.title
  const zh = name === undefined ? '所承担工作要点任务' : `“${name.zh}”${target === undefined ? '任务' : '目标'}`
  return { zh: `关于${zh}推进情况的${document.zh}`, en: `${document.en}: ${name?.en ?? facts.unit.name.en}` }
}

/** A clause as a sentence: one full stop at its end. */
const sentence = (text: string): string => `${text.trim().replace(/[。；;.]+$/u, '')}。`

function basis(facts: NoticeFacts): string {
  const { plan, task } = facts
  const issued = `《${plan.title.zh}》${plan.number === '' ? '' : `（${plan.number.replace('[', '〔').replace(']', '〕')}）`}`
  const quote = oneTarget(facts)?.quote ?? task?.text ?? ''
  const words = quote.replace(/\s+/g, '').replace(/[。；]+$/u, '')
  const of = task?.number == null ? '' : `第${task.number}项任务`
  return words === ''
    ? `${issued}已明确你单位承担的年度任务。`
    : `${issued}${of}提出：“${words.length > 160 ? `${words.slice(0, 160)}……` : words}”，你单位为责任单位。`
}

function situation({ through, targets, months }: NoticeFacts): string[] {
  const told = targets.map(
    ({ name, light, reason, headroom }) =>
      `“${name.zh}”评价为“${lightText[light].zh}”。${sentence(reason.zh)}${headroom === null ? '' : sentence(headroom.zh)}`,
  )
  const run = months.map(({ period, light }) => `${periodText(period).zh}“${lightText[light].zh}”`).join('、')
  const head = `经调度，按截至${longDay(through)}的数据，`
  const facts =
    told.length <= 1
      ? told.map((text) => head + text)
      : [`${head}你单位有${told.length}项目标推进滞后：`, ...told.map((text, index) => `${index + 1}．${text}`)]
  return run === '' ? facts : [...facts, `近期各月评价依次为：${run}。`]
}

const priorWords = ({ prior }: NoticeFacts): string[] =>
  prior.length === 0
    ? []
    : [
        `此前已就此事发出：${prior.map(({ day, title, number }) => `${longDay(day)}《${title.zh}》（${number}）`).join('；')}。`,
      ]

const ordinals = '一二三四五六七八九十'
const demandLines = (demands: readonly NoticeDemand[]): string[] =>
  demands.map(({ text, due }, index) =>
    [
      demands.length === 1 ? '' : `${ordinals[index] ?? index + 1}、`,
      sentence(`${text.trim().replace(/[。；;]+$/u, '')}，于${longDay(due)}前完成`),
    ].join(''),
  )

const clockTime = (moment: string): string => {
  const [day = '', time = ''] = chinaTime(moment).split(' ')
  return `${longDay(day)}${time}`
}

function closing({ kind, acknowledgeBy, replyBy, meeting }: LetterFields): string[] {
  const sign = `请于${longDay(acknowledgeBy)}18时前签收`
  if (kind === 'interview')
    return [
      ...(meeting === null
        ? []
        : [
            `约谈时间：${clockTime(meeting.at)}；地点：${meeting.place}；主持：${meeting.host}；参加人员：${meeting.attendees}。`,
            '约谈按通报情况、听取说明、提出要求、表态承诺的程序进行。',
          ]),
      `${sign}，并于${longDay(replyBy)}18时前提交书面说明。约谈后30日内书面报告整改落实结果。`,
      '如对上述情况有异议，请于提交书面说明期限前书面提出。',
    ]
  return [
    `${sign}，并于${longDay(replyBy)}18时前书面回复办理情况，附佐证材料。不能按期完成的，请在期限前申请延期并说明理由。`,
    '如对上述情况有异议，请于回复期限前书面提出。',
  ]
}

const asks: Readonly<Record<NoticeKind, string>> = {
  remind: '现提醒你单位',
  supervise: '现督办如下',
  interview: '经批准，决定对你单位进行约谈，拟提出以下要求',
}
const ends: Readonly<Record<NoticeKind, string>> = {
  remind: '特此提醒。',
  supervise: '特此函告。',
  interview: '特此通知。',
}

/** Writes the letter from frozen facts. Pure: the same facts and fields give the same letter. */
export function noticeLetter(fields: LetterFields): Letter {
  const { kind, facts, demands, remark, number, day } = fields
  return {
    organ: facts.issuer.zh,
    number,
    title: noticeTitle(fields).zh,
    to: facts.unit.full,
    paragraphs: [
      basis(facts),
      ...situation(facts),
      ...(facts.suggested === null ? [] : [`按照现行预警规则：${sentence(facts.suggested.why.zh)}`]),
      ...priorWords(facts),
      ...(remark.trim() === '' ? [] : [sentence(remark)]),
      `${asks[kind]}：`,
      ...demandLines(demands),
      ...closing(fields),
      ends[kind],
    ],
    signer: facts.issuer.zh,
    day: longDay(day),
  }
}
