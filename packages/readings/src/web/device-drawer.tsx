import { chinaTime, useDrawerLabels, useText } from '@workpoints/core/web'
import { FormDrawer } from '@workpoints/ui/form-drawer'
import { KeyValue } from '@workpoints/ui/key-value'
import { DeviceForm, type DeviceFormProps } from './device-form.tsx'
import type { ListedDevice } from './site-data.ts'

export interface DeviceDrawerProps extends Omit<DeviceFormProps, 'device'> {
  /** The device that is changed; `new` for one to be registered, undefined keeps the drawer closed. */
  readonly device: ListedDevice | 'new' | undefined
  readonly onClose: () => void
}

/** A monitor in a panel beside the list: how it is heard, and its form; what was typed is not thrown away unasked. */
export function DeviceDrawer({ device, onClose, onSaved, ...own }: DeviceDrawerProps) {
  const t = useText()
  const known = device === 'new' ? undefined : device
  return (
    <FormDrawer
      open={device !== undefined}
      onClose={onClose}
      labels={useDrawerLabels()}
      title={known === undefined ? t('登记设备', 'Register a device') : known.siteName || known.mn}
      overline={known === undefined ? undefined : `MN ${known.mn}`}
    >
      {known === undefined ? null : <Heard device={known} />}
      <DeviceForm
        key={known?.id ?? own.knocking?.mn ?? 'new'}
        {...own}
        device={known}
        onSaved={(mn) => {
          onSaved(mn)
          onClose()
        }}
      />
    </FormDrawer>
  )
}

/** What was seen of a device, in full. */
function Heard({ device }: { readonly device: ListedDevice }) {
  const t = useText()
  const { lastSeenAt, address, packets, wrongPasswords, wrongAddresses, unknown, pausedAt } = device
  const items = [
    {
      key: 'last',
      label: t('最近上报', 'Last heard'),
      value:
        lastSeenAt === null
          ? t('尚未上报', 'never')
          : `${chinaTime(lastSeenAt)}${address === null ? '' : ` · ${address}`}`,
    },
    { key: 'packets', label: t('已收报文', 'Packets'), value: packets },
    {
      key: 'passwords',
      label: t('密码错误', 'Wrong passwords'),
      value: t(`${wrongPasswords} 次`, String(wrongPasswords)),
    },
    {
      key: 'addresses',
      label: t('地址不符', 'Wrong addresses'),
      value: t(`${wrongAddresses} 次`, String(wrongAddresses)),
    },
    {
      key: 'unknown',
      label: t('点位不存的因子', 'Codes without a place'),
      value:
        unknown.length === 0
          ? t('无', 'none')
          : unknown
              .map(({ code, packets: count }) => t(`${code}（${count} 次）`, `${code} (${count})`))
              .join(t('、', ', ')),
    },
  ]
  const paused = {
    key: 'paused',
    label: t('已暂停', 'Paused'),
    value: pausedAt === null ? '' : t(`自 ${chinaTime(pausedAt)}`, `since ${chinaTime(pausedAt)}`),
  }
  return (
    <div className="readings-heard">
      <KeyValue items={pausedAt === null ? items : [paused, ...items]} />
    </div>
  )
}
