const SUFFIX =
  '(?:局|委|委员会|办|办公室|厅|院|中心|公司|集团|政府|支队|大队|总队|队|站|所|分行|支行|银行|单位|部门|管委会|委会|处|科|股|县委|市委|区委|州委|街道|办事处|乡镇|镇|乡|园区|工会|妇联|团委|残联|文联|联社|社|学校|协会|组|科协|专班|企业|开发区|新区|高新区|经开区|林场|电网|电力|气象台|联合会|监狱|海关|政协|人大|管理区|示范区|工业园|度假区|\\(市、区\\)|\\(区、市\\)|\\(市\\)|县区|区县|市区|旗)'
const UNIT = new RegExp(`^.{0,38}${SUFFIX}$`)
const PLACE = /^[一-龥]{1,6}(?:市|县|区|州|盟|旗)$/
const COLLECTIVE =
  /^(?:市直|县直|区直|州直|市级|县级|区级|市|县|区)?(?:各|有关|相关|其他|其它|各级|所有|全体|全市|全县|全区|属地)|(?:有关|相关|主管|成员|责任|涉事|牵头|业务|直属|驻市|驻县|其他)(?:责任)?(?:单位|部门|企业|科室)|(?:行业|业务|主管|职能)(?:主管)?(?:部门|单位)|\((?:市、区|区、市|市|场|街道|镇|乡)\)|^(?:县|区)?(?:乡镇|镇街|街镇|县区|区县|县市区|乡镇场|镇乡|县\(区\))(?:人民)?(?:政府|街道)?/

/** Whether a name ends the way units of government, companies and places do. */
export function looksLikeUnit(name: string): boolean {
  const plain = name.replace(/等$/, '')
  return (
    plain.length >= 2 && (plain.length >= 3 ? UNIT.test(plain) || PLACE.test(plain) : /^[市县区州][委办]$/.test(plain))
  )
}

/** Whether a party is a group (各县(市、区), 市直有关单位) and not one unit. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(name.replace(/[（]/g, '(').replace(/[）]/g, ')'))
}

/** Stock short forms that are no mere leaving-out of characters, each with what it stands for after the level word. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  环保局: '生态环境局',
  市监局: '市场监管局',
  自规局: '自然资源局',
  资规局: '自然资源和规划局',
  人行: '人民银行',
}

/**
 * Chooses one name for each unit that a document writes in several ways: the fullest form, where a short form leaves
 * out characters of it (市发改委 / 市发展改革委), the level word (行政审批局 / 市行政审批局) or is a stock short form.
 * Takes all names as printed, in order; gives a map from each to the chosen one.
 */
export function canonicalNames(names: readonly string[]): Map<string, string> {
  const distinct = [...new Set(names)]
  if (distinct.length > MOST_UNITS) return new Map(distinct.map((name) => [name, name]))
  const chosen = new Map<string, string>()
  for (const name of distinct) {
    const fuller = distinct.filter((other) => other !== name && isShortOf(name, other))
    const best = fuller.sort((a, b) => b.length - a.length || distinct.indexOf(a) - distinct.indexOf(b))[0]
    chosen.set(name, best ?? name)
  }
  for (const name of distinct) chosen.set(name, chosen.get(chosen.get(name) ?? name) ?? name)
  return chosen
}

/** Above this number of names a text is no plan, and names are not compared. */
const MOST_UNITS = 600

/** Level word in front of a name: 市, 县, 区, with or without the name of the place (赣州市, 云山县). */
const LEVEL = /^(?:[一-龥]{2,4}(?=[市县区州](?![场政])))?([市县区州省])(?=.{2,})/

function isShortOf(short: string, full: string): boolean {
  if (isCollective(short) || isCollective(full)) return false
  const [shortLevel, shortCore] = splitLevel(short)
  const [fullLevel, fullCore] = splitLevel(full)
  if (shortLevel !== '' && fullLevel !== '' && shortLevel !== fullLevel) return false
  if (shortCore === fullCore) return short.length < full.length
  if (shortLevel !== fullLevel || /分局|大队|支队|中心/.test(fullCore) !== /分局|大队|支队|中心/.test(shortCore))
    return false
  const expanded = SHORT_FORMS[shortCore]
  if (expanded !== undefined && (fullCore === expanded || leavesOut(expanded, fullCore))) return true
  return leavesOut(shortCore, fullCore)
}

function splitLevel(name: string): [string, string] {
  const match = LEVEL.exec(name)
  return match && !/^市场|^市政|^区域/.test(name.slice(match[0].length - 1))
    ? [match[1] ?? '', name.slice(match[0].length)]
    : ['', name]
}

/** Whether `short` is `full` with characters left out, with the same first character and the same kind of office. */
function leavesOut(short: string, full: string): boolean {
  const kindOf = (name: string): string =>
    /(局|委|办|厅|院|中心|公司|政府|行|会|处|所|站|队)(?:员会|公室)?$/.exec(name)?.[1] ?? ''
  if (short.length < 3 || short.length >= full.length || short[0] !== full[0] || kindOf(short) !== kindOf(full))
    return false
  let at = 0
  for (const char of full) if (char === short[at]) at++
  return at === short.length
}
