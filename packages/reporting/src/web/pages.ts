import type { Page } from '@workpoints/core/web'

/** The pages of the monthly round, at the root of the application as core's are. Listed ones stand in the navigation in this order. */
export const reportingPages: readonly Page[] = []
