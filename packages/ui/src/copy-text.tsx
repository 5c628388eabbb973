import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import './copy-text.css'

export interface CopyTextProps {
  readonly label: ReactNode
  /** What is shown and copied; lines stay lines. */
  readonly value: string
  readonly copyLabel: ReactNode
  /** Said and shown for four seconds after it was copied. */
  readonly copiedLabel: string
  /** Said where the browser does not let it be copied; the text is then selected for Ctrl C. */
  readonly failedLabel: string
}

/** Text to take along, such as a secret that is shown once, with a button that copies it; works without HTTPS too. */
export function CopyText({ label, value, copyLabel, copiedLabel, failedLabel }: CopyTextProps) {
  const id = useId()
  const text = useRef<HTMLPreElement>(null)
  const [said, setSaid] = useState<'copied' | 'failed'>()
  useEffect(() => {
    if (said === undefined) return
    const timer = setTimeout(() => setSaid(undefined), 4000)
    return () => clearTimeout(timer)
  }, [said])
  const copy = async () => setSaid((await copied(value, text)) ? 'copied' : 'failed')
  return (
    <div className="wp-copy">
      <p id={id} className="wp-form-field__label">
        {label}
      </p>
      <div className="wp-copy__line">
        <pre ref={text} className="wp-copy__text">
          {value}
        </pre>
        <Button
          icon={<Icon name={said === 'copied' ? 'check' : 'copy'} size="s" />}
          aria-describedby={id}
          onClick={() => void copy()}
        >
          {copyLabel}
        </Button>
      </div>
      <output className="wp-copy__said">
        {said === undefined ? '' : said === 'copied' ? copiedLabel : failedLabel}
      </output>
    </div>
  )
}

/** Copies by the clipboard of the browser, or, where a page without HTTPS has none, by selecting the text on the page. */
async function copied(value: string, shown: RefObject<HTMLElement | null>): Promise<boolean> {
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(value)
      return true
    } catch {
      // The permission is refused; the selection may still be copied.
    }
  }
  const selection = window.getSelection()
  if (!shown.current || !selection) return false
  selection.selectAllChildren(shown.current)
  return document.execCommand('copy')
}
