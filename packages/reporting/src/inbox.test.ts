import { describe, expect, it } from 'vitest'
import { type EventKind, eventHref, eventText, EventKind as Kinds, momentText } from './event.ts'
import { byPressure, countsByPage, type InboxEntry } from './inbox.ts'

const now = Date.parse('2025-07-28T10:00:00+08:00')
const hours = (count: number): string => new Date(now + count * 3_600_000).toISOString()
const entry = (key: string, fields: Partial<InboxEntry> = {}): InboxEntry => ({
  ...{
    key,
    kind: 'fill',
    title: { zh: key, en: key },
    detail: { zh: '', en: '' },
    due: null,
    count: 1,
    href: '/report',
  },
  ...fields,
})

describe('what waits', () => {
  it('stands by what presses: past its time, due soon, weighty, later, without a time', () => {
    const entries = [
      entry('idle', { kind: 'idle-account' }),
      entry('later', { due: hours(200) }),
      entry('returned', { kind: 'returned' }),
      entry('soon', { due: hours(20) }),
      entry('late', { due: hours(-1) }),
      entry('later-late', { due: hours(-30) }),
    ]
    expect(entries.toSorted(byPressure(now)).map(({ key }) => key)).toEqual([
      'later-late',
      'late',
      'soon',
      'returned',
      'later',
      'idle',
    ])
  })

  it('is counted at the page where it is done', () => {
    const entries = [
      entry('a', { count: 3, href: '/report?round=1' }),
      entry('b', { href: '/report/xyz' }),
      entry('c', { count: 2, href: '/review?round=1' }),
    ]
    expect(countsByPage(entries)).toEqual({ '/report': 4, '/review': 2 })
  })
})

describe('an event', () => {
  const name = (text: string) => ({ zh: text, en: text })
  const names = { unit: name, round: name, source: name, target: name }
  const data = { unit: '章贡区', round: '7月调度', source: '农厕', target: '优良率', due: hours(8), days: 3, count: 2 }

  it.each(Kinds.options)('of %s is one sentence in both languages, without a gap', (kind: EventKind) => {
    for (const text of Object.values(
      eventText({ kind, subject: 'round/1', data: { ...data, words: '督办单' } }, names),
    ))
      expect(text).toMatch(/^(?!.*(undefined|null|“”)).{8,}$/)
  })

  it('names a moment in China’s time', () => {
    expect(momentText('2025-07-31T10:00:00.000Z')).toEqual({ zh: '7月31日 18:00', en: '2025-07-31 18:00' })
  })

  it.each([
    ['report-returned', 'submission/1', '/report/1'],
    ['report-waiting', 'round/1', '/review'],
    ['due-soon', 'round/1', '/report?round=1'],
    ['notice-issued', 'notice/1', '/notices/1'],
    ['turned-red', 'target/x', '/tasks/农厕'],
  ] as const)('of %s leads to where it is acted on', (kind, subject, href) => {
    expect(eventHref({ kind, subject, data })).toBe(href)
  })
})
