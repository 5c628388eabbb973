import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useAutoFocus } from './auto-focus.ts'
import { cx } from './class-names.ts'
import { FieldFrame, type FieldWords, useField } from './field-frame.tsx'
import './text-area.css'

export interface TextAreaProps extends FieldWords {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: (() => void) | undefined
  /** Lines shown at first; it grows with the text up to 70 % of the window's height. */
  readonly rows?: number | undefined
  /** The most UTF-16 units that will be accepted. Nothing is cut off: what is over is counted, and the caller refuses it. */
  readonly maxLength?: number | undefined
  /** Says the count in words, for screen readers: when nine tenths are used, and after each pause in typing from there on. */
  readonly countLabel?: ((used: number, most: number) => string) | undefined
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly readOnly?: boolean | undefined
}

/** Several lines of text, as high as what stands in it, with a count of what is left. */
export function TextArea({ label, labelHidden, hint, error, name, required, ...own }: TextAreaProps) {
  const { value, onChange, rows = 3, maxLength, countLabel, autoFocus = false, ...input } = own
  const field = useField({ hint, error, name })
  const box = useRef<HTMLTextAreaElement>(null)
  useAutoFocus(box, autoFocus)
  useGrowth(box, value)
  return (
    <FieldFrame
      field={field}
      label={label}
      labelHidden={labelHidden}
      hint={hint}
      required={required}
      below={maxLength === undefined ? null : <Count used={value.length} most={maxLength} label={countLabel} />}
    >
      <div className={cx('wp-input wp-input--area', (input.disabled || input.readOnly) && 'wp-input--inert')}>
        <textarea
          {...field.aria}
          {...input}
          ref={box}
          name={name}
          required={required}
          rows={rows}
          data-autofocus={autoFocus || undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </FieldFrame>
  )
}

function Count({
  used,
  most,
  label,
}: { readonly used: number; readonly most: number } & { readonly label: TextAreaProps['countLabel'] }) {
  const rested = useRested(used)
  return (
    <div className={cx('wp-form-field__below wp-count', used > most && 'wp-count--over')}>
      <span aria-hidden={label ? true : undefined}>
        {used} / {most}
      </span>
      {label ? <output className="wp-hidden">{rested >= most * 0.9 ? label(rested, most) : ''}</output> : null}
    </div>
  )
}

const pause = 1000

/** The number once it has stood still for a second. */
function useRested(value: number): number {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

function useGrowth(box: RefObject<HTMLTextAreaElement | null>, value: string): void {
  useLayoutEffect(() => fit(box.current, value), [box, value])
}

/** As high as the text, never lower than a height that the user has pulled it to, and as at first once it is empty. */
function fit(area: HTMLTextAreaElement | null, value: string): void {
  if (!area) return
  if (value === '') area.style.height = ''
  else if (area.scrollHeight > area.offsetHeight) area.style.height = `${area.scrollHeight}px`
}
