import { bilingual, findUnitByName, type Text, today, type Unit } from '@workpoints/core'
import { Site } from './site.ts'
import { choiceCell, classCell, coordinateCell, dayCell, type SiteCell } from './site-cell.ts'
import { fieldsOfKind, fittedToKind, waterBodyTexts } from './site-field.ts'
import { SiteKind, siteKindTexts } from './site-kind.ts'

/** The largest list of sites, in bytes, and its rows at most. */
export const maxSiteSheet = 1024 * 1024
export const maxSiteRows = 5000

/** A column of a list of sites, by the field that it fills. */
export interface SiteColumn {
  readonly key: keyof Site
  readonly title: Text
  readonly aliases: readonly string[]
  /** Every list has it; the others may be missing, and what a list does not say of a known site stays. */
  readonly required?: true
}

export const siteColumns: readonly SiteColumn[] = [
  {
    ...{ key: 'id', title: { zh: '点位编号', en: 'Id' }, required: true },
    aliases: ['编号', '站点编号', '点位编码', '站点编码', '断面编码', '断面编号', 'code'],
  },
  { key: 'kind', title: { zh: '类型', en: 'Kind' }, aliases: ['点位类型', '站点类型', 'type'], required: true },
  {
    ...{ key: 'name', title: { zh: '点位名称', en: 'Name' }, required: true },
    aliases: ['名称', '站点名称', '断面名称', '站点', '点位', '断面'],
  },
  {
    ...{ key: 'unit', title: { zh: '所在县区', en: 'County' }, required: true },
    aliases: ['县区', '所在单位', '县（市、区）', '县市区', '所属县区', 'unit'],
  },
  { key: 'longitude', title: { zh: '经度', en: 'Longitude' }, aliases: ['东经', 'lon', 'lng'] },
  { key: 'latitude', title: { zh: '纬度', en: 'Latitude' }, aliases: ['北纬', 'lat'] },
  {
    ...{ key: 'basin', title: { zh: '流域、河流或湖库', en: 'Basin' } },
    aliases: ['流域', '河流', '湖库', '所在水体', '受纳水体', '流域、河流'],
  },
  {
    ...{ key: 'zone', title: { zh: '功能区或属性', en: 'Function' } },
    aliases: ['功能区', '属性', '断面属性', '站点级别', '声环境功能区', '用途', 'zone'],
  },
  { key: 'waterBody', title: { zh: '水体类型', en: 'Water body' }, aliases: [] },
  {
    key: 'targetClass',
    title: { zh: '目标水质类别', en: 'Target class' },
    aliases: ['水质目标', '目标类别', '考核目标'],
  },
  { key: 'validFrom', title: { zh: '启用日期', en: 'First day' }, aliases: ['启用时间', '建站日期'] },
  { key: 'validTo', title: { zh: '停用日期', en: 'Last day' }, aliases: ['停用时间'] },
]

/** What is wrong with a row, and in which column. */
export interface SiteFault {
  readonly column: keyof Site
  readonly text: Text
}

type Cells = Readonly<Record<string, string>>

const refuseUnit: Text = {
  zh: '没有这个县区，应为县（市、区）的名称或编号',
  en: 'no such county; write its name or its id',
}

const unitCell = (text: string, units: readonly Unit[]): SiteCell<string> => {
  const found = units.find(({ id, code }) => id === text || code === text) ?? findUnitByName(units, text, today())
  return found === undefined ? { fault: refuseUnit } : { value: found.id }
}

function cellOf(key: keyof Site, text: string, units: readonly Unit[]): SiteCell<unknown> {
  if (key === 'kind') return choiceCell(text, siteKindTexts)
  if (key === 'unit') return unitCell(text, units)
  if (key === 'longitude' || key === 'latitude') return coordinateCell(text)
  if (key === 'waterBody') return choiceCell(text, waterBodyTexts)
  if (key === 'targetClass') return classCell(text)
  if (key === 'validFrom' || key === 'validTo') return dayCell(text)
  return { value: text }
}

/** The id that a row is about. */
export const idOfRow = (cells: Cells): string => (cells['id'] ?? '').normalize('NFKC').trim()

/**
 * Reads a row of a list of sites. What it leaves empty stays as it is at a known site, `before`; a new one needs what every site
 * needs. Faults are told in both languages and name their column.
 */
export function readSiteRow(
  cells: Cells,
  { before, units }: { readonly before: Site | undefined; readonly units: readonly Unit[] },
): { readonly site: Site } | { readonly faults: readonly SiteFault[] } {
  const faults: SiteFault[] = []
  const values: Record<string, unknown> = before === undefined ? { longitude: null, latitude: null } : { ...before }
  for (const { key } of siteColumns) {
    const text = (key === 'id' ? idOfRow(cells) : (cells[key] ?? '')).trim()
    if (text === '') continue
    const read = cellOf(key, text, units)
    if ('fault' in read) faults.push({ column: key, text: read.fault })
    else values[key] = read.value
  }
  for (const { key, title } of siteColumns) {
    if (values[key] !== undefined || !(needed as readonly string[]).includes(key)) continue
    if (!faults.some(({ column }) => column === key))
      faults.push({ column: key, text: { zh: `请填写${title.zh}`, en: `fill in: ${title.en}` } })
  }
  faults.push(...zoneFaults(values))
  if (faults.length > 0) return { faults }
  const read = Site.safeParse(values)
  if (!read.success)
    return {
      faults: read.error.issues.map(({ path, message }) => ({ column: columnOf(path), text: bilingual(message) })),
    }
  return { site: before?.kind === read.data.kind ? read.data : fittedToKind(read.data) }
}

/** Where only some zones are known (environmental noise), a zone is one of them, written with 类 or without. */
function zoneFaults(values: Record<string, unknown>): SiteFault[] {
  const kind = SiteKind.safeParse(values['kind'])
  const field = kind.success ? fieldsOfKind(kind.data).zone : undefined
  if (field?.only !== true || typeof values['zone'] !== 'string' || values['zone'] === '') return []
  const usual = field.usual ?? []
  const read = choiceCell(
    values['zone'].replace(/类$/u, ''),
    Object.fromEntries(usual.map(({ value }) => [value, { zh: value, en: value }])),
  )
  if ('fault' in read) return [{ column: 'zone', text: read.fault }]
  values['zone'] = read.value
  return []
}

const needed = ['id', 'kind', 'name', 'unit', 'validFrom'] as const

const columnOf = ([head]: readonly PropertyKey[]): keyof Site =>
  siteColumns.find(({ key }) => key === head)?.key ?? 'id'

/** Whether two records of a site say the same. */
export const isSameSite = (a: Site, b: Site): boolean =>
  siteColumns.every(({ key }) => (a[key] ?? null) === (b[key] ?? null))
