import { describe, expect, it } from 'vitest'
import { isSiteValid, Site } from './site.ts'
import { siteSpans } from './site-span.ts'

const site = (more: object = {}) =>
  Site.parse({
    ...{ id: 's', name: '断面', kind: 'river-section', unit: '360702', longitude: null, latitude: null },
    ...{ targetClass: 3, validFrom: '2024-01-01', ...more },
  })
const told = (spans: readonly Site[]) =>
  spans.map(({ unit, targetClass, validFrom, validTo }) => `${unit} ${targetClass} ${validFrom}–${validTo ?? ''}`)

describe('the records of a site', () => {
  it('hold each on its own days, so that a past day sees what was so then', () => {
    const spans = siteSpans([
      { site: site(), holdsFrom: '2024-01-01' },
      { site: site({ targetClass: 2 }), holdsFrom: '2025-03-01' },
      { site: site({ targetClass: 2, unit: '360703' }), holdsFrom: '2025-05-16' },
    ])
    expect(told(spans)).toEqual([
      '360702 3 2024-01-01–2025-02-28',
      '360702 2 2025-03-01–2025-05-15',
      '360703 2 2025-05-16–',
    ])
    for (const day of ['2024-01-01', '2025-02-28', '2025-03-01', '2025-05-15', '2025-05-16'])
      expect(spans.filter((span) => isSiteValid(span, day))).toHaveLength(1)
  })

  it('of one day count by the last one told, and end where the site ended', () => {
    const corrected = [
      { site: site(), holdsFrom: '2024-01-01' },
      { site: site({ targetClass: 2 }), holdsFrom: '2024-01-01' },
      { site: site({ targetClass: 2, validTo: '2025-04-30' }), holdsFrom: '2025-04-30' },
    ]
    expect(told(siteSpans(corrected))).toEqual(['360702 2 2024-01-01–2025-04-29', '360702 2 2025-04-30–2025-04-30'])
    const endedBefore = [
      { site: site(), holdsFrom: '2024-01-01' },
      { site: site({ targetClass: 2 }), holdsFrom: '2025-05-01' },
      { site: site({ targetClass: 2, validTo: '2025-03-31' }), holdsFrom: '2025-05-01' },
    ]
    expect(told(siteSpans(endedBefore))).toEqual(['360702 3 2024-01-01–2025-03-31'])
  })
})
