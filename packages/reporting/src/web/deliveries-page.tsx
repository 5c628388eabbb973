import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  AppLink,
  chinaTime,
  commandKey,
  Failure,
  QueryState,
  useSearch,
  useSetSearch,
  useText,
} from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { PageHeader } from '@workpoints/ui/page-header'
import { Segmented } from '@workpoints/ui/segmented'
import { type Column, Table } from '@workpoints/ui/table'
import { useState } from 'react'
import { useReportingApi } from './api.ts'
import { type Delivery, type DeliveryState, useDeliveries } from './inbox-data.ts'
import './reporting.css'

const stateText: Readonly<Record<DeliveryState, { zh: string; en: string }>> = {
  queued: { zh: '待发送', en: 'Waiting' },
  sending: { zh: '发送中', en: 'Being sent' },
  sent: { zh: '已发送', en: 'Sent' },
  failed: { zh: '失败，将重试', en: 'Failed, tried again' },
  dead: { zh: '多次失败，已停止', en: 'Given up' },
  dropped: { zh: '无需发送', en: 'Not needed' },
}

const kindText: Readonly<Record<Delivery['kind'], { zh: string; en: string }>> = {
  digest: { zh: '每日汇总', en: 'Digest' },
  urgent: { zh: '督办、催办', en: 'Notice' },
  test: { zh: '测试', en: 'Test' },
}

const channelText = (id: string) =>
  id === 'email' ? { zh: '邮件', en: 'E-mail' } : { zh: '政务消息', en: 'Messenger' }

const isState = (text: string | undefined): text is DeliveryState =>
  text !== undefined && Object.hasOwn(stateText, text)

/** For the administrator: the messages that left the platform, those that did not, and why. */
export default function DeliveriesPage() {
  const t = useText()
  const asked = useSearch()['state']
  const state = isState(asked) ? asked : undefined
  const setSearch = useSetSearch()
  return (
    <>
      <PageHeader
        title={t('消息发送', 'Messages')}
        lead={t(
          '平台外通知的发送记录，最近一百条；不含消息内容和地址。',
          'The last hundred messages, without what they say and where they went.',
        )}
        actions={<RetryButton />}
      />
      <div className="reporting-actions">
        <Segmented
          label={t('状态', 'State')}
          value={state ?? ''}
          onChange={(value) => setSearch({ state: value })}
          segments={[
            { value: '', label: t('全部', 'All') },
            ...(['failed', 'dead', 'sent'] as const).map((value) => ({ value, label: t(stateText[value]) })),
          ]}
        />
      </div>
      <QueryState query={useDeliveries(state)}>
        {({ rows, channels }) => (
          <>
            {channels.length === 0 ? (
              <Banner>
                {t('没有配置发送渠道，平台外通知处于关闭状态。', 'No channel is set up: nothing leaves the platform.')}
              </Banner>
            ) : null}
            {rows.length === 0 ? (
              <EmptyState title={t('没有符合条件的消息。', 'No such messages.')} />
            ) : (
              <DeliveryTable rows={rows} />
            )}
          </>
        )}
      </QueryState>
    </>
  )
}

function DeliveryTable({ rows }: { readonly rows: readonly Delivery[] }) {
  const t = useText()
  const columns: readonly Column<Delivery>[] = [
    {
      key: 'person',
      head: t('人员', 'Person'),
      width: '12rem',
      cell: ({ name, username }) => `${name}（${username}）`,
    },
    { ...{ key: 'kind', head: t('类型', 'Kind'), width: '7rem' }, cell: ({ kind }) => t(kindText[kind]) },
    {
      ...{ key: 'channel', head: t('渠道', 'Channel'), width: '6rem', hideBelow: 'medium' },
      cell: ({ channel }) => t(channelText(channel)),
    },
    {
      ...{ key: 'state', head: t('状态', 'State'), width: '9rem' },
      cell: ({ state }) => (
        <Badge kind={state === 'dead' ? 'red' : state === 'failed' ? 'yellow' : 'plain'}>{t(stateText[state])}</Badge>
      ),
    },
    {
      ...{ key: 'at', head: t('时间', 'Time'), width: '10rem', hideBelow: 'narrow' },
      cell: ({ madeAt, sentAt }) => chinaTime(sentAt ?? madeAt),
    },
    { key: 'answer', head: t('结果', 'Result'), wrap: true, hideBelow: 'narrow', cell: ({ answer }) => answer ?? '' },
  ]
  return (
    <Table
      caption={t('消息', 'Messages')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ person }) => `/admin/people/${person}`}
      link={AppLink}
      detail={({ answer }) => answer ?? ''}
    />
  )
}

function RetryButton() {
  const t = useText()
  const api = useReportingApi()
  const queryClient = useQueryClient()
  const [key, setKey] = useState(commandKey)
  const retry = useMutation(
    api.delivery.retry.mutationOptions({
      onSettled: async () => {
        setKey(commandKey())
        await queryClient.invalidateQueries({ queryKey: api.delivery.list.pathKey() })
      },
    }),
  )
  return (
    <>
      <Button busy={retry.isPending} onClick={() => retry.mutate({ key })}>
        {t('重发失败的消息', 'Send failed ones again')}
      </Button>
      <Failure error={retry.error} />
    </>
  )
}
