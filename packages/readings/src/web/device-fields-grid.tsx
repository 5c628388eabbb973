import { useText } from '@workpoints/core/web'
import { FormGrid, FormRow } from '@workpoints/ui/form-grid'
import { SelectField } from '@workpoints/ui/select-field'
import { TextArea } from '@workpoints/ui/text-area'
import { TextField } from '@workpoints/ui/text-field'
import type { ReactNode } from 'react'
import { siteKindTexts } from '../index.ts'
import type { DeviceDraft } from './device-draft.ts'
import type { Devices } from './site-data.ts'

interface GridProps {
  readonly draft: DeviceDraft
  readonly sites: Devices['sites']
  readonly onChange: (draft: DeviceDraft) => void
  /** The password, after the number. */
  readonly children: ReactNode
}

/** The fields of a monitor. */
export function DeviceFieldsGrid({ draft, sites, onChange, children }: GridProps) {
  const t = useText()
  const set = (key: keyof DeviceDraft) => (value: string) => onChange({ ...draft, [key]: value })
  const options = sites
    .toSorted((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name, 'zh'))
    .map(({ id, name, kind }) => ({ value: id, label: `${name}（${id}）`, group: t(siteKindTexts[kind]) }))
  return (
    <FormGrid>
      <FormRow>
        <SelectField
          label={t('监测点位', 'Site')}
          name="fields.site"
          required
          hint={
            sites.length === 0
              ? t('还没有点位，请先由市环委办登记点位', 'there are none yet; the committee office registers them first')
              : t('设备上报的小时数据记在这个点位', 'the hours it sends are kept there')
          }
          placeholder={t('请选择', 'Choose one')}
          options={options}
          value={draft.site}
          onChange={set('site')}
        />
      </FormRow>
      <TextField
        label={t('设备编号（MN）', 'Number (MN)')}
        name="fields.mn"
        required
        maxLength={24}
        hint={t('与数采仪设置一致，一般为 24 位', 'as set in the device, 24 characters as a rule')}
        autoComplete="off"
        value={draft.mn}
        onChange={set('mn')}
      />
      {children}
      <TextArea
        label={t('允许的地址', 'Allowed addresses')}
        name="fields.addresses"
        required
        rows={3}
        hint={t(
          '每行一个地址或网段，如 10.20.30.40、10.20.30.0/24',
          'one a line, such as 10.20.30.40 or 10.20.30.0/24',
        )}
        value={draft.addresses}
        onChange={set('addresses')}
      />
      <TextField
        label={t('静默时限', 'Silent after')}
        name="fields.silentAfter"
        type="number"
        required
        suffix={t('小时', 'hours')}
        hint={t('超过这么久没有报文就提示“静默”', 'without a packet for longer, it is said to be silent')}
        value={draft.silence}
        onChange={set('silence')}
      />
    </FormGrid>
  )
}
