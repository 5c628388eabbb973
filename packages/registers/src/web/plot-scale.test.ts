import { describe, expect, it } from 'vitest'
import { plotScale } from './plot-scale.ts'

describe('the plot of places', () => {
  const points = [
    { lon: 114, lat: 25 },
    { lon: 116, lat: 27 },
  ]

  it('keeps every point inside, north above south, east right of west', () => {
    const scale = plotScale(points, 600)
    const [a, b] = points.map((point) => scale?.place(point))
    expect(a && b && a.x < b.x && a.y > b.y).toBe(true)
    for (const at of [a, b]) expect(at && at.x > 0 && at.x < 600 && at.y > 0 && at.y < (scale?.height ?? 0)).toBe(true)
    expect(scale?.lons).toEqual([114, 114.5, 115, 115.5, 116])
  })

  it('shortens a degree east as the ground does', () => {
    const scale = plotScale(points, 600)
    const [a, b] = points.map((point) => scale?.place(point) ?? { x: 0, y: 0 })
    const ratio = ((b?.x ?? 0) - (a?.x ?? 0)) / ((a?.y ?? 0) - (b?.y ?? 0))
    expect(ratio).toBeCloseTo(Math.cos((26 * Math.PI) / 180), 6)
  })

  it('shows a single point, and nothing where there is none', () => {
    expect(plotScale([{ lon: 114, lat: 25 }], 300)?.height).toBeGreaterThan(0)
    expect(plotScale([], 300)).toBeUndefined()
  })
})
