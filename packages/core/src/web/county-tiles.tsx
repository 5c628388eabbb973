import { LightCounts } from '@workpoints/ui/light-counts'
import { Section } from '@workpoints/ui/section'
import { Select } from '@workpoints/ui/select'
import { type Column, Table } from '@workpoints/ui/table'
import { type Tile, TileMap } from '@workpoints/ui/tile-map'
import type { Light } from '../index.ts'
import { useText } from './language.tsx'
import { rankOf } from './light-rank.ts'
import { useCountsLabel, useLightLabels, useLightWords } from './light-words.ts'
import { AppLink, useHref, useSearch, useSetSearch } from './navigation.tsx'
import { TargetLight } from './target-table.tsx'
import type { ListedUnit, MatrixData } from './unit-data.ts'
import './counties-page.css'

export interface CountyTilesProps {
  readonly units: readonly ListedUnit[]
  readonly matrix: MatrixData
}

/** A county with the light it has for what is looked at; null where nothing is judged. */
interface CountyLight {
  readonly unit: ListedUnit
  readonly light: Light | null
}

/** The light of each county: of one task, or the worst of all its targets. */
function lightsFor({ units, matrix }: CountyTilesProps, task: string | undefined): readonly CountyLight[] {
  const row = matrix.rows.find((candidate) => candidate.task === task)
  const counties = units.filter(({ kind }) => kind === 'county')
  return counties.map((unit) => ({
    unit,
    light: row === undefined ? unit.light : (row.cells[matrix.counties.findIndex(({ id }) => id === unit.id)] ?? null),
  }))
}

/** The eighteen counties as tiles in their real neighbourhood, with the same facts as a table beside them. */
export function CountyTiles(props: CountyTilesProps) {
  const t = useText()
  const { meaning } = useLightWords()
  const href = useHref()
  const search = useSearch()
  const setSearch = useSetSearch()
  const task = search['task']
  const counties = lightsFor(props, task)
  const judged = props.matrix.rows.filter(({ cells }) => cells.some((cell) => cell !== null))
  const tiles = counties.flatMap(({ unit, light }): Tile[] => {
    if (unit.tile === null) return []
    const behind = unit.counts.red + unit.counts.yellow
    const value = task === undefined ? (behind === 0 ? undefined : t(`${behind} 项`, `${behind}`)) : undefined
    const said = light === null ? t('不涉及', 'not asked') : meaning(light)
    return [
      {
        key: unit.id,
        label: t(unit.name),
        column: unit.tile[0],
        row: unit.tile[1],
        light: light ?? 'grey',
        description: `${t(unit.name)}${t('：', ': ')}${said}${value === undefined ? '' : t(`，滞后 ${behind} 项`, `, ${behind} behind`)}`,
        href: href(`/units/${unit.id}`),
        ...(value === undefined ? {} : { value }),
      },
    ]
  })
  return (
    <Section
      title={t('各县区状态', 'How each county stands')}
      actions={
        <Select
          label={t('看', 'Show')}
          value={task ?? ''}
          onChange={(value) => setSearch({ task: value }, true)}
          options={[
            { value: '', label: t('全部目标（取最差）', 'All targets (the worst)') },
            ...judged.map((row) => ({ value: row.task, label: `${row.task} ${t(row.title)}` })),
          ]}
        />
      }
    >
      <div className="county-map">
        <figure>
          <TileMap label={t('县区方位图', 'Map of the counties')} tiles={tiles} link={AppLink} />
          <figcaption className="county-map__key">
            {task === undefined
              ? t(
                  '按真实方位排列；颜色为最差的目标，数字为滞后（黄、红）的目标数。',
                  'Placed as the real neighbours; colour is the worst target, the figure counts yellow and red ones.',
                )
              : t(
                  '按真实方位排列；颜色为这项任务中最差的目标，斜线为不涉及。',
                  'Placed as the real neighbours; colour is the worst target of the task, hatched is not asked.',
                )}
          </figcaption>
        </figure>
        <CountyList counties={counties} />
      </div>
    </Section>
  )
}

function CountyList({ counties }: { readonly counties: readonly CountyLight[] }) {
  const t = useText()
  const countsLabel = useCountsLabel()
  const lightLabels = useLightLabels()
  const lights = ({ unit }: CountyLight) => (
    <LightCounts counts={unit.counts} label={countsLabel(unit.counts)} lightLabels={lightLabels} />
  )
  const columns: readonly Column<CountyLight>[] = [
    {
      key: 'light',
      head: t('状态', 'Light'),
      width: t('4.5rem', '5.5rem'),
      sortValue: ({ light }) => rankOf(light),
      cell: ({ light }) =>
        light === null ? <span className="wp-muted">{t('不涉及', 'n/a')}</span> : <TargetLight light={light} />,
    },
    { key: 'name', head: t('县区', 'County'), sortValue: ({ unit }) => unit.id, cell: ({ unit }) => t(unit.name) },
    {
      key: 'counts',
      head: t('全部目标', 'All targets'),
      width: '16rem',
      hideBelow: 'narrow',
      sortValue: ({ unit }) => unit.counts.red * 100 + unit.counts.yellow,
      cell: lights,
    },
  ]
  return (
    <Table
      caption={t('各县区状态', 'How each county stands')}
      columns={columns}
      rows={counties}
      rowKey={({ unit }) => unit.id}
      rowHeader="name"
      rowHref={({ unit }) => `/units/${unit.id}`}
      link={AppLink}
      detail={lights}
      defaultSort={{ column: 'counts', direction: 'descending' }}
    />
  )
}
