import { useMutation } from '@tanstack/react-query'
import { commandKey, Failure, useText } from '@workpoints/core/web'
import { Form, type FormError } from '@workpoints/ui/form'
import { FormGrid, FormRow } from '@workpoints/ui/form-grid'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import { parseCell } from '../cell.ts'
import { useRegistersApi } from './api.ts'
import { ClashDialog } from './clash-dialog.tsx'
import { EntryField } from './entry-field.tsx'
import { changedTexts, entryTexts } from './entry-texts.ts'
import { useHere } from './register-context.tsx'
import { type EntryDetail, useRowsChanged } from './register-data.ts'
import { useEntryChange } from './use-entry-change.ts'

export interface EntryFormProps {
  /** Undefined for a new row. */
  readonly row: EntryDetail | undefined
  readonly onClose: () => void
  readonly onMade: (id: string) => void
}

/** What is wrong with the texts, found before they are sent. */
function useFaults() {
  const t = useText()
  const { register, names } = useHere()
  return (texts: Readonly<Record<string, string>>): FormError[] =>
    register.fields.flatMap((field) => {
      const text = texts[field.key] ?? ''
      if (field.kind === 'unit')
        return text === '' && field.required === true ? [{ field: field.key, message: t('请选择', 'Choose one') }] : []
      const { fault } = parseCell(field, text, names)
      return fault === undefined ? [] : [{ field: field.key, message: t(fault) }]
    })
}

/** All fields of a row; only what was changed is sent. */
export function EntryForm({ row, onClose, onMade }: EntryFormProps) {
  const t = useText()
  const { register, units, say } = useHere()
  const changed = useRowsChanged()
  const faultsOf = useFaults()
  const own = units.filter(({ writes }) => writes)
  const start =
    row === undefined ? { [register.unit]: own.length === 1 ? (own[0]?.id ?? '') : '' } : entryTexts(register, row.data)
  const [before] = useState<Readonly<Record<string, string>>>(start)
  const [texts, setTexts] = useState(before)
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [failed, setFailed] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const { save, clash, settle } = useEntryChange()
  const create = useMutation(useRegistersApi().entry.create.mutationOptions())
  const isOpen = row === undefined || row.can.includes('update')
  const next = changedTexts(before, texts)
  const send = async () => {
    const found = faultsOf(texts)
    setErrors(found)
    if (found.length > 0) return
    setBusy(true)
    setFailed(null)
    try {
      if (row === undefined) {
        const { id } = await create.mutateAsync({ register: register.id, key: commandKey(), cells: texts })
        say(t(`已新增“${texts[register.label] ?? ''}”`, 'Added'))
        await changed()
        onMade(id)
      } else if (Object.keys(next).length === 0) onClose()
      else setFailed(await save([row], next, reason))
    } catch (error) {
      setFailed(error)
    } finally {
      setBusy(false)
    }
  }
  const fields = register.fields.map((field) => {
    const input = (
      <EntryField
        field={field}
        value={texts[field.key] ?? ''}
        onChange={(text) => setTexts((was) => ({ ...was, [field.key]: text }))}
        disabled={!isOpen}
      />
    )
    return field.kind === 'long-text' || field.kind === 'multi' ? (
      <FormRow key={field.key}>{input}</FormRow>
    ) : (
      <div key={field.key}>{input}</div>
    )
  })
  if (!isOpen)
    return (
      <fieldset className="register-readonly" disabled>
        <FormGrid>{fields}</FormGrid>
      </fieldset>
    )
  return (
    <>
      <Form
        onSubmit={() => void send()}
        submitLabel={row === undefined ? t('新增', 'Add') : t('保存', 'Save')}
        errors={errors}
        errorsTitle={t(`有 ${errors.length} 处需要修改`, `${errors.length} places to change`)}
        busy={busy}
        unsaved={Object.keys(next).length > 0}
      >
        <Failure error={failed} />
        <FormGrid>{fields}</FormGrid>
        {row === undefined ? null : (
          <TextField
            label={t('修改说明', 'Why it is changed')}
            hint={t('可不填，会记入历史', 'Optional; kept in the history')}
            value={reason}
            onChange={setReason}
          />
        )}
      </Form>
      {clash === undefined ? null : <ClashDialog clash={clash} save={save} onClose={settle} />}
    </>
  )
}
