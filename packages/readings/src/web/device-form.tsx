import { useMutation, useQueryClient } from '@tanstack/react-query'
import { commandKey, useLanguage, useText } from '@workpoints/core/web'
import { Form, type FormError } from '@workpoints/ui/form'
import { PasswordField } from '@workpoints/ui/password-field'
import { useState } from 'react'
import { useReadingsApi } from './api.ts'
import { draftOfDevice, newDevice, readDeviceDraft } from './device-draft.ts'
import { DeviceFieldsGrid } from './device-fields-grid.tsx'
import type { Devices, ListedDevice } from './site-data.ts'
import { useFailure } from './use-failure.ts'

export interface DeviceFormProps {
  /** Undefined for a new one. */
  readonly device: ListedDevice | undefined
  /** A number that knocked, and where it knocks from. */
  readonly knocking: { readonly mn: string; readonly address: string } | undefined
  readonly sites: Devices['sites']
  readonly onSaved: (mn: string) => void
}

/** Registers a monitor or changes one. A stored password is never shown; an empty one leaves it as it is. */
export function DeviceForm({ device, knocking, sites, onSaved }: DeviceFormProps) {
  const t = useText()
  const { language } = useLanguage()
  const failure = useFailure()
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState(device === undefined ? newDevice(knocking) : draftOfDevice(device))
  const [password, setPassword] = useState('')
  const [isChanged, setChanged] = useState(false)
  const [wrong, setWrong] = useState<readonly FormError[]>([])
  const save = useMutation(
    useReadingsApi().device.save.mutationOptions({
      onSuccess: async (_, { fields }) => {
        await queryClient.invalidateQueries()
        onSaved(fields.mn)
      },
    }),
  )
  const touched = () => setChanged(true)
  const submit = () => {
    const read = readDeviceDraft(draft, { password, before: device, language })
    setWrong('errors' in read ? read.errors : [])
    if ('errors' in read) return
    const seen = device === undefined ? null : { id: device.id, version: device.version }
    save.mutate({ key: commandKey(), device: seen, fields: read.fields, password: password === '' ? null : password })
  }
  const errors = wrong.length > 0 ? wrong : failure(save.error)
  return (
    <Form
      label={t('监测设备', 'Monitor')}
      submitLabel={device === undefined ? t('登记设备', 'Register the device') : t('保存', 'Save')}
      errors={errors}
      errorsTitle={t(`有 ${errors.length} 处需要修改`, `${errors.length} places to change`)}
      busy={save.isPending}
      unsaved={isChanged}
      onSubmit={submit}
    >
      <DeviceFieldsGrid
        draft={draft}
        sites={sites}
        onChange={(next) => {
          setDraft(next)
          touched()
        }}
      >
        <PasswordField
          label={t('访问密码（PW）', 'Password (PW)')}
          name="password"
          required={device === undefined}
          autoComplete="new-password"
          hint={
            device === undefined
              ? t('与数采仪设置一致的 6 位字符', 'six characters, as set in the device')
              : t(
                  '已保存，不显示；不填则不变，换 MN 时须重填',
                  'kept and never shown; empty leaves it; needed with another MN',
                )
          }
          labels={{
            show: t('显示密码', 'Show the password'),
            hide: t('隐藏密码', 'Hide the password'),
            capsLock: t('大写锁定已打开', 'Caps Lock is on'),
          }}
          value={password}
          onChange={(text) => {
            setPassword(text)
            touched()
          }}
        />
      </DeviceFieldsGrid>
    </Form>
  )
}
