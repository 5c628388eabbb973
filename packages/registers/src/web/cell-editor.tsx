import { useText } from '@workpoints/core/web'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { parseCell } from '../cell.ts'
import type { Field } from '../register.ts'
import { useHere } from './register-context.tsx'

export interface CellEditorProps {
  readonly field: Field
  /** What stands there at first: the value, or the letter that began it. */
  readonly start: string
  /** Why it was refused before. */
  readonly refused?: string | undefined
  /** `move` says where the keys go on. */
  readonly onSave: (text: string, move: 'down' | 'right' | 'stay') => void
  readonly onCancel: () => void
}

/** The texts that a field with few choices offers, in Chinese, which is what is sent. */
function useOffered(field: Field): readonly { readonly value: string; readonly label: string }[] | null {
  const t = useText()
  const { units } = useHere()
  if (field.kind === 'choice') return (field.choices ?? []).map(({ key, title }) => ({ value: key, label: t(title) }))
  if (field.kind === 'boolean')
    return [
      { value: '是', label: t('是', 'yes') },
      { value: '否', label: t('否', 'no') },
    ]
  if (field.kind !== 'unit') return null
  return units
    .filter(({ kind, writes }) => writes && field.units?.includes(kind) === true)
    .map(({ id, name }) => ({ value: id, label: t(name) }))
}

/** Edits one cell where it stands: Enter keeps it and goes down, Tab goes right, Esc leaves it as it was. */
export function CellEditor({ field, start, refused, onSave, onCancel }: CellEditorProps) {
  const t = useText()
  const { names } = useHere()
  const [text, setText] = useState(start)
  const [fault, setFault] = useState(refused)
  const done = useRef(false)
  const box = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const offered = useOffered(field)
  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  const finish = (move: 'down' | 'right' | 'stay') => {
    if (done.current) return
    const parsed = field.kind === 'unit' ? undefined : parseCell(field, text, names)
    if (parsed?.fault !== undefined) {
      setFault(t(parsed.fault))
      return
    }
    done.current = true
    onSave(text, move)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      finish(event.key === 'Enter' ? 'down' : 'right')
    }
    if (event.key !== 'Escape') return
    event.preventDefault()
    done.current = true
    onCancel()
  }
  const common = {
    ref: box,
    className: 'register-editor__input',
    'aria-label': t(field.title),
    'aria-invalid': fault !== undefined || undefined,
    value: text,
    onKeyDown,
    onBlur: () => finish('stay'),
  }
  return (
    <span className="register-editor">
      {offered === null ? (
        <input {...common} type="text" spellCheck={false} onChange={(event) => setText(event.target.value)} />
      ) : (
        <select {...common} onChange={(event) => setText(event.target.value)}>
          {field.required === true && text !== '' ? null : <option value="">—</option>}
          {offered.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      {fault === undefined ? null : (
        <span role="alert" className="register-editor__fault">
          {fault}
        </span>
      )}
    </span>
  )
}
