import { type MouseEvent, type Ref, type RefObject, useSyncExternalStore } from 'react'
import type { FormError } from './form-errors.ts'
import { Icon } from './icon.tsx'

export interface FormSummaryProps {
  readonly ref: Ref<HTMLElement>
  /** Id of its list of errors, by which it is described; its heading is named after it. */
  readonly id: string
  readonly form: RefObject<HTMLFormElement | null>
  readonly title: string | undefined
  readonly errors: readonly FormError[]
}

/** Everything that was refused, on top of the form; what belongs to a field is a link to it. */
export function FormSummary({ ref, id, form, title, errors }: FormSummaryProps) {
  if (errors.length === 0) return null
  return (
    <section
      ref={ref}
      className="wp-form__summary"
      aria-labelledby={title ? `${id}-title` : undefined}
      aria-describedby={id}
      tabIndex={-1}
    >
      <Icon name="alert" />
      <div>
        {title ? (
          <p id={`${id}-title`} className="wp-form__summary-title">
            {title}
          </p>
        ) : null}
        <ul id={id} className="wp-form__summary-list">
          {errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              {field === undefined ? message : <FieldLink form={form} field={field} message={message} />}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

interface FieldLinkProps {
  readonly form: RefObject<HTMLFormElement | null>
  readonly field: string
  readonly message: string
}

/** The labels of a form do not change while it stands. */
const never = () => () => undefined

/** Leads to the field that a message is about, named by its label where the message does not name it. */
function FieldLink({ form, field, message }: FieldLinkProps) {
  const label = useSyncExternalStore(never, () => labelOf(controlOf(form.current, field)))
  const go = (event: MouseEvent) => {
    event.preventDefault()
    controlOf(form.current, field)?.focus()
  }
  return (
    <a href={`#${field}`} onClick={go}>
      {label === '' || message.toLowerCase().includes(label.toLowerCase()) ? null : <strong>{label} </strong>}
      {message}
    </a>
  )
}

/** The words on a field, without the mark of what is required. */
function labelOf(control: HTMLElement | undefined): string {
  const words = control?.closest('.wp-form-field')?.querySelector('legend, label')
  return words?.firstChild?.textContent?.trim() ?? ''
}

function controlOf(form: HTMLFormElement | null, name: string): HTMLElement | undefined {
  const found = form?.elements.namedItem(name)
  const first = found instanceof RadioNodeList ? found[0] : found
  return first instanceof HTMLElement ? first : undefined
}
