import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodePacket,
  encodeFrame,
  encodePacket,
  hostAnswer,
  makeFlag,
  parseFlag,
  parseSegment,
  qnRtnOf,
} from '../index.ts'
import { mn, packets, samplePacket } from '../testing/hj212-arbitraries.ts'

const segment = (own: Record<string, string | null> = {}): string => {
  const fields = { QN: '20250601083000123', ST: '32', CN: '2011', PW: '123456', MN: mn, Flag: '5', CP: '&&&&', ...own }
  return Object.entries(fields)
    .flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]))
    .join(';')
}

describe('packets', () => {
  it('read back as they were written', () => {
    fc.assert(
      fc.property(packets, (packet) => {
        const { packet: text } = encodePacket(packet)
        expect(decodePacket(text)).toEqual({ accept: true, packet })
        expect(decodePacket(new TextEncoder().encode(text))).toEqual({ accept: true, packet })
      }),
    )
  })

  it.each([
    ['QN', null, 'field-missing'],
    ['CP', null, 'field-missing'],
    ['Flag', null, 'field-missing'],
    ['QN', '2025060108300012', 'qn'],
    ['QN', '20251301083000123', 'qn'],
    ['QN', '20250229083000123', 'qn'],
    ['QN', '20250601243000123', 'qn'],
    ['ST', '3', 'st'],
    ['CN', '201', 'cn'],
    ['CN', '20A1', 'cn'],
    ['PW', '12345', 'pw'],
    ['MN', '010000A8900016F000169DC', 'mn'],
    ['MN', '010000A8900016F000169DCG', 'mn'],
    ['Flag', '256', 'flag'],
    ['Flag', 'x', 'flag'],
    ['Flag', '12', 'version'],
    ['Flag', '7', 'field-missing'],
    ['CP', '', 'cp'],
    ['CP', '&&DataTime=20250601083000', 'cp'],
    ['CP', '&&DataTime&&', 'cp-value'],
    ['CP', '&&=5&&', 'cp-value'],
  ] as const)('%s=%s is refused as %s', (field, value, code) => {
    const found = parseSegment(segment({ [field]: value }))
    expect(found).toMatchObject({ accept: false, code })
    expect(!found.accept && found.text.zh !== '' && found.text.en !== '').toBe(true)
  })

  it.each([
    [{ Flag: '7', PNUM: '2', PNO: '3' }, 'PNO'],
    [{ Flag: '7', PNUM: '0', PNO: '1' }, 'PNUM'],
    [{ Flag: '7', PNUM: '2', PNO: 'x' }, 'PNO'],
    [{ Flag: '7', PNUM: '12345', PNO: '1' }, 'PNUM'],
  ] as const)('%j is refused for its %s', (own, field) => {
    expect(parseSegment(segment(own))).toMatchObject({ accept: false, code: 'pnum', field })
  })

  it('names the QnRtn of a fault', () => {
    const rtn = (own: Record<string, string>) => {
      const found = parseSegment(segment(own))
      return found.accept ? 1 : qnRtnOf(found)
    }
    expect([rtn({}), rtn({ PW: '1' }), rtn({ MN: '1' }), rtn({ ST: 'x' }), rtn({ Flag: '99' })]).toEqual([
      1, 3, 4, 5, 6,
    ])
    expect([rtn({ QN: '1' }), rtn({ CN: '1' }), rtn({ CP: '' })]).toEqual([7, 8, 100])
  })

  it('refuses a field twice and a piece without =', () => {
    expect(parseSegment(`ST=32;${segment()}`)).toMatchObject({ code: 'field-twice', field: 'ST' })
    expect(parseSegment(`hello;${segment()}`)).toMatchObject({ code: 'field-syntax' })
  })

  it('tolerates what devices and the standard itself do', () => {
    const whole = parseSegment(segment({ CP: '&&DataTime=20250601083000;w01018-Rtd=22.6&&' }))
    const comma = segment({ CP: '&&DataTime=20250601083000;w01018-Rtd=22.6&&' }).replace('123;', '123,')
    expect(parseSegment(comma)).toEqual(whole)
    const turned = `CP=&&DataTime=20250601083000;w01018-Rtd=22.6&&;${segment({ CP: null })}`
    expect(parseSegment(turned)).toEqual(whole)
    expect(parseSegment(segment({ CP: '&&DataTime=20250601083000;w01018-Rtd=22.6;&&' }))).toEqual(whole)
    expect(parseSegment(segment({ CP: '&&&&' }))).toMatchObject({ accept: true, packet: { cp: [] } })
    expect(parseSegment(segment({ MN: 'abc' }), { mn: 'any' })).toMatchObject({ accept: true })
  })

  it('keeps fields it does not know, and those of 2025', () => {
    const found = parseSegment(segment({ Flag: '9', MN: 'NET0001', RF: '1', New: 'x' }))
    expect(found).toMatchObject({ packet: { resent: true, extra: [['New', 'x']], flag: { standard: 'HJ 212-2025' } } })
  })

  it('tells the versions by Flag alone', () => {
    expect([0, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((flag) => parseFlag(flag)?.standard)).toEqual([
      ...['HJ/T 212-2005', ...Array.from({ length: 4 }, () => 'HJ 212-2017')],
      ...[...Array.from({ length: 4 }, () => 'HJ 212-2025'), null],
    ])
    expect(makeFlag({ version: 2, split: true, ack: true }).value).toBe(11)
    expect(parseFlag(256)).toBeUndefined()
    expect(parseFlag(-1)).toBeUndefined()
  })

  it('does not write what it could not read', () => {
    expect(() => encodePacket(samplePacket({ pw: '1' }))).toThrow(/PW/)
    expect(() => encodeFrame('x'.repeat(1025))).toThrow(/1024/)
    expect(() => encodeFrame('超标')).toThrow(/ASCII/)
    expect(encodeFrame('x'.repeat(1024)).lengthField).toBe('1024')
  })
})

describe('answers', () => {
  const of = (cn: string, value = 5) => hostAnswer(samplePacket({ cn, flag: parseFlag(value) as never }))?.cn ?? null

  it('are 9014 to data, 9013 to notices, none to answers and where none is wanted', () => {
    expect(['2011', '2051', '2061', '2031', '2021', '2081', '3015', '1011'].map((cn) => of(cn))).toEqual(
      Array.from({ length: 8 }, () => '9014'),
    )
    expect([of('1013'), of('9015', 9), of('9014'), of('9011'), of('2011', 4)]).toEqual([
      '9013',
      '9013',
      null,
      null,
      null,
    ])
  })

  it('carry the QN, MN and version of what they answer, and Flag 4 or 8', () => {
    const packet = samplePacket({ flag: makeFlag({ version: 2, split: true, ack: true }), pnum: 2, pno: 1 })
    const answer = hostAnswer(packet)
    expect(answer).toMatchObject({ qn: packet.qn, mn, st: '91', flag: { value: 8 }, pnum: null, cp: [] })
  })
})
