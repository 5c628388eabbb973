import { describe, expect, it } from 'vitest'
import {
  again,
  begin,
  drop,
  enqueue,
  isUnderWay,
  lose,
  nextOf,
  progress,
  refuse,
  type SendingQueue,
} from './evidence-queue.ts'

const file = new File(['甲'], 'a.txt')
const lined = (...keys: readonly string[]): SendingQueue =>
  keys.reduce<SendingQueue>((queue, key) => enqueue(queue, { key, field: 'report', file, name: key, reason: null }), [])
const keysOf = (queue: SendingQueue) => queue.map(({ key }) => key)
const text = { zh: '不接收。', en: 'Not taken.' }

describe('files on their way', () => {
  it('go three at a time, in the order in which they were chosen', () => {
    const queue = lined('a', 'b', 'c', 'd', 'e')
    expect(keysOf(nextOf(queue))).toEqual(['a', 'b', 'c'])
    const begun = begin(begin(queue, 'a'), 'b')
    expect(keysOf(nextOf(begun))).toEqual(['c'])
    expect(keysOf(nextOf(drop(begun, 'a')))).toEqual(['c', 'd'])
  })

  it('are not sent where their name keeps them out', () => {
    const queue = enqueue(lined(), { key: 'x', field: 'report', file, name: 'x.zip', reason: text })
    expect(queue).toMatchObject([{ state: 'refused', reason: text }])
    expect(nextOf(queue)).toEqual([])
    expect(isUnderWay(queue)).toBe(false)
  })

  it('that are lost go again under the same key, all at once when the network is back, refused ones by hand alone', () => {
    const queue = refuse(lose(progress(begin(begin(lined('a', 'b'), 'a'), 'b'), 'a', 1), 'a'), 'b', text)
    expect(queue).toMatchObject([
      { state: 'lost', sent: 0 },
      { state: 'refused', reason: text },
    ])
    expect(isUnderWay(queue)).toBe(true)
    expect(keysOf(nextOf(again(queue)))).toEqual(['a'])
    expect(keysOf(nextOf(again(queue, 'b')))).toEqual(['b'])
  })
})
