import { useRouter } from '@tanstack/react-router'
import { Matrix } from '@workpoints/ui/matrix'
import { useCallback, useMemo } from 'react'
import { useAreaName } from './area-name.ts'
import { useText } from './language.tsx'
import { useLightWords } from './light-words.ts'
import { useHref } from './navigation.tsx'
import type { Overview } from './overview-query.ts'

export interface CountyMatrixProps {
  readonly counties: Overview['counties']
  readonly areas: Overview['areas']
}

/** Counties by areas: the worst light of each pair, hatched where nothing is asked of the county; those that the reader may see. */
export function CountyMatrix({ counties: all, areas }: CountyMatrixProps) {
  const t = useText()
  const { label } = useLightWords()
  const nameOf = useAreaName()
  const router = useRouter()
  const hrefOf = useHref()
  const counties = useMemo(() => all.filter(({ readable }) => readable), [all])
  const lights = useMemo(() => {
    const pairs = counties.flatMap((county) =>
      county.areas.map((light, index) => [`${county.id}/${areas[index]?.number}`, light] as const),
    )
    return new Map<string, (typeof pairs)[number][1]>(pairs)
  }, [counties, areas])
  const cell = useCallback(
    (county: string, area: string) => {
      const light = lights.get(`${county}/${area}`) ?? null
      return light === null ? null : { light, label: label(light) }
    },
    [lights, label],
  )
  const cellHref = useCallback((county: string, area: string) => hrefOf(`/units/${county}?area=${area}`), [hrefOf])
  const onOpen = useCallback(
    (county: string, area: string) => router.history.push(cellHref(county, area)),
    [router, cellHref],
  )
  return (
    <Matrix
      caption={t('县（市、区）与工作领域', 'Counties by areas')}
      corner={t('县（市、区）', 'County')}
      rows={counties.map((county) => ({ key: county.id, label: t(county.name) }))}
      columns={areas
        .filter((area) => area.enabled)
        .map((area) => ({ key: String(area.number), label: nameOf(area), title: t(area.title) }))}
      cell={cell}
      cellHref={cellHref}
      onOpen={onOpen}
      emptyLabel={t('不涉及', 'Not asked')}
      upright
      maxHeight="none"
    />
  )
}
