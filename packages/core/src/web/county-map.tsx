import { Table } from '@workpoints/ui/table'
import { TileMap } from '@workpoints/ui/tile-map'
import type { Light } from '../index.ts'
import { useText } from './language.tsx'
import { rankOf } from './light-rank.ts'
import { useLightWords } from './light-words.ts'
import { AppLink } from './navigation.tsx'
import type { Overview } from './overview-query.ts'
import { TargetLight } from './target-table.tsx'

type County = Overview['counties'][number]

export interface CountyMapProps {
  readonly counties: readonly County[]
  readonly areas: Overview['areas']
  /** Number of the area shown; null for the worst of all. */
  readonly chosen: number | null
}

interface Place {
  readonly county: County
  readonly light: Light
  /** Areas in which the county is red; what tells counties apart where the worst light of nearly all is red. */
  readonly red: number
}

/** The counties as tiles placed like the real neighbours, and the same as a table. */
export function CountyMap({ counties, areas, chosen }: CountyMapProps) {
  const t = useText()
  const words = useLightWords()
  const places = counties.map((county): Place => {
    const lights = county.areas.filter((light) => light !== null)
    const worst = lights.toSorted((a, b) => rankOf(a) - rankOf(b))[0] ?? 'grey'
    const index = areas.findIndex((area) => area.number === chosen)
    return {
      county,
      light: chosen === null ? worst : (county.areas[index] ?? 'grey'),
      red: lights.filter((light) => light === 'red').length,
    }
  })
  const figureOf = ({ light, red }: Place): string => {
    if (chosen !== null || light === 'grey') return words.letter(light)
    return red > 0 ? t(`红 ${red}`, `${red} red`) : words.letter(light)
  }
  return (
    <div>
      <TileMap
        label={t('县（市、区）位置示意', 'Counties in their places')}
        tiles={places.flatMap((place) => {
          const { county, light } = place
          if (county.tile === null) return []
          const [column, row] = county.tile
          const figure = figureOf(place)
          const description = t(
            `${county.name.zh}：${words.label(light)}，${place.red} 个领域为红`,
            `${county.name.en}: ${words.label(light)}, ${place.red} areas in red`,
          )
          return [
            {
              key: county.id,
              label: t(county.name),
              row,
              column,
              light,
              value: figure,
              description,
              href: `/units/${county.id}`,
            },
          ]
        })}
        link={AppLink}
      />
      <details className="overview-twin">
        <summary>{t('以表格查看', 'As a table')}</summary>
        <Table
          caption={t('县（市、区）状态', 'How the counties stand')}
          columns={[
            {
              key: 'name',
              head: t('县（市、区）', 'County'),
              cell: ({ county }) => t(county.name),
              sortValue: ({ county }) => t(county.name),
            },
            {
              key: 'light',
              head: t('状态', 'Light'),
              cell: ({ light }) => <TargetLight light={light} />,
              sortValue: ({ light }) => rankOf(light),
            },
            {
              key: 'red',
              head: t('红灯领域', 'Areas in red'),
              align: 'end',
              cell: ({ red }) => red,
              sortValue: ({ red }) => red,
            },
          ]}
          rows={places}
          rowKey={({ county }) => county.id}
          rowHref={({ county }) => `/units/${county.id}`}
          link={AppLink}
        />
      </details>
    </div>
  )
}
