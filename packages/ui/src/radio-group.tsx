import { type Choice, ChoiceList } from './choice-list.tsx'
import { FieldFrame, type FieldWords, useField } from './field-frame.tsx'

export type { Choice } from './choice-list.tsx'

export interface RadioGroupProps extends FieldWords {
  readonly choices: readonly Choice[]
  /** The value chosen; an empty string while nothing is. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly disabled?: boolean | undefined
  /** Side by side instead of one under the other, for short words. */
  readonly across?: boolean | undefined
}

/** One answer of a few that are all worth seeing; for many there is Select. */
export function RadioGroup({ choices, value, onChange, disabled, across, ...words }: RadioGroupProps) {
  const field = useField(words)
  return (
    <FieldFrame {...words} field={field} group="radiogroup">
      <ChoiceList
        type="radio"
        field={field}
        name={words.name ?? field.id}
        choices={choices}
        chosen={[value]}
        onChange={onChange}
        required={words.required}
        disabled={disabled}
        across={across}
      />
    </FieldFrame>
  )
}
