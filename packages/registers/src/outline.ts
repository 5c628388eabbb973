import { InvalidError } from '@workpoints/core'
import { z } from 'zod'

/** Points of an outline at most: beyond, it is no outline any more and slow to draw. */
const mostPoints = 60_000

/** Lines of an outline, each a list of [degrees east, degrees north]. */
export const Outline = z.object({ lines: z.array(z.array(z.tuple([z.number(), z.number()]))) })
export type Outline = z.infer<typeof Outline>

const Point = z.tuple([z.number(), z.number()]).rest(z.number())
const Line = z.array(Point)
const Rings = z.array(Line)
const Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('LineString'), coordinates: Line }),
  z.object({ type: z.literal('MultiLineString'), coordinates: Rings }),
  z.object({ type: z.literal('Polygon'), coordinates: Rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(Rings) }),
])
const Feature = z.object({ type: z.literal('Feature'), geometry: Geometry })
const GeoJson = z.union([z.object({ type: z.literal('FeatureCollection'), features: z.array(Feature) }), Feature])

const linesOf = (geometry: z.infer<typeof Geometry>): readonly (readonly (readonly number[])[])[] => {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates
}

const refused = (code: string, zh: string, en: string): InvalidError =>
  new InvalidError(`registers.outline-${code}`, { zh, en })

/**
 * Reads the lines of a GeoJSON text (RFC 7946: lines and areas, in degrees). Throws InvalidError `registers.outline-unreadable`,
 * `registers.outline-outside` for coordinates that are no degrees of the country, `registers.outline-large`.
 */
export function readOutline(text: string): Outline {
  const read = GeoJson.safeParse(parsed(text))
  if (!read.success)
    throw refused(
      'unreadable',
      '文件不是可用的 GeoJSON：需要由线或面组成的 Feature 或 FeatureCollection。',
      'This is no usable GeoJSON: a Feature or FeatureCollection of lines or areas is needed.',
    )
  const features = read.data.type === 'Feature' ? [read.data] : read.data.features
  const lines = features.flatMap(({ geometry }) =>
    linesOf(geometry).map((line) => line.map(([lon = 0, lat = 0]): [number, number] => [lon, lat])),
  )
  const points = lines.flat()
  if (points.length === 0 || points.length > mostPoints)
    throw refused(
      'large',
      `轮廓应有 1 到 ${mostPoints} 个点，文件中有 ${points.length} 个。请用制图软件抽稀后再载入。`,
      `An outline has 1 to ${mostPoints} points, this one ${points.length}; simplify it first.`,
    )
  if (points.some(([lon, lat]) => lon < 73 || lon > 136 || lat < 3 || lat > 54))
    throw refused(
      'outside',
      '坐标应为经纬度（度），且在我国范围内。请检查坐标系，投影坐标须先转换为经纬度。',
      'Coordinates have to be degrees within the country; convert projected ones first.',
    )
  return { lines }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
