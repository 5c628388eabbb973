import type { Text } from '@workpoints/core'
import type { NoticeActKind, NoticeEventKind, NoticeState } from './notice.ts'
import type { NoticeKind } from './suggestion.ts'

/** 提醒, 督办, 约谈. */
export const noticeKindText: Readonly<Record<NoticeKind, Text>> = {
  remind: { zh: '提醒', en: 'Reminder' },
  supervise: { zh: '督办', en: 'Supervision' },
  interview: { zh: '约谈', en: 'Interview' },
}

/** What the document of each kind is called. */
export const noticeDocumentText: Readonly<Record<NoticeKind, Text>> = {
  remind: { zh: '提醒函', en: 'Reminder' },
  supervise: { zh: '督办函', en: 'Supervision letter' },
  interview: { zh: '约谈通知书', en: 'Summons to an interview' },
}

export const noticeStateText: Readonly<Record<NoticeState, Text>> = {
  proposed: { zh: '待审批', en: 'Proposed' },
  approved: { zh: '待发出', en: 'Approved' },
  issued: { zh: '已发出', en: 'Issued' },
  delivered: { zh: '已送达', en: 'Delivered' },
  acknowledged: { zh: '已签收', en: 'Acknowledged' },
  briefed: { zh: '已交书面说明', en: 'Brief handed in' },
  met: { zh: '已约谈', en: 'Held' },
  minuted: { zh: '纪要已印发', en: 'Minutes issued' },
  replied: { zh: '待核查', en: 'Replied' },
  returned: { zh: '退回补充', en: 'Sent back' },
  closed: { zh: '已办结', en: 'Closed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
}

/** What a person presses. */
export const noticeActText: Readonly<Record<NoticeActKind, Text>> = {
  approve: { zh: '登记审批', en: 'Record the approval' },
  call: { zh: '发出约谈通知', en: 'Issue the summons' },
  acknowledge: { zh: '签收', en: 'Acknowledge' },
  brief: { zh: '提交书面说明', en: 'Hand in the brief' },
  meet: { zh: '登记约谈情况', en: 'Record the meeting' },
  minute: { zh: '印发纪要', en: 'Issue the minutes' },
  reply: { zh: '回复', en: 'Reply' },
  accept: { zh: '核查通过并办结', en: 'Accept and close' },
  return: { zh: '退回补充', en: 'Send back' },
  askTime: { zh: '申请延期', en: 'Ask for more time' },
  giveTime: { zh: '准予延期', en: 'Give more time' },
  refuseTime: { zh: '不予延期', en: 'Refuse more time' },
  object: { zh: '提出异议', en: 'Object' },
  uphold: { zh: '异议成立，撤回', en: 'Uphold the objection' },
  reject: { zh: '异议不成立', en: 'Reject the objection' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
}

/** What has happened, in the course of a notice. */
export const noticeEventText: Readonly<Record<NoticeEventKind, Text>> = {
  ...noticeActText,
  issue: { zh: '发出', en: 'Issued' },
  propose: { zh: '提出约谈建议', en: 'Interview proposed' },
  deliver: { zh: '送达（首次打开）', en: 'Delivered (first opened)' },
  approve: { zh: '批准约谈', en: 'Approved' },
  call: { zh: '发出约谈通知', en: 'Summons issued' },
  acknowledge: { zh: '签收', en: 'Acknowledged' },
  brief: { zh: '提交书面说明', en: 'Brief handed in' },
  meet: { zh: '约谈', en: 'Meeting held' },
  minute: { zh: '印发约谈纪要', en: 'Minutes issued' },
  reply: { zh: '回复', en: 'Replied' },
  accept: { zh: '核查通过，办结', en: 'Accepted and closed' },
  return: { zh: '核查退回', en: 'Sent back' },
  uphold: { zh: '异议成立', en: 'Objection upheld' },
}
