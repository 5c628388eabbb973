import { randomBytes } from 'node:crypto'
import { holders, planReaders, type Row, row } from './authorization.ts'
import { keyed } from './world.ts'

/** A site that is not there yet. */
export const newSite = (unit = '360702') => ({
  ...{
    id: `t${randomBytes(6).toString('hex')}`,
    kind: 'air-station',
    name: '测试站',
    unit,
    longitude: null,
    latitude: null,
  },
  ...{ validFrom: '2020-01-01' },
})

export const readingsRows: readonly Row[] = [
  row('readings.site.list', undefined, planReaders),
  row('readings.site.save', () => keyed({ site: newSite(), basedOn: null }), holders('office')),
]
