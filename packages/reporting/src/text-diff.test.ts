import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textDiff } from './text-diff.ts'

describe('the difference of two texts', () => {
  it('names what came and what went', () => {
    expect(textDiff('新增完成2个村。', '新增完成3个村。')).toEqual([
      { kind: 'same', text: '新增完成' },
      { kind: 'removed', text: '2' },
      { kind: 'added', text: '3' },
      { kind: 'same', text: '个村。' },
    ])
    expect(textDiff('', '有了')).toEqual([{ kind: 'added', text: '有了' }])
    expect(textDiff('一样', '一样')).toEqual([{ kind: 'same', text: '一样' }])
  })

  it('holds both texts whole', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const parts = textDiff(before, after)
        const join = (left: string) => parts.flatMap(({ kind, text }) => (kind === left ? [] : text)).join('')
        expect(join('added')).toBe(before)
        expect(join('removed')).toBe(after)
      }),
    )
  })
})
