import { useSearch, useSetSearch, useText } from '@workpoints/core/web'
import { FilterBar } from '@workpoints/ui/filter-bar'
import { Select } from '@workpoints/ui/select'
import type { Sections } from './sections-data.ts'

/** Month, county, basin and kind, kept in the address. */
export function SectionFilters({ sections, shown }: { readonly sections: Sections; readonly shown: number }) {
  const t = useText()
  const search = useSearch()
  const setSearch = useSetSearch()
  const { county = '', basin = '', kind = '' } = search
  const all = (label: string) => ({ value: '', label })
  return (
    <FilterBar
      label={t('筛选断面', 'Narrow the sections')}
      status={t(`${shown} 个断面`, `${shown} sections`)}
      active={county !== '' || basin !== '' || kind !== ''}
      clearLabel={t('清除筛选', 'Clear')}
      onClear={() => setSearch({ county: '', basin: '', kind: '' })}
    >
      <Select
        label={t('截至', 'By the end of')}
        value={sections.period}
        onChange={(month) => setSearch({ month: month === sections.periods.at(-1) ? '' : month })}
        options={sections.periods.map((period) => ({
          value: period,
          label: t(`${period.slice(0, 4)}年${Number(period.slice(5))}月`, period),
        }))}
      />
      <Select
        label={t('县区', 'County')}
        value={county}
        onChange={(value) => setSearch({ county: value })}
        options={[
          all(t('全部', 'All')),
          ...sections.counties.map(({ group, name }) => ({ value: group, label: t(name) })),
        ]}
      />
      <Select
        label={t('流域', 'Basin')}
        value={basin}
        onChange={(value) => setSearch({ basin: value })}
        options={[all(t('全部', 'All')), ...sections.basins.map(({ group }) => ({ value: group, label: group }))]}
      />
      <Select
        label={t('类型', 'Kind')}
        value={kind}
        onChange={(value) => setSearch({ kind: value })}
        options={[
          all(t('全部', 'All')),
          { value: 'national', label: t('国控', 'national') },
          { value: 'provincial', label: t('省控', 'provincial') },
          { value: 'gan-stem', label: t('赣江干流', 'Gan main stem') },
          { value: 'dong-border', label: t('东江出境', 'Dong border') },
          { value: 'city-border', label: t('市界', 'city border') },
          { value: 'river-section', label: t('河流断面', 'rivers') },
          { value: 'lake-point', label: t('湖库点位', 'lakes') },
        ]}
      />
    </FilterBar>
  )
}
