import { useMutation } from '@tanstack/react-query'
import { today } from '@workpoints/core'
import { commandKey, Failure, isUnreachable, useText } from '@workpoints/core/web'
import { Dialog } from '@workpoints/ui/dialog'
import { Form, type FormError } from '@workpoints/ui/form'
import { useState } from 'react'
import { MeetingRecord, NoticeAct, type NoticeActKind } from '../notice.ts'
import { noticeActText } from '../notice-words.ts'
import { useReportingApi } from './api.ts'
import { NoticeActField } from './notice-act-field.tsx'
import { type ActDraft, actFields, actOf, fieldOfPath } from './notice-acts.ts'
import type { NoticeDetail } from './notice-data.ts'
import { useReportingChanged } from './reporting-data.ts'

export interface NoticeActDialogProps {
  readonly notice: NoticeDetail
  readonly kind: NoticeActKind
  readonly onClose: () => void
}

/** The minutes of a meeting, drafted from what was recorded of it. */
function minutesOf({ events, unit }: NoticeDetail): string {
  const meeting = MeetingRecord.safeParse(events.findLast(({ kind }) => kind === 'meet')?.body['meeting']).data
  if (meeting === undefined) return ''
  return [
    `约谈时间：${meeting.day}`,
    `被约谈单位：${unit.name.zh}；参加人员：${meeting.attendees}`,
    `一、通报情况：${meeting.facts}`,
    `二、单位说明：${meeting.explanation}`,
    `三、约谈要求：${meeting.demands.map(({ text, due }) => `${text}（${due}前）`).join('；')}`,
    `四、表态承诺：${meeting.commitment}`,
  ].join('\n')
}

const begun = (notice: NoticeDetail, kind: NoticeActKind): ActDraft => ({
  demands: notice.demands.length > 0 ? notice.demands : [{ text: '', due: '' }],
  ...(kind === 'approve' || kind === 'meet' ? { day: today() } : {}),
  ...(kind === 'minute' ? { text: minutesOf(notice) } : {}),
  ...(kind === 'giveTime' ? { until: notice.askedUntil ?? '' } : {}),
  ...(kind === 'call' ? { meetingTime: '09:30' } : {}),
})

/** Asks for what an act needs to say, and does it. */
export function NoticeActDialog({ notice, kind, onClose }: NoticeActDialogProps) {
  const t = useText()
  const changed = useReportingChanged()
  const [draft, setDraft] = useState<ActDraft>(() => begun(notice, kind))
  const [wrong, setWrong] = useState<readonly FormError[]>([])
  const [key, setKey] = useState(commandKey)
  const act = useMutation(
    useReportingApi().notice.act.mutationOptions({
      onSuccess: async () => {
        await changed()
        onClose()
      },
      onError: (error) => (isUnreachable(error) ? undefined : setKey(commandKey())),
    }),
  )
  const submit = () => {
    const read = NoticeAct.safeParse(actOf(kind, draft))
    const fields = new Set((read.error?.issues ?? []).map(({ path }) => fieldOfPath(path)))
    setWrong([...fields].map((field) => ({ field, message: t('请填写完整。', 'Fill this in.') })))
    if (read.success) act.mutate({ key, notice: notice.id, revision: notice.revision, act: read.data })
  }
  return (
    <Dialog open onClose={onClose} title={t(noticeActText[kind])} closeLabel={t('关闭', 'Close')}>
      <Form
        onSubmit={submit}
        submitLabel={t(noticeActText[kind])}
        submitKind={kind === 'withdraw' || kind === 'uphold' ? 'danger' : 'primary'}
        busy={act.isPending}
        errors={wrong}
      >
        <Failure error={act.error} />
        {actFields[kind].length === 0 ? (
          <p>{t('签收后须在期限内回复办理情况。', 'Once acknowledged, a reply is due within the deadline.')}</p>
        ) : null}
        {actFields[kind].map((field) => (
          <NoticeActField
            key={field}
            field={field}
            kind={kind}
            draft={draft}
            onChange={(changes) => setDraft({ ...draft, ...changes })}
          />
        ))}
      </Form>
    </Dialog>
  )
}
