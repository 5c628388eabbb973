import { useFailure as useCoreFailure } from '@workpoints/core/web'

/** Codes of refusals that are about one field of a form. */
const fieldOfCode: Readonly<Record<string, string>> = {
  'readings.no-unit': 'site.unit',
  'readings.site-kind': 'site.kind',
  'readings.site-from': 'from',
  'readings.site-end': 'on',
  'readings.no-site': 'fields.site',
  'readings.mn-taken': 'fields.mn',
  'readings.bad-address': 'fields.addresses',
  'readings.device-password': 'password',
}

/** Words for a refused call about a site or a device. */
export const useFailure = () => useCoreFailure(fieldOfCode)
