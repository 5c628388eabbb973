import type { Text } from '@workpoints/core'
import { useText } from '@workpoints/core/web'
import { SelectField } from '@workpoints/ui/select-field'

/** A task with its targets as they can be chosen. */
export interface NoticeTask {
  readonly number: string
  readonly title: Text
  readonly targets: readonly { readonly id: string; readonly name: Text }[]
}

export interface NoticeSubjectFieldProps {
  readonly tasks: readonly NoticeTask[]
  /** `task/23`, `target/rural.toilets`, or empty. */
  readonly value: string
  readonly fixed: boolean
  readonly onChange: (about: string) => void
}

/** What it is about: the unit as a whole, a task, or one target. */
export function NoticeSubjectField({ tasks, value, fixed, onChange }: NoticeSubjectFieldProps) {
  const t = useText()
  const options = tasks.flatMap(({ number, title, targets }) => {
    const group = `${number}．${t(title)}`
    return [
      { value: `task/${number}`, label: t(`任务 ${number} 整体`, `Task ${number} as a whole`), group },
      ...targets.map(({ id, name }) => ({ value: `target/${id}`, label: t(name), group })),
    ]
  })
  const isListed = value === '' || options.some((option) => option.value === value)
  return (
    <SelectField
      label={t('事项', 'Subject')}
      name="about"
      value={value}
      disabled={fixed}
      placeholder={t('单位总体（所承担的全部任务）', 'The unit as a whole')}
      onChange={onChange}
      options={isListed ? options : [{ value, label: value.slice(value.indexOf('/') + 1) }, ...options]}
    />
  )
}
