import { useId, useRef } from 'react'
import { cx } from './class-names.ts'
import { useFileDrop } from './file-drop.ts'
import { Icon } from './icon.tsx'
import './button.css'
import './file-field.css'
import './file-zone.css'

export { fileSize } from './file-accept.ts'

export interface FileZoneProps {
  /** Says what the files are for; read aloud with the button. */
  readonly label: string
  readonly chooseLabel: string
  /** Stands beside the button where files can be dropped. */
  readonly dropLabel: string
  /** Endings and media types as in HTML. The browser's chooser keeps to them; dropped files pass by, so the caller looks again. */
  readonly accept?: string | undefined
  readonly onFiles: (files: readonly File[]) => void
}

/** Any number of files, chosen by a button or dropped; what becomes of them is the caller's. */
export function FileZone({ label, chooseLabel, dropLabel, accept, onFiles }: FileZoneProps) {
  const id = useId()
  const zone = useRef<HTMLDivElement>(null)
  const over = useFileDrop(zone, (files) => onFiles([...files]))
  return (
    <div ref={zone} className={cx('wp-file wp-file-zone', over && 'wp-file--over')}>
      <input
        id={id}
        className="wp-hidden"
        type="file"
        multiple
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <div className="wp-file__choose">
        <label htmlFor={id} className="wp-button wp-button--s">
          <Icon name="upload" size="s" />
          {chooseLabel}
        </label>
        <span className="wp-file__drop">{dropLabel}</span>
      </div>
    </div>
  )
}
