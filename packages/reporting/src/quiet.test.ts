import { describe, expect, it } from 'vitest'
import { digestDue, endOfQuiet, isQuiet, type NotifySettings, usualSettings } from './quiet.ts'

/** A moment of 2025 in China; 28 July is a Monday. */
const at = (text: string): Date => new Date(`2025-${text}:00+08:00`)
/** What a deployment names: a day off of its own, and one that it works through. */
const calendar = { holidays: new Set(['2025-07-30']), workdays: new Set(['2025-10-08']) }
const always: NotifySettings = { ...usualSettings, workdaysOnly: false }

describe('quiet hours', () => {
  it.each([
    ['07-28T07:59', true],
    ['07-28T08:00', false],
    ['07-28T19:59', false],
    ['07-28T20:00', true],
    ['07-28T23:30', true],
    ['07-29T00:30', true],
    ['07-26T10:00', true], // Saturday
    ['07-27T10:00', true], // Sunday
  ])('at %s: %s', (text, quiet) => {
    expect(isQuiet(usualSettings, at(text))).toBe(quiet)
  })

  it('need not span midnight, and are none where they begin when they end', () => {
    const noon = { ...always, quietFrom: '12:00', quietUntil: '14:00' }
    expect(['11:59', '12:00', '13:59', '14:00'].map((time) => isQuiet(noon, at(`07-28T${time}`)))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(isQuiet({ ...always, quietFrom: '08:00', quietUntil: '08:00' }, at('07-28T03:00'))).toBe(false)
  })

  it('follow the announced holidays and the weekend days that are worked, and the days that a deployment names', () => {
    const quiet = (day: string) => [
      isQuiet(usualSettings, at(`${day}T10:00`)),
      isQuiet(usualSettings, at(`${day}T10:00`), calendar),
    ]
    expect(quiet('10-01')).toEqual([true, true])
    expect(quiet('09-28')).toEqual([false, false])
    expect(quiet('07-30')).toEqual([false, true])
    expect(quiet('10-08')).toEqual([true, false])
  })

  it.each([
    ['07-28T10:00', '07-28T10:00'],
    ['07-28T05:00', '07-28T08:00'],
    ['07-28T21:00', '07-29T08:00'],
    ['07-25T21:00', '07-28T08:00'], // Friday evening
    ['09-30T21:00', '10-08T08:00'], // before the holiday, to its day that is worked here
  ])('that hold at %s end at %s', (text, end) => {
    expect(endOfQuiet(usualSettings, at(text), calendar)).toEqual(at(end))
  })
})

describe('a digest', () => {
  const person = { settings: usualSettings, calendar }
  const none: ReadonlySet<string> = new Set()
  it.each([
    ['07-28T08:29', null],
    ['07-28T08:30', '2025-07-28'],
    ['07-28T15:00', '2025-07-28'], // the server was down at half past eight
    ['07-28T20:00', null],
    ['07-26T09:00', null], // Saturday
    ['10-01T09:00', null],
  ])('at %s is due for %s', (text, day) => {
    expect(digestDue(person, at(text), none)).toBe(day)
  })

  it('is due once a day, and to nobody who wants none', () => {
    expect(digestDue(person, at('07-28T09:00'), new Set(['2025-07-28']))).toBeNull()
    expect(digestDue(person, at('07-29T09:00'), new Set(['2025-07-28']))).toBe('2025-07-29')
    for (const off of [{ digest: false }, { channel: 'none' as const }])
      expect(digestDue({ settings: { ...usualSettings, ...off } }, at('07-28T09:00'), none)).toBeNull()
  })
})
