import { Failure, useText } from '@workpoints/core/web'
import { Dialog } from '@workpoints/ui/dialog'
import { Form } from '@workpoints/ui/form'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import type { SeenRow } from './use-entry-change.ts'
import { useRowCommand } from './use-row-command.ts'

export interface RemoveDialogProps {
  readonly rows: readonly SeenRow[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Asks why rows are taken out; they stay readable with their history. */
export function RemoveDialog({ rows, onClose, onDone }: RemoveDialogProps) {
  const t = useText()
  const [reason, setReason] = useState('')
  const { remove, of } = useRowCommand('remove', onDone)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`移出 ${rows.length} 行`, `Take out ${rows.length} rows`)}
      closeLabel={t('关闭', 'Close')}
    >
      <Form
        onSubmit={() => remove.mutate({ ...of(rows), reason })}
        submitLabel={t('移出台账', 'Take out')}
        submitKind="danger"
        busy={remove.isPending}
      >
        <p>
          {t(
            '移出后不再列出和计数，历史仍可查看，也可以撤销。',
            'They are neither listed nor counted any more; their history stays, and it can be undone.',
          )}
        </p>
        <Failure error={remove.error} />
        <TextField label={t('原因', 'Reason')} required autoFocus value={reason} onChange={setReason} />
      </Form>
    </Dialog>
  )
}
