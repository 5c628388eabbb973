import { Select } from '@workpoints/ui/select'
import { useAreaName } from './area-name.ts'
import { chapterOrdinal } from './chinese-ordinal.ts'
import { useText } from './language.tsx'
import { useSetSearch } from './navigation.tsx'
import type { CountyMapData } from './unit-data.ts'

/** Chooses what the map of the counties shows: a target that is judged by county, by area, or the worst of everything. */
export function CountyChoice({ target, choices, areas }: Pick<CountyMapData, 'target' | 'choices' | 'areas'>) {
  const t = useText()
  const nameOf = useAreaName()
  const setSearch = useSetSearch()
  const groups = new Map(areas.map((area) => [area.number, `${t(chapterOrdinal(area.number))}${nameOf(area)}`]))
  return (
    <Select
      label={t('地图显示', 'Map shows')}
      value={target?.id ?? 'worst'}
      options={[
        { value: 'worst', label: t('各领域最差状态', 'The worst of all areas') },
        ...choices.map(({ id, name, area }) => ({ value: id, label: t(name), group: groups.get(area) })),
      ]}
      onChange={(map) => setSearch({ map }, true)}
    />
  )
}
