import type { Text } from '@workpoints/core'

/** What can be wrong with a packet, from the frame inwards. */
export type FaultCode =
  | 'no-header'
  | 'length-digits'
  | 'too-long'
  | 'length'
  | 'no-tail'
  | 'crc-digits'
  | 'crc'
  | 'field-syntax'
  | 'field-missing'
  | 'field-twice'
  | 'qn'
  | 'st'
  | 'cn'
  | 'pw'
  | 'mn'
  | 'flag'
  | 'version'
  | 'pnum'
  | 'cp'
  | 'cp-value'

/**
 * A refusal of the codec. Bytes from a wire are wrong every day and at every hour, so faults are results and not
 * exceptions: one bad packet costs a comparison and never a stack trace.
 */
export interface Fault {
  readonly accept: false
  readonly code: FaultCode
  /** Which field of the data segment, where one is to blame. */
  readonly field: string | null
  /** What is wrong, in short English: "declared 100, real 101". */
  readonly reason: string
  readonly text: Text
}

export type Decoded<T> = ({ readonly accept: true } & T) | Fault

interface Wrong {
  readonly field?: string
  readonly zh: string
  readonly en: string
}

export const fault = (code: FaultCode, { field, zh, en }: Wrong): Fault => ({
  accept: false,
  code,
  field: field ?? null,
  reason: en,
  text: { zh, en },
})

const qnRtn: Partial<Record<FaultCode, number>> = { pw: 3, mn: 4, st: 5, flag: 6, version: 6, qn: 7, cn: 8, crc: 9 }

/** The QnRtn that names a fault in a 9011 answer (HJ 212-2017, 请求命令返回); a wrong CRC is never answered at all. */
export const qnRtnOf = (found: Fault): number => qnRtn[found.code] ?? 100
