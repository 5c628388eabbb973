import { type JsonValue, type Text, type UnitKind, unitKindText } from '../index.ts'
import type { HistoryEntry } from '../server/history.view.ts'

/** What an entry says about one field: what it was, and what it became; null where there was nothing. */
export interface FieldChange {
  readonly field: string
  readonly name: Text
  readonly before: Text | null
  readonly after: Text | null
}

type Fields = Readonly<Record<string, JsonValue | undefined>>

const fieldNames: Readonly<Record<string, Text>> = {
  name: { zh: '简称', en: 'Name' },
  full: { zh: '全称', en: 'Official name' },
  kind: { zh: '类别', en: 'Kind' },
  division: { zh: '区划代码', en: 'Code' },
  aliases: { zh: '别名', en: 'Aliases' },
  members: { zh: '成员', en: 'Members' },
  tile: { zh: '图上位置', en: 'Place on the map' },
  validFrom: { zh: '生效日期', en: 'First day' },
  validTo: { zh: '停用日期', en: 'Last day' },
  from: { zh: '自', en: 'From' },
  enabled: { zh: '状态', en: 'State' },
  recorded: { zh: '数值个数', en: 'Figures' },
  simulated: { zh: '演示数值', en: 'Simulated figures' },
  indicators: { zh: '指标', en: 'Indicators' },
  units: { zh: '单位', en: 'Units' },
}

const same = (text: string): Text => ({ zh: text, en: text })

/** Left out: it is the record's own. */
const silent = new Set(['id'])

function valueText(field: string, value: JsonValue | undefined): Text | null {
  if (value === null || value === undefined || value === '') return null
  if (field === 'kind' && typeof value === 'string' && value in unitKindText) return unitKindText[value as UnitKind]
  if (typeof value === 'boolean') return value ? { zh: '启用', en: 'on' } : { zh: '停用', en: 'off' }
  if (typeof value === 'string' || typeof value === 'number') return same(String(value))
  if (isList(value)) return value.length === 0 ? null : listText(value)
  return isText(value) ? value : same(JSON.stringify(value))
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value)
const isText = (value: JsonValue): value is Text =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value

function listText(values: readonly JsonValue[]): Text {
  const words = values.map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
  return { zh: words.join('、'), en: words.join(', ') }
}

const fieldsOf = (value: JsonValue): Fields =>
  typeof value === 'object' && value !== null && !isList(value) ? (value as Fields) : {}

interface Texts {
  readonly before: Text | null
  readonly after: Text | null
}

/** A name of which only the English half changed is told in English to everybody. */
const isForeignOnly = ({ before, after }: Texts): boolean => before?.zh === after?.zh && before?.en !== after?.en
const inEnglish = ({ before, after }: Texts): Texts => ({
  before: before && same(before.en),
  after: after && same(after.en),
})

/** The fields that an entry changed, each with what was and what is. */
export function fieldChanges({ before, after }: Pick<HistoryEntry, 'before' | 'after'>): readonly FieldChange[] {
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)]
  const fields = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter((field) => !silent.has(field))
  return fields.flatMap((field) => {
    const texts = { before: valueText(field, old[field]), after: valueText(field, fresh[field]) }
    const change = {
      field,
      name: fieldNames[field] ?? same(field),
      ...(isForeignOnly(texts) ? inEnglish(texts) : texts),
    }
    return change.before === null && change.after === null ? [] : [change]
  })
}

/** What was done, in a few words; `pluginTitle` gives the module's name. A procedure that is not known is told by its name. */
export function deedText(entry: HistoryEntry, pluginTitle: (id: string) => Text | undefined): Text {
  const { procedure, before, after, plugin } = entry
  const title = plugin === null ? undefined : (pluginTitle(plugin) ?? same(plugin))
  switch (procedure) {
    case 'core.unit.enable':
    case 'core.unit.enableMany': {
      const isOn = fieldsOf(after)['enabled'] === true
      return isOn
        ? { zh: `启用模块“${title?.zh}”`, en: `Switched “${title?.en}” on` }
        : { zh: `停用模块“${title?.zh}”`, en: `Switched “${title?.en}” off` }
    }
    case 'core.unit.save':
      return before === null ? { zh: '新增单位', en: 'Added' } : { zh: '修改单位', en: 'Changed' }
    case 'accounts.unit.importCommit':
      return before === null ? { zh: '导入单位', en: 'Imported' } : { zh: '按表更正', en: 'Corrected by a table' }
    case 'core.plan.clearDemo':
      return { zh: '清除演示数据', en: 'Cleared the demonstration' }
    case 'core.indicator.record':
      return { zh: '录入数值', en: 'Recorded figures' }
    default:
      return same(procedure)
  }
}
