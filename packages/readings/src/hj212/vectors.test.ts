import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  concentrationOf,
  crcText,
  dataAnswer,
  decodePacket,
  encodeFrame,
  encodePacket,
  executionResult,
  massOf,
  milligramsPerLitre,
  noticeAnswer,
  parseFlag,
  receive,
  requestAnswer,
  unitOfFactor,
  volumeOf,
  weightedMean,
} from '../index.ts'
import { samplePacket } from '../testing/hj212-arbitraries.ts'

interface Vector {
  readonly id: string
  readonly given: Readonly<Record<string, unknown>>
  readonly expected: Readonly<Record<string, unknown>>
}

const vectors = JSON.parse(
  readFileSync(new URL('../../fixtures/hj212-vectors.json', import.meta.url), 'utf8'),
) as Vector[]
const find = (id: string): Vector => vectors.find((vector) => vector.id === id) as Vector
const packets = vectors.filter(({ given }) => given['data_segment'] !== undefined)
const flags = vectors.filter(({ given }) => given['Flag'] !== undefined)
const single = [
  'length-wrong',
  'duplicate-upload',
  'unit-trap-metal',
  'unit-trap-chromium6',
  'hour-to-mass',
  'weighted-mean',
]
const text = (value: unknown): string => value as string

describe('worked examples', () => {
  it('are all taken by one of the tests below', () => {
    const taken = [...packets, ...flags, ...single.map(find)]
    expect(new Set(taken).size).toBe(vectors.length)
    expect(vectors).toHaveLength(25)
  })

  it.each(packets.map((vector): [string, Vector] => [vector.id, vector]))('%s', (_, { given, expected }) => {
    const segment = text(given['data_segment'])
    expect(crcText(segment)).toBe(expected['crc'])
    const frame = encodeFrame(segment)
    expect(frame).toEqual({ lengthField: expected['length_field'], crc: expected['crc'], packet: expected['packet'] })
    const decoded = decodePacket(text(expected['packet']))
    expect(decoded).toMatchObject({ accept: true })
    expect(decoded.accept && encodePacket(decoded.packet)).toEqual(frame)
  })

  it.each(flags.map((vector): [string, Vector] => [vector.id, vector]))('%s', (_, { given, expected }) => {
    expect(parseFlag(given['Flag'] as number)).toMatchObject(expected)
  })

  it('length-wrong', () => {
    const { given, expected } = find('length-wrong')
    expect(decodePacket(text(given['packet']))).toMatchObject({ ...expected, code: 'length' })
  })

  it('duplicate-upload', () => {
    const packet = samplePacket()
    const first = receive(packet, new Set())
    const second = receive(packet, new Set([first.key]))
    expect([first.store, second.store]).toEqual([true, false])
    expect(second.answer).toEqual(first.answer)
    expect(first.answer?.cn).toBe('9014')
  })

  it('unit-trap-metal and unit-trap-chromium6', () => {
    expect(unitOfFactor('w20115')).toBe('ug/L')
    expect(Number(milligramsPerLitre('w20115', '0.4'))).toBe(find('unit-trap-metal').expected['mg_L'])
    expect(Number(milligramsPerLitre('w20117', 30))).toBe(find('unit-trap-chromium6').expected['mg_L'])
    expect(milligramsPerLitre('w20089', '25')).toBe('0.000025')
  })

  it('hour-to-mass and weighted-mean', () => {
    const { given, expected } = find('hour-to-mass')
    const [flow, seconds, concentration] = [given['Q_L_s'], given['seconds'], given['C_mg_L']] as number[]
    const parts = { flow: flow as number, seconds: seconds as number, concentration: concentration as number }
    expect(volumeOf(parts.flow, parts.seconds)).toBe(expected['volume_m3'])
    expect(massOf(parts)).toBe(expected['mass_kg'])
    const back = { mass: text(expected['mass_kg']), volume: text(expected['volume_m3']) }
    expect(concentrationOf(back)).toBe('22.6')
    expect(concentrationOf({ mass: 1, volume: 0 })).toBeNull()
    const mean = find('weighted-mean')
    const weighted = (mean.given['parts'] as { D_m3: number; C: number }[]).map(({ D_m3, C }) => ({
      ...{ volume: D_m3, concentration: C },
    }))
    expect(weightedMean(weighted)).toBe(mean.expected['C'])
  })

  it('of answers follow from what they answer', () => {
    const packetOf = (id: string) => {
      const decoded = decodePacket(text(find(id).expected['packet']))
      if (!decoded.accept) throw new Error(decoded.reason)
      return decoded.packet
    }
    const written = (id: string) => text(find(id).expected['packet'])
    expect(encodePacket(dataAnswer(packetOf('upload-2011-water'))).packet).toBe(written('ack-of-upload-2011'))
    expect(encodePacket(requestAnswer(packetOf('host-asks-time-1011'))).packet).toBe(written('field-answers-9011'))
    expect(encodePacket(executionResult(packetOf('host-asks-time-1011'))).packet).toBe(written('field-result-9012'))
    const notice = { ...packetOf('host-asks-time-1011'), qn: '20250601083500002' }
    expect(encodePacket(noticeAnswer(notice)).packet).toBe(written('notice-ack-9013'))
  })
})
