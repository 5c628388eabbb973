import { useMutation, useQueryClient } from '@tanstack/react-query'
import { commandKey, Failure, useText } from '@workpoints/core/web'
import { ConfirmDialog } from '@workpoints/ui/confirm-dialog'
import { EmptyState } from '@workpoints/ui/empty-state'
import { type ReactNode, useState } from 'react'
import { useReadingsApi } from './api.ts'
import { DeviceHelp } from './device-help.tsx'
import { DeviceTable } from './device-table.tsx'
import type { Devices, ListedDevice } from './site-data.ts'
import { useFailure } from './use-failure.ts'

interface ListProps {
  readonly found: Devices
  readonly add: ReactNode
  readonly onOpen: (device: ListedDevice) => void
  readonly say: (message: string) => void
}

/** The registered monitors with what can be done to each; without any, how one is connected. */
export function DeviceList({ found: { devices }, add, onOpen, say }: ListProps) {
  const t = useText()
  const failure = useFailure()
  const api = useReadingsApi()
  const queryClient = useQueryClient()
  const [leaving, setLeaving] = useState<ListedDevice>()
  const settled = { onSuccess: () => queryClient.invalidateQueries() }
  const pause = useMutation(api.device.pause.mutationOptions(settled))
  const remove = useMutation(api.device.remove.mutationOptions(settled))
  const close = () => {
    setLeaving(undefined)
    remove.reset()
  }
  if (devices.length === 0)
    return (
      <EmptyState title={t('还没有登记监测设备。', 'No monitors are registered yet.')} action={add}>
        <DeviceHelp />
      </EmptyState>
    )
  return (
    <>
      <Failure error={pause.error} />
      <DeviceTable
        devices={devices}
        onOpen={onOpen}
        onPause={({ id, mn, pausedAt }) =>
          pause.mutate(
            { key: commandKey(), device: id, paused: pausedAt === null },
            {
              onSuccess: () =>
                say(
                  pausedAt === null
                    ? t(`已暂停接收 ${mn}`, `${mn} is paused`)
                    : t(`已恢复接收 ${mn}`, `${mn} is taken again`),
                ),
            },
          )
        }
        onRemove={setLeaving}
      />
      <ConfirmDialog
        open={leaving !== undefined}
        onClose={close}
        onConfirm={() => {
          if (leaving === undefined) return
          const { id, mn } = leaving
          remove.mutate(
            { key: commandKey(), device: id },
            {
              onSuccess: () => {
                close()
                say(t(`已移除设备 ${mn}`, `${mn} was removed`))
              },
            },
          )
        }}
        title={t(
          `移除“${leaving?.siteName || (leaving?.mn ?? '')}”的设备？`,
          `Remove the device of ${leaving?.siteName || leaving?.mn}?`,
        )}
        confirmLabel={t('移除', 'Remove')}
        cancelLabel={t('取消', 'Cancel')}
        closeLabel={t('关闭', 'Close')}
        kind="danger"
        busy={remove.isPending}
        error={failure(remove.error)[0]?.message}
      >
        {t(
          '移除后不再接收它的报文；已收的数据都保留。只是检修的，可用“暂停接收”。',
          'Nothing of it is taken any more; what it sent stays. For repairs it can be paused instead.',
        )}
      </ConfirmDialog>
    </>
  )
}
