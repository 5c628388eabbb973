import { useText } from '@workpoints/core/web'
import { CheckboxGroup } from '@workpoints/ui/checkbox-group'
import { FormGrid } from '@workpoints/ui/form-grid'
import type { Part, Stage } from '../index.ts'

/** The stages of each part. */
export type StageSet = Readonly<Record<Part, readonly Stage[]>>

const parts: readonly { readonly part: Part; readonly zh: string; readonly en: string }[] = [
  { part: 'county', zh: '县区填报', en: 'Counties' },
  { part: 'lead', zh: '牵头单位填报', en: 'Lead departments' },
  { part: 'support', zh: '配合单位填报', en: 'Supporting units' },
]

export interface ReviewStagesProps {
  /** Tells the fields of several sets on one page apart. */
  readonly name: string
  readonly value: StageSet
  readonly onChange: (value: StageSet) => void
  readonly disabled?: boolean | undefined
}

/** Which reviewers look at a report, for each of the three parts that a unit may have in a task. */
export function ReviewStages({ name, value, onChange, disabled }: ReviewStagesProps) {
  const t = useText()
  const choices = [
    { value: 'unit', label: t('本单位', 'Own unit') },
    { value: 'lead', label: t('牵头单位', 'Lead') },
    { value: 'office', label: t('市环委办', 'Office') },
  ]
  return (
    <FormGrid>
      {parts.map(({ part, zh, en }) => (
        <CheckboxGroup
          key={part}
          across
          label={t(zh, en)}
          name={`${name}-${part}`}
          // A lead does not review its own report a second time.
          choices={part === 'lead' ? choices.filter((choice) => choice.value !== 'lead') : choices}
          value={value[part]}
          onChange={(chosen) => onChange({ ...value, [part]: chosen as readonly Stage[] })}
          disabled={disabled}
          hint={
            value[part].length === 0
              ? t('无人审核：报送后直接通过', 'Nobody looks: what is sent is accepted at once')
              : undefined
          }
        />
      ))}
    </FormGrid>
  )
}
