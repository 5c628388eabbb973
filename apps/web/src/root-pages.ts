import { accountsPages } from '@workpoints/accounts/web'
import { corePages, type Page } from '@workpoints/core/web'
import { devicePages, readingsPages } from '@workpoints/readings/web'
import { deliveryPages, reportingPages } from '@workpoints/reporting/web'

/** Every page that stands at the root of the site, whoever it belongs to; the modules' stand below their ids. */
export const rootPages: readonly Page[] = [
  ...corePages,
  ...reportingPages,
  ...readingsPages,
  ...accountsPages,
  ...devicePages,
  ...deliveryPages,
]
