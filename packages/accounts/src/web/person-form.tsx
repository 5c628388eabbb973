import { useMutation } from '@tanstack/react-query'
import { commandKey, errorDetail, useFailure, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Form } from '@workpoints/ui/form'
import { FormGrid } from '@workpoints/ui/form-grid'
import { SelectField } from '@workpoints/ui/select-field'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import { useAccountsApi } from './api.ts'
import { type Choices, type Person, usePeopleChanged } from './person-data.ts'
import { useUnitOptions } from './unit-options.ts'

export interface PersonFormProps {
  readonly person: Person
  readonly choices: Choices
  readonly onClose: () => void
}

/**
 * Name, unit and telephone. When another administrator was faster, it says who changed what and keeps what was typed; saving once more
 * then counts against what stands now.
 */
export function PersonForm({ person, choices, onClose }: PersonFormProps) {
  const t = useText()
  const failure = useFailure()
  const changed = usePeopleChanged()
  // What the administrator saw when the form was opened, or was last told of.
  const [version, setVersion] = useState(person.version)
  const [fields, setFields] = useState({
    ...{ name: person.name, unit: person.unit?.id ?? '', phone: person.phone ?? '' },
  })
  const update = useMutation(
    useAccountsApi().person.update.mutationOptions({
      onSuccess: async () => {
        await changed()
        onClose()
      },
      onError: async (error) => {
        if (errorDetail(error)?.code !== 'accounts.person-changed') return
        setTold(true)
        await changed()
      },
    }),
  )
  const [told, setTold] = useState(false)
  if (told && person.version !== version) {
    setVersion(person.version)
    setTold(false)
  }
  const set = (field: keyof typeof fields) => (value: string) => setFields({ ...fields, [field]: value })
  const submit = () =>
    update.mutate({
      ...{ key: commandKey(), person: person.id, version, name: fields.name },
      ...{ unit: fields.unit === '' ? null : fields.unit },
      phone: fields.phone.trim() === '' ? null : fields.phone,
    })
  return (
    <div className="people-form">
      <Form
        label={t('修改人员信息', 'Change the person')}
        onSubmit={submit}
        submitLabel={t('保存', 'Save')}
        busy={update.isPending}
        errors={failure(update.error)}
        actions={<Button onClick={onClose}>{t('取消', 'Cancel')}</Button>}
        unsaved
      >
        <FormGrid>
          <TextField
            label={t('姓名', 'Name')}
            name="name"
            required
            autoFocus
            value={fields.name}
            onChange={set('name')}
          />
          <TextField
            label={t('电话', 'Telephone')}
            name="phone"
            type="tel"
            value={fields.phone}
            onChange={set('phone')}
          />
          <SelectField
            label={t('单位', 'Unit')}
            name="unit"
            hint={t(
              '只说明所在单位；权限由下面的角色决定',
              'Where they sit; what they may do comes from the roles below',
            )}
            placeholder={t('无', 'None')}
            options={useUnitOptions(choices.units)}
            value={fields.unit}
            onChange={set('unit')}
          />
        </FormGrid>
      </Form>
    </div>
  )
}
