import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCoreApi } from './api.ts'
import { useSearch, useViewInput } from './navigation.tsx'

/** All units with their counts. */
export const useUnits = () => useQuery(useCoreApi().unit.list.queryOptions(useViewInput()))
/** A unit as the lists show it. */
export type ListedUnit = NonNullable<ReturnType<typeof useUnits>['data']>[number]

/** One unit with its tasks, targets, expected reports and modules. */
export const useUnit = (unit: string) =>
  useQuery({
    ...useCoreApi().unit.get.queryOptions({ ...useViewInput(), unit }),
    enabled: unit !== '',
    placeholderData: keepPreviousData,
  })
/** A unit as its page is given it. */
export type UnitData = NonNullable<ReturnType<typeof useUnit>['data']>

/** Tasks by counties. */
export const useMatrix = () => useQuery(useCoreApi().unit.matrix.queryOptions(useViewInput()))
/** The matrix of tasks by counties. */
export type MatrixData = NonNullable<ReturnType<typeof useMatrix>['data']>

/** The counties on the map, for the target that the address names (`?map=`), the worst of all, or the first goal. */
export function useCountyMap() {
  const { map: target } = useSearch()
  return useQuery({
    ...useCoreApi().unit.map.queryOptions({ ...useViewInput(), ...(target === undefined ? {} : { target }) }),
    placeholderData: keepPreviousData,
  })
}
/** What the map of the counties is drawn from. */
export type CountyMapData = NonNullable<ReturnType<typeof useCountyMap>['data']>
