import { AppLink, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Drawer } from '@workpoints/ui/drawer'
import { ToldList, useMarkRead } from './told-list.tsx'

export interface ToldDrawerProps {
  readonly open: boolean
  readonly unread: number
  readonly onClose: () => void
}

/** What one was told, beside the page one is on. */
export default function ToldDrawer({ open, unread, onClose }: ToldDrawerProps) {
  const t = useText()
  const mark = useMarkRead()
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={t('通知', 'Notifications')}
      closeLabel={t('关闭', 'Close')}
      actions={
        <>
          <Button disabled={unread === 0} busy={mark.isPending} onClick={() => mark.mutate({})}>
            {t('全部标为已读', 'Mark all as read')}
          </Button>
          <AppLink href="/notifications" className="wp-button" onClick={onClose}>
            {t('全部通知与设置', 'All, and settings')}
          </AppLink>
        </>
      }
    >
      <ToldList onFollow={onClose} />
    </Drawer>
  )
}
