import type { MouseEvent, Ref, RefObject } from 'react'
import type { FormError } from './form-errors.ts'
import { Icon } from './icon.tsx'

export interface FormSummaryProps {
  readonly ref: Ref<HTMLElement>
  /** Id of its heading. */
  readonly id: string
  readonly form: RefObject<HTMLFormElement | null>
  readonly title: string | undefined
  readonly errors: readonly FormError[]
}

/** Everything that was refused, on top of the form; what belongs to a field is a link to it. */
export function FormSummary({ ref, id, form, title, errors }: FormSummaryProps) {
  if (errors.length === 0) return null
  const go = (event: MouseEvent, name: string) => {
    event.preventDefault()
    controlOf(form.current, name)?.focus()
  }
  return (
    <section ref={ref} className="wp-form__summary" aria-labelledby={id} tabIndex={-1}>
      <Icon name="alert" />
      <div id={id}>
        {title ? <p className="wp-form__summary-title">{title}</p> : null}
        <ul className="wp-form__summary-list">
          {errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              {field === undefined ? (
                message
              ) : (
                <a href={`#${field}`} onClick={(event) => go(event, field)}>
                  {message}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function controlOf(form: HTMLFormElement | null, name: string): HTMLElement | undefined {
  const found = form?.elements.namedItem(name)
  const first = found instanceof RadioNodeList ? found[0] : found
  return first instanceof HTMLElement ? first : undefined
}
