import { chinaTime, useText } from '@workpoints/core/web'
import { Menu } from '@workpoints/ui/menu'
import { type Column, Table } from '@workpoints/ui/table'
import { Hearing, useTroubles } from './device-words.tsx'
import type { ListedDevice } from './site-data.ts'

export interface DeviceTableProps {
  readonly devices: readonly ListedDevice[]
  readonly onOpen: (device: ListedDevice) => void
  readonly onPause: (device: ListedDevice) => void
  readonly onRemove: (device: ListedDevice) => void
}

/** The registered monitors and how each is heard; those that are silent come first. */
export function DeviceTable({ devices, onOpen, onPause, onRemove }: DeviceTableProps) {
  const t = useText()
  const troubles = useTroubles()
  const rank = ({ hearing, pausedAt }: ListedDevice): number =>
    pausedAt !== null ? 3 : { silent: 0, never: 1, heard: 2 }[hearing]
  const last = ({ lastSeenAt }: ListedDevice) => (lastSeenAt === null ? '—' : chinaTime(lastSeenAt))
  const actions = (device: ListedDevice) => (
    <Menu
      label={t(`${device.siteName || device.mn}的操作`, `What can be done with ${device.siteName || device.mn}`)}
      size="s"
      items={[
        { key: 'edit', label: t('修改', 'Change'), onSelect: () => onOpen(device) },
        {
          key: 'pause',
          label: device.pausedAt === null ? t('暂停接收', 'Pause') : t('恢复接收', 'Resume'),
          hint:
            device.pausedAt === null
              ? t('检修时用；暂停期间的报文不收', 'for repairs; its packets are not taken meanwhile')
              : undefined,
          onSelect: () => onPause(device),
        },
        { key: 'remove', label: t('移除', 'Remove'), danger: true, apart: true, onSelect: () => onRemove(device) },
      ]}
    />
  )
  const columns: readonly Column<ListedDevice>[] = [
    {
      ...{ key: 'site', head: t('点位', 'Site'), wrap: true, sortValue: ({ siteName }: ListedDevice) => siteName },
      cell: ({ siteName, site }) => siteName || site,
    },
    {
      ...{ key: 'mn', head: 'MN', width: '15rem', hideBelow: 'medium' },
      cell: ({ mn }) => <code>{mn}</code>,
    },
    {
      key: 'hearing',
      head: t('状态', 'State'),
      width: '6.5rem',
      cell: (device) => <Hearing device={device} />,
      sortValue: rank,
    },
    {
      ...{ key: 'last', head: t('最近上报', 'Last heard'), width: '10.5rem', hideBelow: 'narrow' },
      cell: last,
      sortValue: ({ lastSeenAt }) => lastSeenAt,
    },
    {
      ...{ key: 'protocol', head: t('协议版本', 'Text'), width: '8rem', hideBelow: 'medium' },
      cell: ({ protocol }) => protocol ?? '—',
    },
    {
      key: 'troubles',
      head: t('异常', 'Troubles'),
      wrap: true,
      hideBelow: 'narrow',
      cell: (device) => troubles(device) || t('无', 'none'),
    },
    { key: 'actions', head: t('操作', 'Actions'), width: '4rem', align: 'end', cell: actions },
  ]
  return (
    <Table
      caption={t('监测设备', 'Monitors')}
      columns={columns}
      rows={devices}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      defaultSort={{ column: 'hearing', direction: 'ascending' }}
      pageKeys
      detail={(device) => [last(device), troubles(device)].filter((text) => text !== '').join(' · ')}
    />
  )
}
