import { useRef, useState } from 'react'
import { cx } from './class-names.ts'
import { FieldFrame, type FieldWords, useField } from './field-frame.tsx'
import { fileRefusal, fileSize } from './file-accept.ts'
import { useFileDrop } from './file-drop.ts'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import './button.css'
import './file-field.css'

/** The words of a FileField; each refusal says what would be accepted. */
export interface FileFieldLabels {
  readonly choose: string
  /** Stands beside the button where a file can be dropped. */
  readonly drop: string
  readonly remove: string
  readonly wrongType: (name: string) => string
  readonly tooLarge: (name: string, size: string) => string
  readonly empty: (name: string) => string
  /** Several files were dropped at once. */
  readonly several: string
}

export interface FileFieldProps extends FieldWords {
  readonly file: File | undefined
  /** Called with a file that passed `accept` and `maxSize`, or with none when it is taken away. A refused file changes nothing. */
  readonly onChange: (file: File | undefined) => void
  readonly labels: FileFieldLabels
  /** Endings and media types as in HTML, such as `.xlsx,.csv`; `hint` tells them in words. */
  readonly accept?: string | undefined
  /** The most bytes; `hint` tells them in words. */
  readonly maxSize?: number | undefined
  readonly disabled?: boolean | undefined
}

/** One file, chosen by a button or dropped. */
export function FileField({ label, labelHidden, hint, error, name, required, ...own }: FileFieldProps) {
  const { file, onChange, labels, accept, disabled = false } = own
  const [refused, setRefused] = useState<string>()
  const field = useField({ hint, error: refused ?? error, name }, file !== undefined && '-file')
  const zone = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null | undefined) => {
    const given = files?.[0]
    if (disabled || !files || !given) return
    const why = files.length > 1 ? labels.several : refusalOf(given, own)
    setRefused(why)
    if (why === undefined) onChange(given)
  }
  const over = useFileDrop(zone, take)
  const remove = () => {
    setRefused(undefined)
    onChange(undefined)
    input.current?.focus()
  }
  return (
    <FieldFrame field={field} label={label} labelHidden={labelHidden} hint={hint} required={required}>
      <div ref={zone} className={cx('wp-file', over && !disabled && 'wp-file--over', disabled && 'wp-file--inert')}>
        <input
          {...field.aria}
          ref={input}
          className="wp-hidden"
          type="file"
          name={name}
          required={required && file === undefined}
          accept={accept}
          disabled={disabled}
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
        {file ? (
          <div className="wp-file__chosen">
            <Icon name="document" />
            <span id={`${field.id}-file`} className="wp-file__name">
              {file.name} <span className="wp-file__size">{fileSize(file.size)}</span>
            </span>
            <IconButton icon="close" label={labels.remove} disabled={disabled} onClick={remove} />
          </div>
        ) : null}
        <div className="wp-file__choose">
          <label htmlFor={field.id} className="wp-button">
            <Icon name="upload" size="s" />
            {labels.choose}
          </label>
          <span className="wp-file__drop">{labels.drop}</span>
        </div>
      </div>
    </FieldFrame>
  )
}

function refusalOf(file: File, { labels, accept, maxSize }: Pick<FileFieldProps, 'labels' | 'accept' | 'maxSize'>) {
  const why = fileRefusal(file, { accept, maxSize })
  if (why === 'type') return labels.wrongType(file.name)
  if (why === 'size') return labels.tooLarge(file.name, fileSize(file.size))
  return why === 'empty' ? labels.empty(file.name) : undefined
}
