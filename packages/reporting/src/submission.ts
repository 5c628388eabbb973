import { z } from 'zod'
import { Content } from './content.ts'

/** 未填, 填报中, 审核中, 退回修改, 已通过. */
export const SubmissionState = z.enum(['empty', 'draft', 'review', 'returned', 'accepted'])
export type SubmissionState = z.infer<typeof SubmissionState>

/** Who looks at it: the unit's own reviewer, the task's lead department, the committee office; in this order. */
export const Stage = z.enum(['unit', 'lead', 'office'])
export type Stage = z.infer<typeof Stage>

/** What the unit is in the task: a county or zone, the lead, or a supporting unit. */
export const Part = z.enum(['county', 'lead', 'support'])
export type Part = z.infer<typeof Part>

/** Why a unit is not asked for a report on a task; it is never counted as missing. */
export const NotApplicable = z.enum(['no-share', 'no-own-target', 'counted', 'collective', 'module-off', 'withdrawn'])
export type NotApplicable = z.infer<typeof NotApplicable>

/** The words for it. */
export const notApplicableText: Readonly<Record<NotApplicable, { zh: string; en: string }>> = {
  'no-share': { zh: '本任务的指标没有分解到该单位', en: 'No share of the task’s targets was given to this unit' },
  'no-own-target': {
    zh: '本任务没有要求该单位单独报送的内容，由牵头单位填报',
    en: 'Nothing of this task is asked of this unit; the lead reports it',
  },
  counted: {
    zh: '本单位的数值由系统根据监测数据或台账计算，不需填报',
    en: 'The unit’s figures are counted from readings or ledgers; nothing to report',
  },
  collective: { zh: '统称单位，尚未明确到具体单位', en: 'A collective party that has not been resolved into units' },
  'module-off': { zh: '该单位未启用本领域模块', en: 'The module of this area is off for this unit' },
  withdrawn: { zh: '该单位已不承担本任务', en: 'The unit is no longer on this task' },
}

/** One decision of a reviewer on one sent version. `skip` is a stage passed by rule, and says which rule. */
export const Decision = z.enum(['accept', 'return', 'skip'])
export type Decision = z.infer<typeof Decision>

/** A reason for one field of the report. */
export const FieldReason = z.object({ field: z.string().min(1), reason: z.string().trim().min(1).max(500) })
export type FieldReason = z.infer<typeof FieldReason>

/** A version as it was sent; never changed. */
export const SentVersion = z.object({
  version: z.number().int().positive(),
  content: Content,
  sentAt: z.string(),
  sentBy: z.string(),
  late: z.boolean(),
})
export type SentVersion = z.infer<typeof SentVersion>
