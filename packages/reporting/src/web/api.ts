import { createSlice } from '@workpoints/core/web'
import type { createReporting } from '../server/reporting.ts'

/** Reporting's slice of the API. */
export const useReportingApi = createSlice<ReturnType<typeof createReporting>['router']>('reporting')
