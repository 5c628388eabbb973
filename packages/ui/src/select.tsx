import { useId } from 'react'
import { cx } from './class-names.ts'
import { Icon } from './icon.tsx'
import './field.css'

export interface Option {
  readonly value: string
  readonly label: string
  readonly group?: string | undefined
  readonly disabled?: boolean | undefined
}

export interface SelectProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (value: string) => void
  /** Keeps the label for screen readers only. */
  readonly labelHidden?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly name?: string | undefined
}

/** A native list of choices; neighbours that share a `group` stand under its name. */
export function Select({ label, options, value, onChange, labelHidden = false, disabled = false, name }: SelectProps) {
  const id = useId()
  return (
    <div className="wp-field wp-field--inline">
      <label htmlFor={id} className={cx('wp-field__label', labelHidden && 'wp-hidden')}>
        {label}
      </label>
      <span className="wp-select">
        <select
          id={id}
          name={name}
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        >
          <OptionList options={options} />
        </select>
        <Icon name="down" size="s" />
      </span>
    </div>
  )
}

/** The options of a native list, those of one group under its name. */
export function OptionList({ options }: Pick<SelectProps, 'options'>) {
  return grouped(options).map(({ group, members }) =>
    group === undefined ? (
      members.map(toOption)
    ) : (
      <optgroup key={group} label={group}>
        {members.map(toOption)}
      </optgroup>
    ),
  )
}

function toOption(option: Option) {
  return (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  )
}

function grouped(options: readonly Option[]) {
  const groups: { group: string | undefined; members: Option[] }[] = []
  for (const option of options) {
    const last = groups.at(-1)
    if (last && last.group === option.group) last.members.push(option)
    else groups.push({ group: option.group, members: [option] })
  }
  return groups
}
