import { Section } from '@workpoints/ui/section'
import { CountyChoice } from './county-choice.tsx'
import { CountyMap } from './county-map.tsx'
import { CountyMatrix } from './county-matrix.tsx'
import { CountyPlaces } from './county-places.tsx'
import { useText } from './language.tsx'
import { LightKey } from './light-key.tsx'
import type { Overview } from './overview-query.ts'
import { QueryState } from './query-state.tsx'
import { useCountyMap } from './unit-data.ts'

export interface OverviewCountiesProps {
  readonly counties: Overview['counties']
  readonly areas: Overview['areas']
}

/** Where it is: the counties as tiles and as a grid of areas; `map` in the address chooses what the tiles show. */
export function OverviewCounties({ counties, areas }: OverviewCountiesProps) {
  const t = useText()
  const query = useCountyMap()
  return (
    <Section
      title={t('县（市、区）', 'Counties')}
      id="counties"
      actions={query.data === undefined ? null : <CountyChoice {...query.data} />}
    >
      <div className="overview-counties">
        <div className="overview-map">
          <QueryState query={query} skeleton={<div className="overview-map__place" />}>
            {({ target, places }) => (
              <>
                <CountyMap target={target} places={places} />
                <LightKey
                  hatched={
                    places.every(({ readable }) => readable)
                      ? t('不涉及或暂无数据', 'Not asked, or no data')
                      : t('不涉及、暂无数据，或不向您显示', 'Not asked, no data, or not shown to you')
                  }
                />
                <details className="overview-twin">
                  <summary>{t('以表格查看', 'As a table')}</summary>
                  <CountyPlaces target={target} places={places} />
                </details>
              </>
            )}
          </QueryState>
        </div>
        <CountyMatrix counties={counties} areas={areas} />
      </div>
    </Section>
  )
}
