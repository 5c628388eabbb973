import { useQuery } from '@tanstack/react-query'
import { useCoreApi } from '@workpoints/core/web'

/** All units in their latest versions, as who administers them sees them. */
export const useKeptUnits = () => useQuery(useCoreApi().unit.listAll.queryOptions())

/** A unit as the administrator's list holds it. */
export type KeptUnit = NonNullable<ReturnType<typeof useKeptUnits>['data']>[number]
