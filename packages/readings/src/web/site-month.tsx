import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { today } from '@workpoints/core'
import { AppLink, chinaTime, QueryState, useText } from '@workpoints/core/web'
import { IconButton } from '@workpoints/ui/icon-button'
import { Section } from '@workpoints/ui/section'
import type { CSSProperties } from 'react'
import { useReadingsApi } from './api.ts'
import { monthLater } from './hour-words.ts'
import type { SeriesMonth } from './site-data.ts'

interface SiteMonthProps {
  readonly site: string
  readonly day: string
  readonly onDay: (day: string) => void
}

/** How many hours of each day of a month are there; a day leads to its hours. */
export function SiteMonth({ site, day, onDay }: SiteMonthProps) {
  const t = useText()
  const month = day.slice(0, 7)
  const query = useQuery({
    ...useReadingsApi().series.month.queryOptions({ site, month }),
    placeholderData: keepPreviousData,
  })
  const next = monthLater(month, 1)
  return (
    <Section
      title={t(`${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`, month)}
      note={query.data === undefined ? undefined : <Total month={query.data} />}
      actions={
        <>
          <IconButton
            icon="left"
            label={t('上个月', 'Month before')}
            onClick={() => onDay(`${monthLater(month, -1)}-01`)}
          />
          <IconButton
            icon="right"
            label={t('下个月', 'Month after')}
            disabled={`${next}-01` > today()}
            onClick={() => onDay(`${next}-01`)}
          />
        </>
      }
    >
      <QueryState query={query} label={t('正在载入月度完整性', 'Loading the month')} height="4rem">
        {(found) => (
          <>
            <Strip month={found} site={site} day={day} />
            <Counted month={found} />
            <Apart month={found} site={site} />
          </>
        )}
      </QueryState>
    </Section>
  )
}

/** The hours that there can be by now: of today those that have begun. */
const expectedOf = (days: SeriesMonth['days']): number => {
  const now = today()
  const begun = Number(chinaTime(new Date()).slice(11, 13)) + 1
  return days.reduce((sum, { day }) => sum + (day < now ? 24 : day === now ? begun : 0), 0)
}

function Total({ month: { days } }: { readonly month: SeriesMonth }) {
  const t = useText()
  const there = days.reduce((sum, { hours }) => sum + hours, 0)
  const expected = Math.max(expectedOf(days), there)
  return t(`共 ${expected} 小时，有 ${there} 小时`, `${there} of ${expected} hours`)
}

function Strip({
  month: { days },
  site,
  day: open,
}: { readonly month: SeriesMonth } & Pick<SiteMonthProps, 'site' | 'day'>) {
  const t = useText()
  const now = today()
  return (
    <ol className="readings-month" aria-label={t('每天有数据的小时数', 'Hours of each day')}>
      {days.map(({ day, hours, final }) => {
        const date = Number(day.slice(8))
        const words = t(
          `${Number(day.slice(5, 7))}月${date}日，有 ${hours} 小时，其中已审核 ${final} 小时`,
          `${day}: ${hours} hours, ${final} of them final`,
        )
        const style = { '--share': `${(hours / 24) * 100}%` } as CSSProperties
        return (
          <li key={day}>
            {day > now ? (
              <span className="readings-month__day readings-month__day--to-come">{date}</span>
            ) : (
              <AppLink
                href={`/sites/${site}?day=${day}`}
                className="readings-month__day"
                style={style}
                title={words}
                aria-label={words}
                aria-current={day === open ? 'date' : undefined}
              >
                <span>{date}</span>
                <strong>{hours}</strong>
              </AppLink>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** How many values of each factor count in the month. */
function Counted({ month: { factors } }: { readonly month: SeriesMonth }) {
  const t = useText()
  if (factors.length === 0) return null
  return (
    <p className="readings__day">
      {t('本月计入统计的小时：', 'Hours that count: ')}
      {factors.map(({ name, counted }) => `${t(name)} ${counted}`).join(t('，', ', '))}
    </p>
  )
}

/** The days whose mean the site's own monitor says otherwise; each leads to the comparison. */
function Apart({ month: { apart }, site }: { readonly month: SeriesMonth; readonly site: string }) {
  const t = useText()
  if (apart.length === 0) return null
  return (
    <p className="readings__day">
      {t('设备日值与小时得出的日值相差较大：', 'The device’s day lies apart from its hours: ')}
      {apart.map((day, at) => (
        <span key={day}>
          {at === 0 ? '' : t('、', ', ')}
          <AppLink href={`/sites/${site}?day=${day}`}>{t(`${Number(day.slice(8))}日`, day)}</AppLink>
        </span>
      ))}
    </p>
  )
}
