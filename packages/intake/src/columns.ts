/** What a column of a table tells. */
export type ColumnRole =
  | 'number'
  | 'area'
  | 'task'
  | 'indicator'
  | 'measure'
  | 'value'
  | 'scope'
  | 'lead'
  | 'support'
  | 'responsible'
  | 'due'
  | 'other'

const ROLES: readonly [ColumnRole, RegExp][] = [
  ['number', /^(?:序号?|编号|No\.?)$/],
  ['lead', /牵头|主责|主办/],
  ['support', /配合|协办|参与|协同/],
  ['responsible', /责任(?:单位|部门|主体|科室)|承办单位|实施单位|落实单位|主管部门/],
  ['due', /时限|完成时间|完成期限|期限/],
  ['measure', /^(?:计量)?单位$|^量纲$/],
  ['area', /^(?:领域|类别|工作领域|板块|方面|分类|任务类别|重点领域|工作类别)$/],
  ['scope', /^(?:区域|地区|范围|适用范围|县区|县\(市、区\)|行政区|县市区|乡镇|考核对象|地域|断面(?:名称)?)$/],
  ['other', /现状|基准|上年|备注|实际|完成值|责任人|责任领导|说明|20\d\d年(?:值|完成)|属性|性质/],
  ['value', /目标值|指标值|任务量|年度目标|^目标$|20\d\d年.{0,4}目标|工作量|数量|目标要求值|计划(?:值|数|量)/],
  ['indicator', /指标|^项目$|考核项目/],
  ['task', /任务|内容|措施|举措|事项|项目|要求|目标/],
]

/** The meaning of a column by the words of its head; null when they are none of the genre. */
export function columnRole(title: string): ColumnRole | null {
  const plain = title.replace(/\s/g, '')
  if (plain === '' || plain.length > 20) return null
  return ROLES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}
