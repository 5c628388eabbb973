import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AppLink, QueryState, useSearch, useSetSearch, useText, useViewInput } from '@workpoints/core/web'
import { EmptyState } from '@workpoints/ui/empty-state'
import { PageHeader } from '@workpoints/ui/page-header'
import { Select } from '@workpoints/ui/select'
import { useApi } from './api.ts'
import { restMean } from './outlook.ts'
import { SkyCalendar } from './sky-calendar.tsx'
import type { Sky } from './sky-data.ts'
import { SkyDayDrawer } from './sky-day-drawer.tsx'
import { SkyExclusions } from './sky-exclusions.tsx'
import { SkyFigures } from './sky-figures.tsx'
import { outlookOf, SkyHeadroom } from './sky-headroom.tsx'
import { SkyMonths } from './sky-months.tsx'
import { SkyRanking } from './sky-ranking.tsx'
import './sky.css'

/** The page an air specialist keeps open: what the year still allows, its days, months and counties, and the days left out. */
export default function SkyPage() {
  const t = useText()
  const { subject } = useSearch()
  const setSearch = useSetSearch()
  const input = { ...useViewInput(), ...(subject === undefined ? {} : { subject }) }
  const query = useQuery({ ...useApi().sky.get.queryOptions(input), placeholderData: keepPreviousData })
  const sky = query.data
  return (
    <>
      <PageHeader
        title={t('蓝天一览', 'Air at a glance')}
        meta={sky !== undefined && 'days' in sky ? <Headline sky={sky} /> : undefined}
        link={AppLink}
      />
      {sky === undefined || sky.subject === null ? null : (
        <div className="sky__choice">
          <Select
            label={t('范围', 'Area')}
            value={sky.subject.id}
            options={sky.subjects.map(({ id, name, kind }) => ({
              value: id,
              label: t(name),
              group: kind === 'group' ? t('考核范围', 'As judged') : t('县（市、区）', 'Counties'),
            }))}
            onChange={(chosen) => setSearch({ subject: chosen }, true)}
          />
        </div>
      )}
      <QueryState query={query} label={t('正在计算空气质量', 'Working the air out')}>
        {(answer) =>
          'days' in answer ? (
            <Parts sky={answer} />
          ) : (
            <EmptyState title={t('还没有空气监测数据。', 'There are no air readings yet.')}>
              {t(
                '登记空气站点位并导入小时数据后，这里显示日历、月均和排名。',
                'Register air stations and import their hours to see days, months and ranks.',
              )}{' '}
              <AppLink href="/sites">{t('监测点位', 'Monitoring sites')}</AppLink>
            </EmptyState>
          )
        }
      </QueryState>
    </>
  )
}

function Parts({ sky }: { readonly sky: Sky }) {
  return (
    <>
      <SkyHeadroom key={sky.subject.id} sky={sky} />
      <SkyCalendar sky={sky} />
      <SkyMonths sky={sky} />
      <SkyRanking sky={sky} />
      <SkyFigures sky={sky} />
      <SkyExclusions sky={sky} />
      <SkyDayDrawer sky={sky} />
    </>
  )
}

/** The year so far in one sentence, headroom first. */
function Headline({ sky }: { readonly sky: Sky }) {
  const t = useText()
  const { subject, toDate, through } = sky
  const { mean } = toDate.now.deducted
  if (mean === null) return <span>{t(`截至 ${through} 无有效数据`, `no valid readings by ${through}`)}</span>
  const room = restMean(outlookOf(sky))
  const now = t(`截至 ${through}，${subject.name.zh}PM2.5平均 ${mean} 微克/立方米`, `${mean} µg/m³ PM2.5 by ${through}`)
  if (room === null || room.meanOfRest === null) return <span>{now}</span>
  return (
    <span>
      {t(
        `为达到 ${subject.pm25}，后续平均浓度应不高于 ${room.meanOfRest}：`,
        `${room.meanOfRest} at most for the rest of the year to keep ${subject.pm25}: `,
      )}
      {now}
    </span>
  )
}
