import { TextField, type TextFieldProps } from '@workpoints/ui/text-field'
import { useState } from 'react'

export interface NumberInputProps extends Pick<TextFieldProps, 'label' | 'hint' | 'suffix' | 'placeholder'> {
  readonly value: number | null
  /** Called with each number that can be read; with null for an emptied field. */
  readonly onChange: (value: number | null) => void
}

/** A field for a number that keeps what is typed while it is not one yet. */
export function NumberInput({ value, onChange, ...words }: NumberInputProps) {
  const [typed, setTyped] = useState(value === null ? '' : String(value))
  const read = typed.trim() === '' ? null : Number(typed)
  // What the caller holds counts where it is another number than the one that was typed: a row above was taken out.
  const shown =
    read !== null && Number.isNaN(read) ? typed : read === value ? typed : value === null ? '' : String(value)
  const change = (text: string) => {
    setTyped(text)
    const number = text.trim() === '' ? null : Number(text)
    if (number === null || (Number.isFinite(number) && number >= 0)) onChange(number)
  }
  return <TextField {...words} type="number" value={shown} onChange={change} />
}
