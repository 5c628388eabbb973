import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Dialog } from '@workpoints/ui/dialog'
import { Form } from '@workpoints/ui/form'
import { TextArea } from '@workpoints/ui/text-area'
import { type ReactNode, useState } from 'react'

export interface UnchangedDialogProps {
  readonly count: number
  readonly busy: boolean
  readonly done: boolean
  readonly onSend: (reason: string) => void
  readonly onClose: () => void
  /** What came of it. */
  readonly children?: ReactNode
}

/** Asks whether reports are to be sent as unchanged, with the reason that the second month running needs. */
export function UnchangedDialog({ count, busy, done, onSend, onClose, children }: UnchangedDialogProps) {
  const t = useText()
  const [reason, setReason] = useState('')
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('本月无变化', 'No change this month')}
      closeLabel={t('关闭', 'Close')}
      actions={
        done ? (
          <Button kind="primary" onClick={onClose}>
            {t('知道了', 'Close')}
          </Button>
        ) : undefined
      }
    >
      {children}
      {done ? null : (
        <Form onSubmit={() => onSend(reason)} submitLabel={t('按无变化报送', 'Send as unchanged')} busy={busy}>
          <p>
            {t(
              `${count} 项任务将按上期数值报送。当月比率和均值不能沿用，这样的任务会单独列出。`,
              `${count} reports are sent with the last figures. Rates and means of the month cannot go on; such reports are named.`,
            )}
          </p>
          <TextArea
            label={t('原因', 'Reason')}
            name="unchanged"
            hint={t('连续第二期起必填', 'Needed from the second round running')}
            rows={2}
            maxLength={300}
            value={reason}
            onChange={setReason}
          />
        </Form>
      )}
    </Dialog>
  )
}
