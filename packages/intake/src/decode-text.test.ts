import { describe, expect, it } from 'vitest'
import { decodeText, IntakeError, type IntakeErrorCode, MAX_INPUT_SIZE, readPlan } from './index.ts'

const text = '一、任务\n1.治河。[责任单位:市水利局]\n'

function utf16(content: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(content.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < content.length; i++) view.setUint16(2 * i, content.charCodeAt(i), !bigEndian)
  return bytes
}

function codeOf(run: () => unknown): IntakeErrorCode | undefined {
  try {
    run()
  } catch (error) {
    return error instanceof IntakeError ? error.code : undefined
  }
  return undefined
}

describe('decoding', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${text}`, false)],
    ['UTF-16 BE with a mark', utf16(`\uFEFF${text}`, true)],
    ['UTF-16 LE', utf16(text, false)],
    ['UTF-16 BE', utf16(text, true)],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text)
  })

  it('GB18030', () => {
    expect(decodeText(Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xc8, 0xce, 0xce, 0xf1]))).toBe('一、任务')
  })

  it.each<[IntakeErrorCode, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['empty', new TextEncoder().encode(' \n\t')],
    ['pdf', new TextEncoder().encode('%PDF-1.7\n')],
    ['zip', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0])],
    ['binary', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['binary', Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256)],
    ['too-large', new Uint8Array(MAX_INPUT_SIZE + 1).fill(0x20)],
  ])('refuses %s', (code, bytes) => {
    expect(codeOf(() => decodeText(bytes))).toBe(code)
  })
})

describe('reading refuses', () => {
  it.each<[IntakeErrorCode, string]>([
    ['empty', ' \n'],
    ['no-tasks', '今天天气很好。\n没有任务。'],
    ['too-large', ' '.repeat(MAX_INPUT_SIZE) + text],
  ])('%s', (code, content) => {
    expect(codeOf(() => readPlan(content))).toBe(code)
  })

  it('says what happened and what would do, in both languages', () => {
    const error = new IntakeError('no-tasks')
    expect(error.zh).toContain('没有读到任何任务')
    expect(error.en).toContain('No task was found')
    expect(error.message).toBe(error.en)
  })
})
