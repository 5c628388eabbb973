import { useMutation } from '@tanstack/react-query'
import { commandKey, QueryState, useDrawerLabels, useFailure, useText } from '@workpoints/core/web'
import { Form, type FormError } from '@workpoints/ui/form'
import { FormDrawer } from '@workpoints/ui/form-drawer'
import { SelectField } from '@workpoints/ui/select-field'
import { useState } from 'react'
import { useAccountsApi } from './api.ts'
import { emptyDraft, type GrantDraft, grantOf, ruleOf } from './grant-draft.ts'
import { GrantFields } from './grant-fields.tsx'
import { type Choices, type Person, useChoices, usePeopleChanged } from './person-data.ts'
import { useUnitOptions } from './unit-options.ts'

export interface GrantDrawerProps {
  readonly person: Person
  readonly open: boolean
  readonly onClose: () => void
}

/** Gives a person a further role. */
export function GrantDrawer({ person, open, onClose }: GrantDrawerProps) {
  const t = useText()
  const choices = useChoices()
  return (
    <FormDrawer
      open={open}
      onClose={onClose}
      title={t(`授予${person.name}角色`, `Give ${person.name} a role`)}
      labels={useDrawerLabels()}
    >
      <QueryState query={choices}>
        {(known) => <GrantForm person={person} choices={known} onClose={onClose} />}
      </QueryState>
    </FormDrawer>
  )
}

function GrantForm({ person, choices, onClose }: Omit<GrantDrawerProps, 'open'> & { readonly choices: Choices }) {
  const t = useText()
  const failure = useFailure()
  const changed = usePeopleChanged()
  const [first] = useState<GrantDraft>({ ...emptyDraft, unit: person.unit?.id ?? '' })
  const [draft, setDraft] = useState(first)
  const [wrong, setWrong] = useState<readonly FormError[]>([])
  const seat = ruleOf(draft)?.seat ?? 'platform'
  const units = useUnitOptions(choices.units, seat)
  const give = useMutation(
    useAccountsApi().person.grant.mutationOptions({
      onSuccess: async () => {
        await changed()
        onClose()
      },
    }),
  )
  const submit = () => {
    const fits = seat === 'platform' || units.some(({ value }) => value === draft.unit)
    const grant = grantOf(draft)
    const found: FormError[] = []
    if (grant === undefined) found.push({ field: 'role', message: t('请选择角色。', 'Choose a role.') })
    else if (!fits) found.push({ field: 'unit', message: t('请选择单位。', 'Choose a unit.') })
    setWrong(found)
    if (grant === undefined || !fits) return give.reset()
    give.mutate({ key: commandKey(), person: person.id, grant })
  }
  return (
    <Form
      label={t('授予角色', 'Give a role')}
      onSubmit={submit}
      submitLabel={t('授予', 'Give')}
      busy={give.isPending}
      errors={wrong.length > 0 ? wrong : failure(give.error)}
      unsaved={draft !== first}
    >
      <p className="wp-muted">
        {t('授予后该人员须重新登录，新角色随即生效。', 'The person has to sign in again; the role then holds.')}
      </p>
      <GrantFields
        draft={draft}
        onChange={setDraft}
        plugins={choices.plugins}
        offered={['county', 'department', 'office', 'platform']}
        place={
          seat === 'platform' ? null : (
            <SelectField
              label={t('对哪个单位', 'For which unit')}
              name="unit"
              required
              placeholder={t('请选择', 'Choose')}
              options={units}
              value={units.some(({ value }) => value === draft.unit) ? draft.unit : ''}
              onChange={(unit) => setDraft({ ...draft, unit })}
            />
          )
        }
      />
    </Form>
  )
}
