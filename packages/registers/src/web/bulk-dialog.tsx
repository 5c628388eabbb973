import { Failure, useText } from '@workpoints/core/web'
import { Dialog } from '@workpoints/ui/dialog'
import { Form } from '@workpoints/ui/form'
import { SelectField } from '@workpoints/ui/select-field'
import { useState } from 'react'
import { EntryField } from './entry-field.tsx'
import { useHere } from './register-context.tsx'
import type { CellTexts, SeenRow } from './use-entry-change.ts'

export interface BulkDialogProps {
  readonly rows: readonly SeenRow[]
  readonly save: (rows: readonly SeenRow[], cells: CellTexts) => Promise<unknown>
  readonly onClose: () => void
  readonly onDone: () => void
}

/** One value for one column of all chosen rows. */
export function BulkDialog({ rows, save, onClose, onDone }: BulkDialogProps) {
  const t = useText()
  const { register } = useHere()
  const [key, setKey] = useState('')
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const field = register.fields.find((one) => one.key === key)
  const send = async () => {
    if (field === undefined) return
    setBusy(true)
    const failed = await save(rows, { [key]: text })
    setBusy(false)
    setError(failed)
    if (failed === null) onDone()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`批量修改 ${rows.length} 行`, `Change ${rows.length} rows`)}
      closeLabel={t('关闭', 'Close')}
    >
      <Form onSubmit={() => void send()} submitLabel={t('修改', 'Change')} busy={busy}>
        <Failure error={error} />
        <SelectField
          label={t('哪一列', 'Column')}
          placeholder={t('请选择', 'Choose')}
          value={key}
          onChange={(chosen) => {
            setKey(chosen)
            setText('')
          }}
          options={register.fields
            .filter(({ unique }) => unique !== true)
            .map((one) => ({ value: one.key, label: t(one.title) }))}
        />
        {field === undefined ? null : <EntryField field={field} value={text} onChange={setText} />}
      </Form>
    </Dialog>
  )
}
