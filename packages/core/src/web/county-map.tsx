import { type Tile, TileMap } from '@workpoints/ui/tile-map'
import { useText } from './language.tsx'
import { useLightWords } from './light-words.ts'
import { AppLink, useHref } from './navigation.tsx'
import type { CountyMapData } from './unit-data.ts'
import { bareValueText, valueText } from './value-text.ts'
import './county-map.css'

type Place = CountyMapData['places'][number]

/** The counties as tiles placed like the real neighbours, each with its light and value for what is looked at. */
export function CountyMap({ target, places }: Pick<CountyMapData, 'target' | 'places'>) {
  const t = useText()
  const words = useLightWords()
  const href = useHref()
  const figureOf = ({ value, counts }: Place): string | undefined => {
    if (target !== null) return value === null ? undefined : t(bareValueText(target, value))
    const behind = counts.red + counts.yellow
    return behind === 0 ? undefined : t(`${behind} 项`, `${behind}`)
  }
  const saidOf = (place: Place): string => {
    if (!place.readable)
      return t(`${place.name.zh}：您的账号不查看该单位的数值`, `${place.name.en}: not shown to your account`)
    const light = place.light === null ? t('不涉及', 'not asked') : words.label(place.light)
    const figure = figureOf(place)
    if (figure === undefined) return `${t(place.name)}${t('：', ': ')}${light}`
    const full = target === null || place.value === null ? null : t(valueText(target, place.value))
    const said = target === null ? t(`${figure}滞后`, `${figure} behind`) : (full ?? figure)
    return `${t(place.name)} ${said}${t('，', ', ')}${light}`
  }
  const tiles = places.flatMap((place): Tile[] => {
    if (place.tile === null) return []
    const [column, row] = place.tile
    return [
      {
        key: place.unit,
        label: t(place.name),
        row,
        column,
        light: place.light ?? 'grey',
        value: figureOf(place),
        description: saidOf(place),
        href: place.readable ? href(`/units/${place.unit}${target === null ? '' : `#${target.id}`}`) : undefined,
      },
    ]
  })
  return (
    <figure>
      <TileMap label={t('县（市、区）方位图', 'Counties in their places')} tiles={tiles} link={AppLink} />
      <figcaption className="county-map__key">{useMapNote(target)}</figcaption>
    </figure>
  )
}

/** What colours and figures of the map stand for. */
function useMapNote(target: CountyMapData['target']): string {
  const t = useText()
  if (target === null)
    return t(
      '按真实方位排列；颜色为最差的目标，数字为滞后（黄、红）的目标数。',
      'Placed like the real neighbours; colour is the worst target, the figure counts yellow and red ones.',
    )
  const bare = target.kind === 'class' || target.accumulation === 'milestone'
  const zh = bare ? '' : `（${target.unit.zh}）`
  const en = bare ? '' : `, in ${target.unit.en}`
  return t(
    `按真实方位排列；数字为${target.name.zh}的当前值${zh}，按本县（市、区）的目标值评价。`,
    `Placed like the real neighbours. Figures: ${target.name.en}, to date${en}; each judged by its own target.`,
  )
}
