import { chinaTime, useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { Section } from '@workpoints/ui/section'
import { MeetingPlan, MeetingRecord } from '../notice.ts'
import { noticeEventText } from '../notice-words.ts'
import type { NoticeDetail } from './notice-data.ts'

type NoticeEvent = NoticeDetail['events'][number]

/** What was said in doing it, line by line. */
function linesOf({ body }: NoticeEvent, t: ReturnType<typeof useText>): string[] {
  const words = (name: string): string => (typeof body[name] === 'string' ? body[name] : '')
  const plan = MeetingPlan.safeParse(body['meeting']).data
  const record = MeetingRecord.safeParse(body['meeting']).data
  const labelled = (zh: string, en: string, text: string) =>
    text === '' ? [] : [t(`${zh}：${text}`, `${en}: ${text}`)]
  return [
    ...labelled('批准人', 'Approved by', words('approver')),
    ...labelled('批准日期', 'On', words('day')),
    ...(plan === undefined
      ? []
      : [
          t(
            `${chinaTime(plan.at)}，${plan.place}，主持：${plan.host}；参加：${plan.attendees}`,
            `${chinaTime(plan.at)}, ${plan.place}, led by ${plan.host}; ${plan.attendees}`,
          ),
        ]),
    ...(record === undefined
      ? []
      : [
          ...labelled('约谈日期', 'Day', record.day),
          ...labelled('参加人员', 'Attended by', record.attendees),
          ...labelled('通报情况', 'Facts', record.facts),
          ...labelled('单位说明', 'Explanation', record.explanation),
          ...labelled('约谈要求', 'Demands', record.demands.map(({ text, due }) => `${text}（${due}）`).join('；')),
          ...labelled('表态承诺', 'Commitment', record.commitment),
        ]),
    ...(words('text') === '' ? [] : [words('text')]),
    ...labelled('新期限', 'New deadline', words('until')),
    ...labelled('承诺完成日期', 'Committed to by', words('commitment')),
  ]
}

/** Everything that happened with a notice, with persons and times; urging among it, with its receipts. The latest first. */
export function NoticeTimeline({ notice }: { readonly notice: NoticeDetail }) {
  const t = useText()
  const entries = [
    ...notice.events.map((event) => ({
      ...{ key: event.id, at: event.at, head: t(noticeEventText[event.kind]), late: event.late, by: event.by },
      lines: linesOf(event, t),
    })),
    ...notice.urges.map(({ id, at, by, readAt, readBy }) => ({
      ...{ key: id, at, head: t('催办', 'Urged'), late: false, by },
      lines: [
        readAt === null
          ? t('未读', 'Not read yet')
          : t(`${readBy} 已读 ${chinaTime(readAt)}`, `Read by ${readBy}, ${chinaTime(readAt)}`),
      ],
    })),
  ].toSorted((a, b) => b.at.localeCompare(a.at))
  return (
    <Section title={t('办理过程', 'What happened')} note={entries.length}>
      <ol className="notice-course">
        {entries.map(({ key, at, head, late, by, lines }) => (
          <li key={key}>
            <div className="notice-course__head">
              <b>{head}</b>
              {late ? <Badge kind="red">{t('逾期', 'Late')}</Badge> : null}
              <time dateTime={at}>{chinaTime(at)}</time>
            </div>
            <div className="wp-muted">{by}</div>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </li>
        ))}
      </ol>
    </Section>
  )
}
