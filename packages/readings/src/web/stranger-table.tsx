import { chinaTime, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import type { Stranger } from './site-data.ts'

interface StrangerTableProps {
  readonly strangers: readonly Stranger[]
  readonly onRegister: (stranger: Stranger) => void
}

/** Numbers that knock at the gateway and that nobody registered: one press leads to the form, filled in. */
export function StrangerTable({ strangers, onRegister }: StrangerTableProps) {
  const t = useText()
  if (strangers.length === 0) return null
  const columns: readonly Column<Stranger>[] = [
    { key: 'mn', head: 'MN', wrap: true, cell: ({ mn }) => <code>{mn}</code> },
    { key: 'address', head: t('来自', 'From'), width: '11rem', hideBelow: 'narrow', cell: ({ address }) => address },
    {
      key: 'packets',
      head: t('报文', 'Packets'),
      width: '6rem',
      align: 'end',
      hideBelow: 'narrow',
      cell: ({ packets }) => packets,
    },
    {
      key: 'last',
      head: t('最近一次', 'Last'),
      width: '10.5rem',
      hideBelow: 'medium',
      cell: ({ lastAt }) => chinaTime(lastAt),
    },
    {
      ...{ key: 'register', head: t('操作', 'Actions'), width: '6rem', align: 'end' },
      cell: (stranger) => (
        <Button
          size="s"
          aria-label={t(`登记 ${stranger.mn}`, `Register ${stranger.mn}`)}
          onClick={() => onRegister(stranger)}
        >
          {t('登记', 'Register')}
        </Button>
      ),
    },
  ]
  return (
    <Section
      title={t('未登记的设备', 'Unknown numbers')}
      note={strangers.length}
      lead={t(
        '这些编号在向网关上报，但没有登记，报文都没有接收。确认是自己的设备后登记即可。',
        'These numbers send and are not registered; nothing of theirs is taken. Register those that are yours.',
      )}
    >
      <Table
        caption={t('未登记的设备', 'Unknown numbers')}
        columns={columns}
        rows={strangers}
        rowKey={({ mn }) => mn}
        detail={({ address, lastAt }) => `${address} · ${chinaTime(lastAt)}`}
      />
    </Section>
  )
}
