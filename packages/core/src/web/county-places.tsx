import { LightCounts } from '@workpoints/ui/light-counts'
import { type Column, Table } from '@workpoints/ui/table'
import { useText } from './language.tsx'
import { rankOf } from './light-rank.ts'
import { useCountsLabel, useLightLabels } from './light-words.ts'
import { AppLink } from './navigation.tsx'
import { asSentence } from './sentence.ts'
import { TargetLight } from './target-table.tsx'
import type { CountyMapData } from './unit-data.ts'
import { bareValueText } from './value-text.ts'

type Place = CountyMapData['places'][number]

/** The same as the map in rows: light, value and demand of each county, or its lights counted; the one that needs a hand first. */
export function CountyPlaces({ target, places }: Pick<CountyMapData, 'target' | 'places'>) {
  const t = useText()
  const none = <span className="wp-muted">—</span>
  const first: readonly Column<Place>[] = [
    {
      key: 'light',
      head: t('状态', 'Light'),
      width: t('4.5rem', '5.5rem'),
      sortValue: ({ light }) => rankOf(light),
      cell: ({ light }) =>
        light === null ? <span className="wp-muted">{t('不涉及', 'n/a')}</span> : <TargetLight light={light} />,
    },
    {
      key: 'name',
      head: t('县区', 'County'),
      ...(target === null ? {} : { width: t('5rem', '7rem') }),
      sortValue: ({ unit }) => unit,
      cell: ({ name }) => t(name),
    },
  ]
  const ofTarget: readonly Column<Place>[] = [
    {
      key: 'value',
      width: '5.5rem',
      head: t('当前值', 'To date'),
      align: 'end',
      sortValue: ({ value }) => (value === null ? null : Number(value)),
      cell: ({ value }) => (value === null || target === null ? none : t(bareValueText(target, value))),
    },
    {
      key: 'demand',
      width: '9rem',
      head: t('目标值', 'Target'),
      align: 'end',
      hideBelow: 'narrow',
      cell: ({ demand }) => (demand === null ? none : t(demand)),
    },
    {
      key: 'headroom',
      head: t('余下时间要做到', 'What is left to do'),
      wrap: true,
      hideBelow: 'medium',
      cell: ({ headroom }) => (headroom === null ? none : asSentence(t(headroom))),
    },
  ]
  const ofAll: readonly Column<Place>[] = [
    {
      key: 'counts',
      head: t('全部目标', 'All targets'),
      width: '16rem',
      hideBelow: 'narrow',
      sortValue: ({ counts }) => counts.red * 100 + counts.yellow,
      cell: (place) => <PlaceCounts place={place} />,
    },
  ]
  return (
    <Table
      key={target === null ? 'worst' : 'target'}
      caption={t('各县（市、区）状态', 'How each county stands')}
      columns={[...first, ...(target === null ? ofAll : ofTarget)]}
      rows={places.filter(({ readable }) => readable)}
      rowKey={({ unit }) => unit}
      rowHeader="name"
      rowHref={({ unit }) => `/units/${unit}${target === null ? '' : `#${target.id}`}`}
      link={AppLink}
      detail={(place) =>
        target === null ? <PlaceCounts place={place} /> : place.headroom === null ? null : asSentence(t(place.headroom))
      }
      defaultSort={
        target === null ? { column: 'counts', direction: 'descending' } : { column: 'light', direction: 'ascending' }
      }
    />
  )
}

function PlaceCounts({ place: { counts } }: { readonly place: Place }) {
  const label = useCountsLabel()(counts)
  return <LightCounts counts={counts} label={label} lightLabels={useLightLabels()} />
}
