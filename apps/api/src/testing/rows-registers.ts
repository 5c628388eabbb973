import { createHash, randomUUID } from 'node:crypto'
import { villageCells, villages } from '@workpoints/registers/testing'
import { reportingDb } from '@workpoints/reporting/server'
import {
  type Caller,
  type Expected,
  except,
  holders,
  holdersAnswered,
  otherUnitReaders,
  ownUnitReaders,
  planReaders,
  type Row,
  row,
} from './authorization.ts'
import { keyed, type World } from './world.ts'

const register = villages.id
const counties = { own: '章贡区', other: '南康区' } as const
type Whose = keyof typeof counties

let named = 0
const cells = (whose: Whose = 'own') => villageCells({ county: counties[whose], name: `第${++named}村` })

/** A row of the own county or of another's, as who corrects any unit's rows made it. */
async function entry(world: World, whose: Whose): Promise<{ id: string; version: number }> {
  const { data } = await (await world.as('data-operator')).mutate(
    'registers.entry.create',
    keyed({ register, cells: cells(whose) }),
  )
  return { id: (data as { id: string }).id, version: 1 }
}

/** A file that hangs on such a row; `out`: it was taken off. */
async function attachment(world: World, whose: Whose, out = false): Promise<string> {
  const db = reportingDb(world.api.db as never)
  const [{ id }, evidence] = [await entry(world, whose), randomUUID()]
  const hash = createHash('sha256').update(evidence).digest('hex')
  await db
    .insertInto('reporting.file')
    .values({ hash, algorithm: 'sha256', bytes: 1, format: 'pdf', stored_by: 'test' })
    .execute()
  await db
    .insertInto('reporting.attachment')
    .values({
      ...{ attachment_id: evidence, entry_id: id, hash, name: 'a.pdf', added_by: 'test', added_person: null },
      ...{ removed_at: out ? new Date() : null, removed_by: out ? 'test' : null },
    })
    .execute()
  return evidence
}

const file = (whose: Whose) => ({
  name: '村.csv',
  base64: Buffer.from(`县（市、区）,行政村,户数\n${counties[whose]},第${++named}村,3\n`).toString('base64'),
})

const writers = ['data-operator', 'county-reviewer', 'county-reporter'] as const
const unseen = { 'county-reviewer': 404, 'county-reporter': 404 } as const
const others: Expected = except(holders('data-operator'), unseen)

/** A change of a row of the own county and of another's. */
const change = (path: string, fields: object): Row => {
  const about = (whose: Whose) => async (world: World) =>
    keyed({ register, entries: [await entry(world, whose)], ...fields })
  return { path, own: [about('own'), holders(...writers)], other: [about('other'), others] }
}

/** What the caller itself has just made, to be taken back. */
async function ownBatch(world: World, caller: Caller) {
  const { data } = await (await world.as(caller)).mutate(
    'registers.entry.update',
    keyed({ register, entries: [await entry(world, 'own')], cells: { note: '改' } }),
  )
  return keyed({ register, batch: (data as { batch?: string } | undefined)?.batch ?? randomUUID() })
}

const square = {
  type: 'Feature',
  geometry: {
    type: 'LineString',
    coordinates: [
      [114, 25],
      [115, 26],
    ],
  },
  properties: {},
}
const readers = ['data-operator', 'office', 'leader', 'department-reviewer', 'county-reviewer'] as const
/** Whoever reports somewhere may have the template and look at a file; rows that are not theirs are refused inside. */
const reporters = holders(
  'data-operator',
  'office',
  'department-reviewer',
  'department-reporter',
  'county-reviewer',
  'county-reporter',
)

/** The declared ledgers: a county keeps its own rows, and who corrects keeps all. */
export const registerRows: readonly Row[] = [
  row('registers.entry.list', { register }, planReaders),
  row('registers.entry.choices', { register }, planReaders),
  row('registers.entry.groups', { register }, planReaders),
  row('registers.entry.places', { register }, planReaders),
  {
    path: 'registers.entry.get',
    own: [async (world) => ({ register, entry: (await entry(world, 'own')).id }), ownUnitReaders],
    other: [async (world) => ({ register, entry: (await entry(world, 'other')).id }), otherUnitReaders],
  },
  {
    path: 'registers.entry.create',
    own: [() => keyed({ register, cells: cells('own') }), holders(...writers)],
    other: [() => keyed({ register, cells: cells('other') }), holders('data-operator')],
  },
  {
    path: 'reporting.attachment.list',
    own: [async (world) => ({ entry: (await entry(world, 'own')).id }), ownUnitReaders],
    other: [async (world) => ({ entry: (await entry(world, 'other')).id }), otherUnitReaders],
  },
  {
    path: 'reporting.attachment.remove',
    own: [async (world) => keyed({ evidence: await attachment(world, 'own') }), holders(...writers)],
    other: [async (world) => keyed({ evidence: await attachment(world, 'other') }), others],
  },
  {
    path: 'reporting.attachment.restore',
    own: [async (world) => keyed({ evidence: await attachment(world, 'own', true) }), holders(...writers)],
    other: [async (world) => keyed({ evidence: await attachment(world, 'other', true) }), others],
  },
  change('registers.entry.update', { cells: { note: '改' } }),
  change('registers.entry.step', { to: 'building' }),
  change('registers.entry.remove', { reason: '重复' }),
  {
    path: 'registers.entry.undo',
    own: [
      ownBatch,
      except(holders(...writers), { office: 404, 'department-reviewer': 404, 'department-reporter': 404 }),
    ],
  },
  row('registers.sheet.template', { register }, reporters),
  {
    path: 'registers.sheet.preview',
    own: [() => ({ register, ...file('own') }), reporters],
    other: [() => ({ register, ...file('other') }), reporters],
  },
  {
    path: 'registers.sheet.commit',
    own: [
      () => keyed({ register, ...file('own') }),
      except(holders(...writers), { office: 400, 'department-reviewer': 400, 'department-reporter': 400 }),
    ],
    other: [
      () => keyed({ register, ...file('other') }),
      except(
        holdersAnswered(
          400,
          'office',
          'department-reviewer',
          'department-reporter',
          'county-reviewer',
          'county-reporter',
        ),
        { 'data-operator': 200 },
      ),
    ],
  },
  row('registers.sheet.export', { register, format: 'csv' }, holders(...readers)),
  row('registers.view.list', { register }, planReaders),
  row(
    'registers.view.save',
    () =>
      keyed({
        register,
        name: '本月',
        body: { filter: { search: '', conditions: [], removed: false }, sort: null, group: null, columns: null },
      }),
    planReaders,
  ),
  row(
    'registers.view.remove',
    () => keyed({ register, view: randomUUID() }),
    (caller) => (planReaders(caller) === 200 ? 404 : planReaders(caller)),
  ),
  row('registers.outline.get', undefined, planReaders),
  row(
    'registers.outline.load',
    () => keyed({ name: '轮廓', approval: '赣S(2025)001号', geojson: JSON.stringify(square) }),
    holders('office'),
  ),
]
