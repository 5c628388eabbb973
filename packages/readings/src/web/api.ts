import { createSlice } from '@workpoints/core/web'
import type { createReadings } from '../server/readings.ts'

/** The slice of the API for sites and their series. */
export const useReadingsApi = createSlice<ReturnType<typeof createReadings>['router']>('readings')
