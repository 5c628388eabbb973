import { useQuery } from '@tanstack/react-query'
import { AppLink, QueryState, useSearch, useSetSearch, useText, useViewInput } from '@workpoints/core/web'
import { flagTexts, isCounted } from '@workpoints/readings'
import { Drawer } from '@workpoints/ui/drawer'
import { EmptyState } from '@workpoints/ui/empty-state'
import { Select } from '@workpoints/ui/select'
import { type Column, Table } from '@workpoints/ui/table'
import { useState } from 'react'
import { useApi } from './api.ts'
import { aqiWords } from './aqi-words.ts'
import { pollutantNames, pollutantOfKey, type Sky, type SkyDayDetail } from './sky-data.ts'

type Station = SkyDayDetail['stations'][number]
type Hour = Station['hours'][number]

/** The day that the address names: its stations with their figures, and the hours of one of them. */
export function SkyDayDrawer({ sky }: { readonly sky: Sky }) {
  const t = useText()
  const { day = '' } = useSearch()
  const setSearch = useSetSearch()
  const asked = { ...useViewInput(), subject: sky.subject.id, day }
  const query = useQuery({ ...useApi().sky.day.queryOptions(asked), enabled: day !== '' })
  const found = sky.days.find((one) => one.day === day)
  const overline = found === undefined ? undefined : `AQI ${found.aqi ?? '—'} ${t(aqiWords(found.aqi).name)}`
  return (
    <Drawer
      open={day !== ''}
      onClose={() => setSearch({ day: undefined })}
      title={`${t(sky.subject.name)} ${day}`}
      overline={overline}
      closeLabel={t('关闭', 'Close')}
    >
      <QueryState query={query}>{(detail) => <Detail detail={detail} day={day} />}</QueryState>
    </Drawer>
  )
}

function Detail({ detail: { stations, pollutants }, day }: { readonly detail: SkyDayDetail; readonly day: string }) {
  const t = useText()
  const [chosen, setChosen] = useState<string>()
  const station = stations.find(({ id }) => id === chosen) ?? stations[0]
  if (station === undefined)
    return <EmptyState compact title={t('这一天没有点位。', 'There was no station on this day.')} />
  const columns: readonly Column<Station>[] = [
    {
      key: 'name',
      head: t('点位', 'Station'),
      wrap: true,
      cell: ({ name, takesPart }) => (takesPart ? name : t(`${name}（不参评）`, `${name} (not judged)`)),
    },
    {
      ...{ key: 'aqi', head: 'AQI', width: '4.75rem' },
      cell: ({ aqi }) => (
        <>
          <span className={`sky__swatch sky__aqi--${aqiWords(aqi).rank}`}>{t(aqiWords(aqi).sign)}</span> {aqi ?? '—'}
        </>
      ),
    },
    {
      key: 'primary',
      head: t('首要污染物', 'Primary'),
      width: '5rem',
      hideBelow: 'narrow',
      cell: ({ primary }) => primary.map(pollutantOfKey).join('、') || '—',
    },
    ...(['PM25', 'PM10', 'O3'] as const).map(
      (pollutant): Column<Station> => ({
        ...{ key: pollutant, head: pollutantNames[pollutant], align: 'end', width: '3.25rem' },
        cell: ({ values }) => values[pollutants.indexOf(pollutant)] ?? '—',
      }),
    ),
  ]
  return (
    <>
      <Table
        caption={t('各点位当日评价', 'The day by station')}
        columns={columns}
        rows={stations}
        rowKey={({ id }) => id}
        rowHeader="name"
        selected={station.id}
        onOpen={({ id }) => setChosen(id)}
        frozen={{ maxHeight: '45vh' }}
      />
      <div className="sky__choice">
        <Select
          label={t('小时值', 'Hours of')}
          value={station.id}
          options={stations.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
        <AppLink href={`/sites/${station.id}?day=${day}`}>{t('点位详情与更正', 'Site and corrections')}</AppLink>
      </div>
      <p className="wp-muted">
        {t(
          '小时值单位：微克/立方米，CO 为毫克/立方米；时段以结束时刻命名。',
          'Hours in µg/m³, CO in mg/m³; each is named by its end.',
        )}
      </p>
      <Hours station={station} pollutants={pollutants} />
    </>
  )
}

function Hours({
  station,
  pollutants,
}: {
  readonly station: Station
  readonly pollutants: SkyDayDetail['pollutants']
}) {
  const t = useText()
  if (station.hours.length === 0)
    return (
      <EmptyState compact title={t('这一天没有小时值。', 'There are no hours of this day.')}>
        {t('上年的演示数据只有日值。', "The demonstration's earlier days are kept without their hours.")}
      </EmptyState>
    )
  return (
    <Table
      caption={t(`${station.name}小时值`, `Hours of ${station.name}`)}
      rows={station.hours}
      rowKey={({ hour }) => String(hour)}
      rowHeader="hour"
      columns={[
        { key: 'hour', head: t('时', 'To'), width: '3rem', cell: ({ hour }) => t(`${hour}时`, `${hour}:00`) },
        ...pollutants.map(
          (pollutant, place): Column<Hour> => ({
            ...{ key: pollutant, head: pollutantNames[pollutant], align: 'end' },
            // The long names would break over two lines on a phone.
            ...(pollutant === 'PM25' || pollutant === 'PM10' ? { width: '3.5rem' } : {}),
            cell: ({ values }) => <Value value={values[place]} />,
          }),
        ),
      ]}
    />
  )
}

function Value({ value }: { readonly value: Hour['values'][number] | undefined }) {
  const t = useText()
  if (value === undefined) return '—'
  if (value.flag === 'valid') return value.value ?? '—'
  return (
    <span className={isCounted(value.flag) ? undefined : 'wp-muted'}>
      {value.value ?? ''} <small>{t(flagTexts[value.flag])}</small>
    </span>
  )
}
