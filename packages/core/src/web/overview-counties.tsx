import { Section } from '@workpoints/ui/section'
import { Select } from '@workpoints/ui/select'
import { useAreaName } from './area-name.ts'
import { chapterOrdinal } from './chinese-ordinal.ts'
import { CountyMap } from './county-map.tsx'
import { CountyMatrix } from './county-matrix.tsx'
import { useText } from './language.tsx'
import { LightKey } from './light-key.tsx'
import { useSearch, useSetSearch } from './navigation.tsx'
import type { Overview } from './overview-query.ts'

export interface OverviewCountiesProps {
  readonly counties: Overview['counties']
  readonly areas: Overview['areas']
}

/** Where it is: the counties as tiles and as a grid of areas; `area` in the address chooses what the tiles show. */
export function OverviewCounties({ counties, areas }: OverviewCountiesProps) {
  const t = useText()
  const nameOf = useAreaName()
  const search = useSearch()
  const setSearch = useSetSearch()
  const enabled = areas.filter((area) => area.enabled)
  const chosen = enabled.find((area) => String(area.number) === search['area']) ?? null
  return (
    <Section
      title={t('县（市、区）', 'Counties')}
      id="counties"
      actions={
        <Select
          label={t('地图显示', 'Map shows')}
          value={chosen === null ? '' : String(chosen.number)}
          options={[
            { value: '', label: t('各领域中最差的状态', 'The worst of all areas') },
            ...enabled.map((area) => ({
              value: String(area.number),
              label: `${t(chapterOrdinal(area.number))}${nameOf(area)}`,
            })),
          ]}
          onChange={(area) => setSearch({ area })}
        />
      }
    >
      <div className="overview-counties">
        <div className="overview-map">
          <CountyMap counties={counties} areas={areas} chosen={chosen?.number ?? null} />
          <LightKey hatched={t('不涉及或暂无数据', 'Not asked, or no data')} />
        </div>
        <CountyMatrix counties={counties} areas={areas} />
      </div>
    </Section>
  )
}
