import { useMutation, useQueryClient } from '@tanstack/react-query'
import { AppLink, commandKey, Failure, isUnreachable, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { Checkbox } from '@workpoints/ui/checkbox'
import { Form } from '@workpoints/ui/form'
import { SelectField } from '@workpoints/ui/select-field'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import type { NotifySettings } from '../quiet.ts'
import { useReportingApi } from './api.ts'

export interface NotifyFormProps {
  readonly kept: { readonly settings: NotifySettings; readonly channels: readonly string[] }
}

/** By which way, the digest's hour, and when nothing is to come. */
export function NotifyForm({ kept }: NotifyFormProps) {
  const t = useText()
  const api = useReportingApi()
  const queryClient = useQueryClient()
  const [settings, setSettings] = useState(kept.settings)
  const [key, setKey] = useState(commandKey)
  const change = (part: Partial<NotifySettings>) => setSettings({ ...settings, ...part })
  const anew = (error: unknown) => (isUnreachable(error) ? undefined : setKey(commandKey()))
  const save = useMutation(
    api.notification.saveSettings.mutationOptions({
      onSuccess: async () => {
        setKey(commandKey())
        await queryClient.invalidateQueries({ queryKey: api.notification.settings.pathKey() })
      },
      onError: anew,
    }),
  )
  const names = { email: t('电子邮件', 'E-mail'), webhook: t('政务消息（赣政通等）', 'Government messenger') }
  const options = (['email', 'webhook'] as const)
    .filter((id) => kept.channels.includes(id) || settings.channel === id)
    .map((value) => ({ value, label: names[value] }))
  const isOn = settings.channel !== 'none'
  return (
    <div className="told__settings">
      {kept.channels.length === 0 ? (
        <Banner>
          {t(
            '本部署还没有开通平台外通知，由系统管理员配置后生效；可先填好设置。',
            'This deployment sends nothing outside yet; what you choose counts once the administrator sets a channel up.',
          )}
        </Banner>
      ) : null}
      <Form
        label={t('通知设置', 'Notification settings')}
        onSubmit={() => save.mutate({ key, settings })}
        submitLabel={t('保存设置', 'Save')}
        busy={save.isPending}
        actions={kept.channels.length > 0 && isOn ? <TestButton /> : undefined}
      >
        <Failure error={save.error} />
        {save.isSuccess ? <output>{t('已保存。', 'Saved.')}</output> : null}
        <SelectField
          label={t('发送渠道', 'Channel')}
          name="channel"
          value={settings.channel}
          options={[{ value: 'none', label: t('不发送', 'None') }, ...options]}
          onChange={(channel) => change({ channel: channel as NotifySettings['channel'] })}
          hint={
            <AppLink href="/account">{t('邮箱在“我的账号”中填写', 'The address is given under My account')}</AppLink>
          }
        />
        <Checkbox
          label={t('每日汇总', 'Daily digest')}
          checked={settings.digest}
          onChange={(digest) => change({ digest })}
          disabled={!isOn}
        />
        <div className="told__row">
          <TextField
            label={t('汇总时间', 'Digest at')}
            name="digestAt"
            value={settings.digestAt}
            onChange={(digestAt) => change({ digestAt })}
            disabled={!isOn || !settings.digest}
            short
          />
          <TextField
            label={t('免打扰自', 'Quiet from')}
            name="quietFrom"
            value={settings.quietFrom}
            onChange={(quietFrom) => change({ quietFrom })}
            disabled={!isOn}
            short
          />
          <TextField
            label={t('至', 'Until')}
            name="quietUntil"
            value={settings.quietUntil}
            onChange={(quietUntil) => change({ quietUntil })}
            disabled={!isOn}
            short
          />
        </div>
        <Checkbox
          label={t('周末和节假日不发', 'Nothing on weekends and holidays')}
          checked={settings.workdaysOnly}
          onChange={(workdaysOnly) => change({ workdaysOnly })}
          disabled={!isOn}
        />
      </Form>
    </div>
  )
}

function TestButton() {
  const t = useText()
  const [key, setKey] = useState(commandKey)
  const test = useMutation(
    useReportingApi().notification.test.mutationOptions({ onSettled: () => setKey(commandKey()) }),
  )
  return (
    <>
      <Button busy={test.isPending} onClick={() => test.mutate({ key })}>
        {t('发送测试消息', 'Send a test message')}
      </Button>
      {test.isSuccess ? (
        <output>{t('已提交，一分钟内送达。', 'On its way; it arrives within a minute.')}</output>
      ) : null}
      <Failure error={test.error} />
    </>
  )
}
