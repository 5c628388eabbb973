import { useQuery } from '@tanstack/react-query'
import { useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { useReadingsApi } from './api.ts'
import { ReceivedDays } from './received-days.tsx'
import { ReceivedMinutes } from './received-minutes.tsx'
import { ReceivedMoments } from './received-moments.tsx'
import { ReceivedRefused } from './received-refused.tsx'

interface SiteReceivedProps {
  readonly site: string
  readonly day: string
}

/** What a site's monitors sent of a day beside hours; nothing where they sent nothing. */
export function SiteReceived({ site, day }: SiteReceivedProps) {
  const t = useText()
  const { data } = useQuery(useReadingsApi().series.received.queryOptions({ site, day }))
  if (data === undefined) return null
  const { days, minutes, moments, refused } = data
  if (days.length + minutes.rows.length + moments.count + refused.length === 0) return null
  return (
    <Section
      title={t('设备上报的其他数据', 'What monitors sent besides')}
      lead={t(
        '由设备按 HJ 212 报来，只供查看和核对，不参与统计；统计一律用小时数据。分钟、实时数据按报文保存期限保留。',
        'Sent by HJ 212, to be looked at and compared: nothing here counts, figures are made of hours alone. Minutes and moments are kept as long as packets are.',
      )}
    >
      {days.map((one) => (
        <ReceivedDays key={one.mn} said={one} />
      ))}
      {moments.count === 0 ? null : <ReceivedMoments received={data} />}
      {minutes.rows.length === 0 ? null : <ReceivedMinutes key={day} received={data} />}
      {refused.length === 0 ? null : <ReceivedRefused refused={refused} />}
    </Section>
  )
}
