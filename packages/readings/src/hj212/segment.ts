import { parseCp } from './cp.ts'
import { type Decoded, type Fault, type FaultCode, fault } from './fault.ts'
import { type PacketFlag, parseFlag } from './flag.ts'
import { isMoment } from './moment.ts'
import type { Packet } from './packet.ts'

export interface SegmentOptions {
  /**
   * `standard`: 24 hexadecimal digits for packets of 2017, 1 to 24 letters and digits for the others (the network code of
   * 2025, the free numbers of 2005). `any`: 1 to 24 letters and digits for all, for devices that never followed the text.
   */
  readonly mn?: 'standard' | 'any'
}

type Name = 'QN' | 'ST' | 'CN' | 'PW' | 'MN' | 'Flag' | 'PNUM' | 'PNO' | 'RF'
const names: readonly string[] = ['QN', 'ST', 'CN', 'PW', 'MN', 'Flag', 'PNUM', 'PNO', 'RF']
const required: readonly Name[] = ['QN', 'ST', 'CN', 'PW', 'MN', 'Flag']

interface Fields {
  readonly values: { [K in Name]?: string | undefined }
  readonly extra: [string, string][]
}

const wrong = (code: FaultCode, field: string, value: string): Fault =>
  fault(code, { field, zh: `${field} 不符合规定：“${value}”`, en: `${field} is not as it should be: "${value}"` })

/** Reads `name=value` pieces. A comma is taken for a semicolon: examples of the standard itself print one after QN. */
function readFields(text: string, fields: Fields): Fault | undefined {
  for (let start = 0; start < text.length; ) {
    let end = start
    let equals = -1
    for (; end < text.length; end += 1) {
      const char = text.charCodeAt(end)
      if (char === 59 || char === 44) break
      if (char === 61 && equals < 0) equals = end
    }
    const piece = start
    start = end + 1
    if (end === piece) continue
    if (equals <= piece) return syntax(text.slice(piece, end))
    const name = text.slice(piece, equals)
    const value = text.slice(equals + 1, end)
    if (!names.includes(name)) fields.extra.push([name, value])
    else if (fields.values[name as Name] !== undefined) return twice(name)
    else fields.values[name as Name] = value
  }
  return undefined
}

const syntax = (piece: string): Fault =>
  fault('field-syntax', { zh: `“${piece}”不是“名称=值”`, en: `"${piece}" is not name=value` })
const twice = (field: string): Fault =>
  fault('field-twice', { field, zh: `${field} 出现两次`, en: `${field} stands twice` })
const missing = (field: string): Fault =>
  fault('field-missing', { field, zh: `缺少 ${field}`, en: `${field} is missing` })

/** The text of CP between its &&, and the fields before and after it: their order may differ. */
function cutCp(text: string): { cp: string; head: string; tail: string } | Fault {
  const at = text.startsWith('CP=') ? 0 : Math.max(text.indexOf(';CP='), text.indexOf(',CP=')) + 1
  if (at === 0 && !text.startsWith('CP=')) return missing('CP')
  const end = text.startsWith('&&', at + 3) ? text.indexOf('&&', at + 5) : -1
  if (end < 0) return fault('cp', { field: 'CP', zh: 'CP 没有用“&&”括起来', en: 'CP does not stand between &&' })
  return { cp: text.slice(at + 5, end), head: text.slice(0, at), tail: text.slice(end + 2) }
}

const digits = /^\d{1,4}$/
const word = /^[0-9A-Za-z]{1,24}$/
const epc = /^[0-9A-Fa-f]{24}$/

/** Checks each field by HJ 212-2017 (数据段结构组成); returns the first that is wrong. */
function fieldFault(values: Fields['values'], { mn = 'standard' }: SegmentOptions): Fault | undefined {
  for (const name of required) if (values[name] === undefined) return missing(name)
  const { QN = '', ST = '', CN = '', PW = '', MN = '', Flag = '', PNUM, PNO } = values
  if (!isMoment(QN, 17)) return wrong('qn', 'QN', QN)
  if (!/^[0-9A-Z]\d$/.test(ST)) return wrong('st', 'ST', ST)
  if (!/^\d{4}$/.test(CN)) return wrong('cn', 'CN', CN)
  if (!/^[\x21-\x7e]{6}$/.test(PW)) return wrong('pw', 'PW', PW)
  const flag = /^\d{1,3}$/.test(Flag) ? parseFlag(Number(Flag)) : undefined
  if (flag === undefined) return wrong('flag', 'Flag', Flag)
  if (flag.standard === null)
    return fault('version', {
      ...{ field: 'Flag', zh: `Flag=${Flag} 中的版本 ${flag.version} 不认识` },
      en: `Flag=${Flag} names the unknown version ${flag.version}`,
    })
  if (!(mn === 'standard' && flag.version === 1 ? epc : word).test(MN)) return wrong('mn', 'MN', MN)
  if (flag.split && PNUM === undefined) return missing('PNUM')
  if (flag.split && PNO === undefined) return missing('PNO')
  if (PNUM !== undefined && (!digits.test(PNUM) || Number(PNUM) < 1)) return wrong('pnum', 'PNUM', PNUM)
  if (PNO !== undefined && (!digits.test(PNO) || Number(PNO) < 1 || Number(PNO) > Number(PNUM ?? PNO)))
    return wrong('pnum', 'PNO', PNO)
  return undefined
}

/** The head of a segment that follows the standard to the letter: nearly all of them. */
const usual =
  /^QN=(\d{17});ST=([0-9A-Z]\d);CN=(\d{4});PW=([\x21-\x7e]{6});MN=([0-9A-Za-z]{1,24});Flag=(\d{1,3});(?:PNUM=(\d{1,4});PNO=(\d{1,4});)?CP=&&/

/** The fields and the text of CP of a usual segment; undefined for any other, which is read field by field. */
function readUsual(segment: string): { fields: Fields; cp: string } | undefined {
  const found = usual.exec(segment)
  if (found === null) return undefined
  const [whole, QN, ST, CN, PW, MN, Flag, PNUM, PNO] = found
  const end = segment.length - 2
  if (segment.indexOf('&&', whole.length) !== end) return undefined
  const values: Fields['values'] = { QN, ST, CN, PW, MN, Flag, PNUM, PNO }
  return { fields: { values, extra: [] }, cp: segment.slice(whole.length, end) }
}

function readAny(segment: string): { fields: Fields; cp: string } | Fault {
  const cut = cutCp(segment)
  if ('accept' in cut) return cut
  const fields: Fields = { values: {}, extra: [] }
  const unread = readFields(cut.head, fields) ?? readFields(cut.tail, fields)
  return unread ?? { fields, cp: cut.cp }
}

/**
 * Reads a data segment into its fields. Tolerated, because devices and the standard's own annex do it: a comma for a
 * semicolon between fields, another order of the fields, an empty CP. Everything else that is wrong is named.
 */
export function parseSegment(segment: string, options: SegmentOptions = {}): Decoded<{ readonly packet: Packet }> {
  const read = readUsual(segment) ?? readAny(segment)
  if ('accept' in read) return read
  const { values, extra } = read.fields
  const flag = parseFlag(Number(values.Flag))
  const found = fieldFault(values, options)
  if (found !== undefined) return found
  const cp = parseCp(read.cp)
  if (!cp.accept) return cp
  const { QN: qn = '', ST: st = '', CN: cn = '', PW: pw = '', MN: mn = '', PNUM, PNO } = values
  const pnum = PNUM === undefined ? null : Number(PNUM)
  const pno = PNO === undefined ? null : Number(PNO)
  const packet = {
    qn,
    st,
    cn,
    pw,
    mn,
    flag: flag as PacketFlag,
    pnum,
    pno,
    resent: values.RF === '1',
    cp: cp.items,
    extra,
  }
  return { accept: true, packet }
}
