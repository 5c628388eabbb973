import { commands } from './commands.ts'
import type { CpItem } from './cp.ts'
import { cpValue } from './cp.ts'
import { makeFlag } from './flag.ts'
import { makePacket, type Packet } from './packet.ts'

/** ST of every answer. */
export const interaction = '91'

/** An answer keeps the QN, PW, MN and version of what it answers, wants no answer and is not split. */
function answer(to: Packet, cn: string, cp: readonly CpItem[] = []): Packet {
  const { qn, pw, mn, flag } = to
  return makePacket({ qn, st: interaction, cn, pw, mn, flag: makeFlag({ version: flag.version }), cp })
}

/** 9014: the host has the data. Sent after they are stored and not before; the same again for a repeated packet. */
export const dataAnswer = (upload: Packet): Packet => answer(upload, '9014')

/** 9013: the other side has the notice. */
export const noticeAnswer = (notice: Packet): Packet => answer(notice, '9013')

/** 9011: what becomes of a request; `qnRtn` by `qnRtnTexts`, 1: it is carried out. */
export const requestAnswer = (request: Packet, qnRtn = 1): Packet => answer(request, '9011', [[['QnRtn', `${qnRtn}`]]])

/** 9012: how a request ended; `exeRtn` by `exeRtnTexts`, 1: done. */
export const executionResult = (request: Packet, exeRtn = 1): Packet =>
  answer(request, '9012', [[['ExeRtn', `${exeRtn}`]]])

/**
 * What a host answers a device (HJ 212-2017, 应答模式): nothing where no answer is wanted (Flag bit 0) or where it is an answer
 * itself; 9013 to a notice; 9014 to anything that is uploaded. A packet with a wrong CRC never gets so far.
 */
export function hostAnswer(packet: Packet): Packet | null {
  if (!packet.flag.ack) return null
  const kind = commands[packet.cn]?.kind
  if (kind === 'answer' || packet.cn.startsWith('9')) return packet.cn === '9015' ? noticeAnswer(packet) : null
  return kind === 'notice' ? noticeAnswer(packet) : dataAnswer(packet)
}

/** What makes two uploads the same one: a device repeats a packet whose answer it did not get. */
export const uploadKey = (packet: Packet): string =>
  [packet.mn, packet.cn, packet.qn, cpValue(packet.cp, 'DataTime') ?? '', packet.pno ?? ''].join('|')

export interface Receipt {
  readonly key: string
  /** Whether it is new and is to be stored. */
  readonly store: boolean
  /** What is sent back, for a repeated packet too: the first answer may have been lost. */
  readonly answer: Packet | null
}

/** What a host does with an upload, given the keys it has stored: store once, answer every time. */
export function receive(packet: Packet, stored: { has(key: string): boolean }): Receipt {
  const key = uploadKey(packet)
  return { key, store: !stored.has(key), answer: hostAnswer(packet) }
}
