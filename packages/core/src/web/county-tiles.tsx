import { Section } from '@workpoints/ui/section'
import { CountyChoice } from './county-choice.tsx'
import { CountyMap } from './county-map.tsx'
import { CountyPlaces } from './county-places.tsx'
import { useText } from './language.tsx'
import type { CountyMapData } from './unit-data.ts'
import './counties-page.css'

/** The counties as tiles in their real neighbourhood, with the same facts as a table beside them. */
export function CountyTiles({ map: { target, places, choices, areas } }: { readonly map: CountyMapData }) {
  const t = useText()
  return (
    <Section
      title={t('各县区状态', 'How each county stands')}
      actions={<CountyChoice target={target} choices={choices} areas={areas} />}
    >
      <div className="county-map">
        <CountyMap target={target} places={places} />
        <CountyPlaces target={target} places={places} />
      </div>
    </Section>
  )
}
