import { commandKey, useFailure, useText } from '@workpoints/core/web'
import { Dialog } from '@workpoints/ui/dialog'
import { Form } from '@workpoints/ui/form'
import { TextArea } from '@workpoints/ui/text-area'
import { useState } from 'react'
import type { DecisionFields } from '../exclusion.ts'
import { useExclusion } from './use-exclusion.ts'

/** What is about to be decided, and how it is called. */
export interface Deciding extends Pick<DecisionFields, 'days' | 'act'> {
  readonly about: string
}

const titles = {
  approve: { zh: '批准剔除', en: 'Approve' },
  reject: { zh: '不批准剔除', en: 'Reject' },
  revoke: { zh: '撤销剔除', en: 'Revoke' },
} as const

/** Asks for the reason of a decision; the figures are computed anew as soon as it is kept. */
export function DecisionDialog({ deciding, onClose }: { readonly deciding: Deciding; readonly onClose: () => void }) {
  const t = useText()
  const [reason, setReason] = useState('')
  const { decide } = useExclusion(onClose)
  const failure = useFailure()
  const { act, days, about } = deciding
  return (
    <Dialog open onClose={onClose} title={`${t(titles[act])}：${about}`} closeLabel={t('关闭', 'Close')}>
      <Form
        onSubmit={() => decide.mutate({ key: commandKey(), days, act, reason })}
        submitLabel={t(titles[act])}
        busy={decide.isPending}
        errors={failure(decide.error)}
      >
        <p>
          {t(
            '办理后有关数值立即重新计算，全过程留痕。',
            'The figures are computed anew at once; every step stays on record.',
          )}
        </p>
        <TextArea
          name="reason"
          label={t('理由', 'Reason')}
          required
          rows={2}
          maxLength={300}
          autoFocus
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  )
}
