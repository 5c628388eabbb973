/** A point in degrees. */
export interface Degrees {
  readonly lon: number
  readonly lat: number
}

/** What a plot shows: its bounds in degrees and the way from degrees to its own units. */
export interface PlotScale {
  readonly width: number
  readonly height: number
  readonly place: (point: Degrees) => { readonly x: number; readonly y: number }
  /** Degrees at which lines of the grid stand. */
  readonly lons: readonly number[]
  readonly lats: readonly number[]
}

const margin = 28
/** A plot stays on one screen. */
const highest = 640
const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]

const linesOf = (from: number, to: number): number[] => {
  const step = steps.find((one) => (to - from) / one <= 6) ?? 20
  const first = Math.ceil(from / step)
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) =>
    Number(((first + index) * step).toFixed(4)),
  )
}

/**
 * A plain plot of degrees, at most as wide as it is asked to be and on one screen: a degree east is shortened by the cosine of the middle latitude, so that shapes
 * are right, and some room is left around. Undefined where there is no point.
 */
export function plotScale(points: readonly Degrees[], width: number): PlotScale | undefined {
  if (points.length === 0) return undefined
  const bounds = points.reduce(
    (all, { lon, lat }) => ({
      west: Math.min(all.west, lon),
      east: Math.max(all.east, lon),
      south: Math.min(all.south, lat),
      north: Math.max(all.north, lat),
    }),
    { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity },
  )
  const room = Math.max(bounds.east - bounds.west, bounds.north - bounds.south, 0.02) * 0.06
  const [west, east] = [bounds.west - room, bounds.east + room]
  const [south, north] = [bounds.south - room, bounds.north + room]
  const shorten = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const perDegree = Math.min((width - 2 * margin) / ((east - west) * shorten), (highest - 2 * margin) / (north - south))
  return {
    width: (east - west) * shorten * perDegree + 2 * margin,
    height: (north - south) * perDegree + 2 * margin,
    place: ({ lon, lat }) => ({
      x: margin + (lon - west) * shorten * perDegree,
      y: margin + (north - lat) * perDegree,
    }),
    lons: linesOf(west, east),
    lats: linesOf(south, north),
  }
}
