import { QueryState, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import { useNotifySettings } from './inbox-data.ts'
import { NotifyForm } from './notify-form.tsx'
import { ToldList, useMarkRead } from './told-list.tsx'

/** What one was told, and how one wants to be told outside of the platform. */
export default function NotificationsPage() {
  const t = useText()
  const mark = useMarkRead()
  return (
    <>
      <PageHeader title={t('通知', 'Notifications')} />
      <Section
        title={t('收到的通知', 'What you were told')}
        actions={
          <Button size="s" busy={mark.isPending} onClick={() => mark.mutate({})}>
            {t('全部标为已读', 'Mark all as read')}
          </Button>
        }
      >
        <ToldList />
      </Section>
      <Section
        title={t('平台之外的通知', 'Outside of the platform')}
        lead={t(
          '有待办时，每个工作日发一次汇总；督办、催办不等汇总，但免打扰时段内不发。',
          'A digest on each working day when something waits; notices do not wait for it, but keep the quiet hours.',
        )}
      >
        <QueryState query={useNotifySettings()} height="12rem">
          {(kept) => <NotifyForm kept={kept} />}
        </QueryState>
      </Section>
    </>
  )
}
