import { useQuery } from '@tanstack/react-query'
import { QueryState, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import { ToastRegion, useToasts } from '@workpoints/ui/toast'
import { useState } from 'react'
import { useReadingsApi } from './api.ts'
import { DeviceDrawer } from './device-drawer.tsx'
import { DeviceHelp } from './device-help.tsx'
import { DeviceList } from './device-list.tsx'
import type { ListedDevice, Stranger } from './site-data.ts'
import { StrangerTable } from './stranger-table.tsx'
import './readings.css'

/** The gateway keeps what it saw every few seconds. */
const again = 10_000 // ms

/** Monitors that send by HJ 212: who may send, how each is heard, and who knocks without being registered. */
export default function DevicesPage() {
  const t = useText()
  const query = useQuery({ ...useReadingsApi().device.list.queryOptions(), refetchInterval: again })
  const [open, setOpen] = useState<ListedDevice | 'new'>()
  const [knocking, setKnocking] = useState<Stranger>()
  const { toasts, show, dismiss } = useToasts()
  const begin = (stranger?: Stranger) => {
    setKnocking(stranger)
    setOpen('new')
  }
  const add = (
    <Button kind="primary" onClick={() => begin()}>
      {t('登记设备', 'Register a device')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={t('监测设备', 'Monitors')}
        lead={t(
          '按 HJ 212 自动上报数据的数采仪和监测仪：登记了的才接收，密码只用于核对，不显示。',
          'Data loggers and monitors that send by HJ 212: only registered ones are listened to; passwords are never shown.',
        )}
        actions={query.data === undefined || query.data.devices.length === 0 ? undefined : add}
      />
      <QueryState query={query} label={t('正在载入设备', 'Loading devices')}>
        {(found) => (
          <>
            <DeviceList found={found} add={add} onOpen={setOpen} say={(message) => show({ message })} />
            <div className="readings-apart">
              <StrangerTable strangers={found.strangers} onRegister={begin} />
            </div>
            {found.devices.length === 0 ? null : (
              <div className="readings-apart">
                {' '}
                <Section title={t('数采仪接入方法', 'How a data logger is connected')}>
                  <DeviceHelp />
                </Section>
              </div>
            )}
            <DeviceDrawer
              device={open}
              knocking={knocking}
              sites={found.sites}
              onClose={() => setOpen(undefined)}
              onSaved={(mn) => show({ message: t(`已保存设备 ${mn}`, `Saved ${mn}`) })}
            />
          </>
        )}
      </QueryState>
      <ToastRegion toasts={toasts} dismiss={dismiss} label={t('消息', 'Messages')} closeLabel={t('关闭', 'Close')} />
    </>
  )
}
