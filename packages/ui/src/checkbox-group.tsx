import { type Choice, ChoiceList } from './choice-list.tsx'
import { FieldFrame, type FieldWords, useField } from './field-frame.tsx'

export type { Choice } from './choice-list.tsx'

export interface CheckboxGroupProps extends FieldWords {
  readonly choices: readonly Choice[]
  readonly value: readonly string[]
  /** Called with all values that are ticked, in the order of the choices. */
  readonly onChange: (value: readonly string[]) => void
  readonly disabled?: boolean | undefined
  /** Side by side instead of one under the other, for short words. */
  readonly across?: boolean | undefined
}

/** Any number of answers to one question; the label is the question. */
export function CheckboxGroup({ choices, value, onChange, disabled, across, ...words }: CheckboxGroupProps) {
  const field = useField(words)
  const toggle = (changed: string, checked: boolean) =>
    onChange(choices.map((choice) => choice.value).filter((one) => (one === changed ? checked : value.includes(one))))
  return (
    <FieldFrame {...words} field={field} group>
      <ChoiceList
        type="checkbox"
        field={field}
        name={words.name ?? field.id}
        choices={choices}
        chosen={value}
        onChange={toggle}
        disabled={disabled}
        across={across}
      />
    </FieldFrame>
  )
}
