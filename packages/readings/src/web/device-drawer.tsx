import { chinaTime, useText } from '@workpoints/core/web'
import { ConfirmDialog } from '@workpoints/ui/confirm-dialog'
import { Drawer } from '@workpoints/ui/drawer'
import { KeyValue } from '@workpoints/ui/key-value'
import { useState } from 'react'
import { DeviceForm, type DeviceFormProps } from './device-form.tsx'
import type { ListedDevice } from './site-data.ts'

export interface DeviceDrawerProps extends Omit<DeviceFormProps, 'device' | 'onChanged'> {
  /** The device that is changed; `new` for one to be registered, undefined keeps the drawer closed. */
  readonly device: ListedDevice | 'new' | undefined
  readonly onClose: () => void
}

/** A monitor in a panel beside the list: how it is heard, and its form; what was typed is not thrown away unasked. */
export function DeviceDrawer({ device, onClose, onSaved, ...own }: DeviceDrawerProps) {
  const t = useText()
  const [isChanged, setChanged] = useState(false)
  const [asking, setAsking] = useState(false)
  const leave = () => {
    setAsking(false)
    setChanged(false)
    onClose()
  }
  const known = device === 'new' ? undefined : device
  return (
    <>
      <Drawer
        open={device !== undefined}
        onClose={() => (isChanged ? setAsking(true) : leave())}
        closeLabel={t('关闭', 'Close')}
        title={known === undefined ? t('登记设备', 'Register a device') : known.siteName || known.mn}
        overline={known === undefined ? undefined : `MN ${known.mn}`}
      >
        {known === undefined ? null : <Heard device={known} />}
        <DeviceForm
          key={known?.id ?? own.knocking?.mn ?? 'new'}
          {...own}
          device={known}
          onChanged={() => setChanged(true)}
          onSaved={(mn) => {
            onSaved(mn)
            leave()
          }}
        />
      </Drawer>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={leave}
        title={t('放弃未保存的修改？', 'Discard what is not saved?')}
        confirmLabel={t('放弃', 'Discard')}
        cancelLabel={t('继续填写', 'Go on')}
        closeLabel={t('关闭', 'Close')}
        kind="danger"
      >
        {t('填写的内容还没有保存。', 'What you typed is not saved yet.')}
      </ConfirmDialog>
    </>
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
