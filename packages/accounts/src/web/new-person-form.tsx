import { useMutation } from '@tanstack/react-query'
import { commandKey, isUnreachable, useText } from '@workpoints/core/web'
import { Form, type FormError } from '@workpoints/ui/form'
import { FormGrid, FormRow } from '@workpoints/ui/form-grid'
import { SelectField } from '@workpoints/ui/select-field'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import { Username } from '../person.ts'
import { useAccountsApi } from './api.ts'
import { emptyDraft, type GrantDraft, grantOf } from './grant-draft.ts'
import { GrantFields } from './grant-fields.tsx'
import { type LostAnswer, useIssueFailure } from './issue-failure.ts'
import { type Choices, type Issued, usePeopleChanged } from './person-data.ts'
import { useUnitOptions } from './unit-options.ts'

export interface NewPersonFormProps {
  readonly choices: Choices
  readonly onMade: (made: Issued & { readonly id: string }) => void
}

const empty = { username: '', name: '', unit: '', phone: '' }

const lost: LostAnswer = {
  unknown: {
    zh: '没有收到服务器的回答，不能确定账号是否已建立。填写的内容还在，可以再按一次“建立账号”，不会重复建立。',
    en: 'No answer came, so it is not known whether the account was made. Send it again: it will not be made twice.',
  },
  gone: {
    zh: '账号已经建立，但一次性密码没有送达。请在“人员”中找到此人，重置密码。',
    en: 'The account was made, but its password did not arrive. Find the person in the list and reset the password.',
  },
}

/** Errors about a role stand in the answer by its place in the list of roles. */
const ownField = ({ field, message }: FormError): FormError => ({
  message,
  field: field?.replace(/^grants\.\d+\.?/, '') || (field === undefined ? undefined : 'role'),
})

/** Name, unit and one role; further roles are given on the person's page. */
export function NewPersonForm({ choices, onMade }: NewPersonFormProps) {
  const t = useText()
  const failure = useIssueFailure(lost)
  const changed = usePeopleChanged()
  const [key, setKey] = useState(commandKey)
  const [fields, setFields] = useState(empty)
  const [draft, setDraft] = useState<GrantDraft>(emptyDraft)
  const [wrong, setWrong] = useState<readonly FormError[]>([])
  const units = useUnitOptions(choices.units)
  const create = useMutation(
    useAccountsApi().person.create.mutationOptions({
      onSuccess: (made) => {
        onMade(made)
        void changed()
      },
      // What was refused is sent anew under a key of its own; what was not answered under the same, so that it happens once.
      onError: (error) => (isUnreachable(error) ? undefined : setKey(commandKey())),
    }),
  )
  const set = (field: keyof typeof empty) => (value: string) => setFields({ ...fields, [field]: value })
  const unit = choices.units.find(({ id }) => id === fields.unit)
  const grant = grantOf({ ...draft, unit: fields.unit })
  const submit = () => {
    const found: FormError[] = []
    if (!Username.safeParse(fields.username).success)
      found.push({
        field: 'username',
        message: t(
          '用户名应为 3 至 32 位小写字母、数字或 . _ -，以字母或数字开头。',
          'The user name: 3 to 32 letters, digits or . _ -, beginning with a letter or digit.',
        ),
      })
    if (fields.name.trim() === '') found.push({ field: 'name', message: t('请填写姓名。', 'A name is needed.') })
    if (grant === undefined) found.push({ field: 'role', message: t('请选择角色。', 'Choose a role.') })
    setWrong(found)
    if (found.length > 0 || grant === undefined) return create.reset()
    const { username, name, phone } = fields
    create.mutate({
      ...{ key, username, name, unit: fields.unit === '' ? null : fields.unit },
      ...{ phone: phone.trim() === '' ? null : phone, grants: [grant] },
    })
  }
  return (
    <div className="people-form">
      <Form
        label={t('新增人员', 'Add a person')}
        onSubmit={submit}
        submitLabel={t('建立账号', 'Make the account')}
        busy={create.isPending}
        errors={wrong.length > 0 ? wrong : failure(create.error).map(ownField)}
        unsaved={fields !== empty && !create.isSuccess}
      >
        <FormGrid>
          <TextField
            label={t('用户名', 'User name')}
            name="username"
            required
            autoFocus
            autoComplete="off"
            hint={t(
              '登录时输入；建立后不能修改，也不再给他人使用',
              'Typed at sign-in; never changed or given out again',
            )}
            value={fields.username}
            onChange={set('username')}
          />
          <TextField
            label={t('姓名', 'Name')}
            name="name"
            required
            autoComplete="off"
            value={fields.name}
            onChange={set('name')}
          />
          <SelectField
            label={t('单位', 'Unit')}
            name="unit"
            hint={t('先选单位，才能选部门或县区的角色', 'Choose it first for roles of departments and counties')}
            placeholder={t('无', 'None')}
            options={units}
            value={fields.unit}
            onChange={set('unit')}
          />
          <TextField
            label={t('电话', 'Telephone')}
            name="phone"
            type="tel"
            autoComplete="off"
            value={fields.phone}
            onChange={set('phone')}
          />
          <FormRow>
            <GrantFields
              draft={draft}
              onChange={setDraft}
              plugins={choices.plugins}
              offered={[...(unit?.seats ?? []), 'platform']}
            />
          </FormRow>
        </FormGrid>
      </Form>
    </div>
  )
}
