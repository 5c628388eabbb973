import { holders, planReaders, type Row, row } from './authorization.ts'
import { keyed } from './world.ts'

const plan = 'ganzhou-2025'
const times = {
  opensAt: '2025-07-01T09:00:00+08:00',
  dueAt: '2025-07-08T18:00:00+08:00',
  closesAt: '2025-07-12T18:00:00+08:00',
}

let opened = 0
/** An ad hoc round: there may be any number of them. */
const adHoc = () =>
  keyed({ plan, kind: 'adhoc', period: '2025-06', title: `专项${++opened}`, coverage: 'targets', ...times })

/** The monthly round: the office runs it, whoever reads the plan knows of it. */
export const reportingRows: readonly Row[] = [
  row('reporting.round.list', { plan }, planReaders),
  row('reporting.round.open', adHoc, holders('office')),
]
