import { useEffect, useId, useRef, useState } from 'react'
import { cx } from './class-names.ts'
import { Icon } from './icon.tsx'
import './field.css'

export interface SearchFieldProps {
  readonly label: string
  readonly value: string
  /** Called once typing rests, with the text as typed. */
  readonly onChange: (value: string) => void
  readonly placeholder?: string | undefined
  readonly labelHidden?: boolean | undefined
  /** Pause in milliseconds before onChange; 0 calls it with each letter. */
  readonly delay?: number | undefined
}

/**
 * A search box that waits for a pause and never calls in the middle of a pinyin composition. A `value` that only
 * echoes what it reported leaves alone what has been typed since.
 */
export function SearchField({
  label,
  value,
  onChange,
  placeholder,
  labelHidden = true,
  delay = 200,
}: SearchFieldProps) {
  const id = useId()
  const [text, setText] = useState(value)
  const [given, setGiven] = useState(value)
  const [reported, setReported] = useState(value)
  const composing = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  if (given !== value) {
    setGiven(value)
    if (value !== reported) setText(value)
    setReported(value)
  }

  const report = (next: string) => {
    clearTimeout(timer.current)
    if (composing.current) return
    timer.current = setTimeout(() => {
      setReported(next)
      onChange(next)
    }, delay)
  }
  return (
    <div className="wp-field wp-field--inline">
      <label htmlFor={id} className={cx('wp-field__label', labelHidden && 'wp-hidden')}>
        {label}
      </label>
      <span className="wp-search">
        <Icon name="search" size="s" />
        <input
          id={id}
          type="search"
          value={text}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value)
            report(event.target.value)
          }}
          onCompositionStart={() => {
            composing.current = true
            clearTimeout(timer.current)
          }}
          onCompositionEnd={(event) => {
            composing.current = false
            report(event.currentTarget.value)
          }}
        />
      </span>
    </div>
  )
}
