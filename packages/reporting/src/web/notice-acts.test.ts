import { describe, expect, it } from 'vitest'
import { NoticeAct } from '../notice.ts'
import { type ActDraft, actFields, actOf, fieldOfPath } from './notice-acts.ts'

const filled: ActDraft = {
  ...{ text: '文字', until: '2025-07-10', day: '2025-07-01', approver: '副主任', commitment: '', promise: '按期完成' },
  ...{ meetingDay: '2025-07-08', meetingTime: '09:30', place: '会议室', host: '主任', attendees: '负责人' },
  ...{ facts: '事实', explanation: '说明' },
  demands: [
    { text: '补齐', due: '2025-07-31' },
    { text: '', due: '' },
  ],
}

describe('an act as it is typed', () => {
  it.each(Object.keys(actFields) as (keyof typeof actFields)[])('is what the server takes: %s', (kind) => {
    expect(NoticeAct.safeParse(actOf(kind, filled)).error?.issues ?? []).toEqual([])
  })

  it('is refused at the field where something is missing', () => {
    const wrong = (kind: keyof typeof actFields, changes: Partial<ActDraft>) =>
      NoticeAct.safeParse(actOf(kind, { ...filled, ...changes }))
        .error?.issues.map(({ path }) => fieldOfPath(path))
        .slice(0, 1)
    expect(wrong('reply', { text: ' ' })).toEqual(['text'])
    expect(wrong('call', { meetingTime: '' })).toEqual(['meetingDay'])
    expect(wrong('meet', { promise: '' })).toEqual(['promise'])
    expect(wrong('meet', { demands: [] })).toEqual(['demands'])
    expect(wrong('return', { until: '' })).toEqual(['until'])
  })
})
