import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AppLink, QueryState, useSearch, useSetSearch, useText, useViewInput } from '@workpoints/core/web'
import { Drawer } from '@workpoints/ui/drawer'
import { zoneLimits } from '../index.ts'
import { useApi } from './api.ts'
import type { NoisePointDetail } from './noise-data.ts'
import { PointDays } from './noise-point-days.tsx'
import { PointHours } from './noise-point-hours.tsx'
import { PointSpans } from './noise-point-spans.tsx'
import './noise-point.css'

/** The point that the address names: its year against the limits, a month day by day, and the hours of a day. */
export function NoisePointDrawer() {
  const t = useText()
  const { point = '', day } = useSearch()
  const setSearch = useSetSearch()
  const asked = { ...useViewInput(), point, ...(day === undefined ? {} : { day }) }
  const query = useQuery({
    ...useApi().noisePoint.queryOptions(asked, { enabled: point !== '' }),
    placeholderData: keepPreviousData,
  })
  const found = query.data?.key === point ? query.data : undefined
  return (
    <Drawer
      open={point !== ''}
      onClose={() => setSearch({ point: undefined, day: undefined })}
      title={found?.name ?? t('声环境点位', 'Noise point')}
      overline={found === undefined ? undefined : <Overline detail={found} />}
      closeLabel={t('关闭', 'Close')}
    >
      <QueryState query={query}>{(detail) => (detail.key === point ? <Detail detail={detail} /> : null)}</QueryState>
    </Drawer>
  )
}

function Overline({ detail: { county, code, zone } }: { readonly detail: NoisePointDetail }) {
  const t = useText()
  const zoneText = zone === null ? t('未填功能区', 'no zone') : t(`${zone}类功能区`, `zone ${zone}`)
  return `${t(county)} · ${code} · ${zoneText}`
}

function Detail({ detail }: { readonly detail: NoisePointDetail }) {
  const t = useText()
  const setSearch = useSetSearch()
  const { zone, site, day, validity, hours } = detail
  const go = (chosen: string) => setSearch({ day: chosen }, true)
  const [from, to] = [String(hours.dayFrom).padStart(2, '0'), hours.nightFrom]
  return (
    <>
      <p className="noise-point__lead">
        {zone === null
          ? t('没有功能区类别，限值不明。', 'No zone is known, so there is no limit. ')
          : t(
              `限值：昼间 ${zoneLimits[zone].day} dB(A)，夜间 ${zoneLimits[zone].night} dB(A)（GB 3096-2008）。`,
              `Limits: ${zoneLimits[zone].day} dB(A) by day, ${zoneLimits[zone].night} by night (GB 3096-2008). `,
            )}
        {t(
          `昼间 ${from}:00—${to}:00，其余为夜间；有效小时少于 ${validity.dayHours} 个（昼）或 ${validity.nightHours} 个（夜）的不参评，夜间按自然日计，须由办公室确认。`,
          `Days are ${from}:00–${to}:00, nights the other hours of the calendar day; fewer than ${validity.dayHours} (day) or ${validity.nightHours} (night) valid hours do not count; the office confirms this.`,
        )}
      </p>
      <PointSpans detail={detail} />
      <PointDays detail={detail} onDay={go} />
      <PointHours detail={detail} />
      {site === null ? null : (
        <p>
          <AppLink href={`/sites/${site}?day=${day}`}>{t('点位详情与更正', 'Site and corrections')}</AppLink>
        </p>
      )}
    </>
  )
}
