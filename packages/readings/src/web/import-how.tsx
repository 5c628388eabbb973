import { useText } from '@workpoints/core/web'
import { Checkbox } from '@workpoints/ui/checkbox'
import { SelectField } from '@workpoints/ui/select-field'
import { TextField } from '@workpoints/ui/text-field'
import type { Chosen } from './use-import.ts'

export interface ImportHowProps {
  readonly options: Chosen
  readonly onChange: (changes: Partial<Chosen>) => void
}

/** How a file of readings is meant: what its hours are named by, whether it is reviewed, where it comes from. */
export function ImportHow({ options, onChange }: ImportHowProps) {
  const t = useText()
  return (
    <>
      <SelectField
        label={t('表中的时间', 'Times in the table')}
        value={options.hours}
        onChange={(hours) => onChange({ hours: hours === 'end' ? 'end' : 'start' })}
        options={[
          { value: 'start', label: t('小时的起点（08:00 即 8 时至 9 时）', 'the beginning (08:00 is 8 to 9)') },
          { value: 'end', label: t('小时的终点（08:00 即 7 时至 8 时）', 'the end (08:00 is 7 to 8)') },
        ]}
      />
      <Checkbox
        label={t('已审核数据（可更正已审核的旧值）', 'Final figures (may correct final ones)')}
        checked={options.final}
        onChange={(final) => onChange({ final })}
      />
      <TextField
        label={t('数据来源与说明', 'Source and reason')}
        hint={t('替换旧值时作为理由留痕', 'Kept as the reason for what is replaced')}
        required
        maxLength={300}
        value={options.reason}
        onChange={(reason) => onChange({ reason })}
      />
    </>
  )
}
