import { chinaTime, useText } from '@workpoints/core/web'
import { Table } from '@workpoints/ui/table'
import { commands, isoOfMoment, packetRefusals } from '../index.ts'
import type { Received } from './site-data.ts'

/** The last packets of the site's monitors that no series took, with the reason. */
export function ReceivedRefused({ refused }: { readonly refused: Received['refused'] }) {
  const t = useText()
  return (
    <div className="readings-received">
      <h3>{t('未采用的报文', 'Packets that were not taken')}</h3>
      <p className="readings__day">
        {t(
          '已应答、按原样保存，没有进入小时数据；最近 20 条。',
          'Answered and kept as they came, but no reading was made of them; the last 20.',
        )}
      </p>
      <Table
        caption={t('未采用的报文', 'Packets that were not taken')}
        rows={refused}
        rowKey={({ mn, cn, dataTime, receivedAt }) => `${mn} ${cn} ${dataTime} ${receivedAt}`}
        columns={[
          { key: 'at', head: t('收到', 'Received'), width: '10.5rem', cell: ({ receivedAt }) => chinaTime(receivedAt) },
          {
            ...{ key: 'cn', head: t('命令', 'Command'), hideBelow: 'narrow' },
            cell: ({ cn }) => `${cn} ${commands[cn] === undefined ? '' : t(commands[cn].name)}`,
          },
          {
            key: 'time',
            head: t('数据时间', 'DataTime'),
            width: '10rem',
            cell: ({ dataTime }) => momentText(dataTime),
          },
          { key: 'why', head: t('原因', 'Reason'), wrap: true, cell: ({ refusal }) => t(packetRefusals[refusal]) },
        ]}
      />
    </div>
  )
}

/** 20250601083000 as 2025-06-01 08:30; what is no moment as it came. */
const momentText = (text: string): string => isoOfMoment(text)?.slice(0, 16).replace('T', ' ') ?? (text || '—')
