import {
  except,
  holders,
  otherUnitReaders,
  ownUnitReaders,
  planReaders,
  pluginReaders,
  type Row,
  row,
  self,
} from './authorization.ts'
import { waterRows } from './rows-water.ts'
import { figureOf, keyed, type World } from './world.ts'

const own = '360702'
const other = '360703'

const figures = (...observations: readonly object[]) => keyed({ plan: 'ganzhou-2025', observations })
const aDay = { from: '2025-01-01' }
/** Any module will do. */
const moduleOf = ({ api }: World): string => api.platform.mounted.plugins[0]?.id ?? ''
const enabled = (unit: string) => (world: World) => keyed({ unit, plugin: moduleOf(world), enabled: true, ...aDay })

/** A unit as an administrator saves it: as it is, on the version that is the latest. */
const saved = (id: string) => async (world: World) => {
  const admin = await world.as('system-admin')
  const all = (await admin.query('core.unit.listAll')).data as { id: string; version: string }[]
  const found = all.find((unit) => unit.id === id)
  if (found === undefined) throw new Error(`there is no unit ${id}`)
  const { version, ...unit } = found
  const fields = ['id', 'kind', 'name', 'full', 'code', 'aliases', 'members', 'tile', 'validFrom', 'validTo']
  const kept = Object.entries(unit).filter(([key]) => fields.includes(key))
  return keyed({ unit: Object.fromEntries(kept), basedOn: version })
}

/** Core's procedures: what is the plan's, every reader; what is a county's, its own people and who reads all. */
export const coreRows: readonly Row[] = [
  row('core.session.get', undefined, self()),
  row('core.plan.overview', {}, planReaders),
  row('core.plan.document', {}, planReaders),
  row('core.plan.changes', {}, planReaders),
  row('core.task.list', {}, planReaders),
  row('core.task.get', { task: '18' }, planReaders),
  row('core.task.target', { target: 'water.good-sections' }, planReaders),
  row('core.indicator.list', {}, planReaders),
  row('core.indicator.get', { indicator: 'air.pm25' }, planReaders),
  row('core.unit.list', {}, planReaders),
  row('core.unit.matrix', {}, planReaders),
  row('core.unit.map', {}, planReaders),
  { path: 'core.unit.get', own: [{ unit: own }, ownUnitReaders], other: [{ unit: other }, otherUnitReaders] },
  { path: 'core.unit.expected', own: [{ unit: own }, ownUnitReaders], other: [{ unit: other }, otherUnitReaders] },
  {
    path: 'core.history.list',
    about: 'of a unit',
    own: [{ subject: `unit/${own}` }, except(ownUnitReaders, { 'system-admin': 200, 'security-auditor': 200 })],
    other: [{ subject: `unit/${other}` }, except(otherUnitReaders, { 'system-admin': 200, 'security-auditor': 200 })],
  },
  {
    path: 'core.history.list',
    about: 'of the plan',
    own: [{ subject: 'plan/ganzhou-2025' }, except(planReaders, { 'security-auditor': 200, guest: 403 })],
  },
  {
    path: 'core.indicator.record',
    about: "of the county, and of another's",
    own: [() => figures(figureOf(own)), holders('data-operator', 'county-reviewer', 'county-reporter')],
    other: [
      () => figures(figureOf(own), figureOf(other)),
      except(holders('data-operator'), { 'county-reviewer': 404, 'county-reporter': 404 }),
    ],
  },
  {
    path: 'core.indicator.record',
    about: 'of the city, asked of the department, and of another one',
    own: [
      async (world) => figures(await world.cityFigure('shj')),
      holders('data-operator', 'department-reviewer', 'department-reporter'),
    ],
    other: [async (world) => figures(await world.cityFigure('shj', false)), holders('data-operator')],
  },
  {
    path: 'core.indicator.record',
    about: 'of the city, asked of the office',
    own: [async (world) => figures(await world.cityFigure('hwb')), holders('data-operator', 'office')],
  },
  row('core.plan.clearDemo', () => keyed({ plan: 'ganzhou-2025' }), holders('data-operator')),
  row('core.unit.modules', undefined, holders('system-admin', 'office')),
  row('core.unit.listAll', undefined, holders('system-admin')),
  {
    path: 'core.unit.save',
    own: [saved(own), holders('system-admin')],
    other: [saved(other), holders('system-admin')],
  },
  {
    path: 'core.unit.enable',
    own: [enabled(own), holders('system-admin', 'office')],
    other: [enabled(other), holders('system-admin', 'office')],
  },
  row(
    'core.unit.enableMany',
    (world) =>
      keyed({ modules: [own, other].map((unit) => ({ unit, plugin: moduleOf(world) })), enabled: true, ...aDay }),
    holders('system-admin', 'office'),
  ),
]

/** The first page of each plugin, made by core, and the pages that plugins make themselves of rows the reader may see. */
export const areaRows = (plugins: readonly string[]): readonly Row[] => [
  ...plugins.map((plugin) => row(`${plugin}.overview`, {}, pluginReaders)),
  row('carbon.low', {}, pluginReaders),
  row('air.sky.get', {}, pluginReaders),
  row('soil.land', {}, pluginReaders),
  row('ecology.living', {}, pluginReaders),
  ...waterRows,
  row('air.noise', {}, pluginReaders),
  row('air.checks', {}, pluginReaders),
]
