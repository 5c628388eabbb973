/** Roughly where the towns of Ganzhou lie, decimal degrees; the demonstration puts its rows and stations around them. */
const towns: Readonly<Record<string, readonly [lon: number, lat: number]>> = {
  '360702': [114.93, 25.86],
  '360703': [114.76, 25.66],
  '360704': [115.01, 25.86],
  '360722': [114.93, 25.39],
  '360723': [114.36, 25.4],
  '360724': [114.54, 25.79],
  '360725': [114.31, 25.69],
  '360726': [115.39, 25.14],
  '360728': [115.03, 24.78],
  '360729': [114.53, 24.74],
  '360730': [116.01, 26.47],
  '360731': [115.41, 25.96],
  '360732': [115.36, 26.33],
  '360733': [115.79, 25.6],
  '360734': [115.65, 24.96],
  '360735': [116.34, 26.33],
  '360781': [116.03, 25.89],
  '360783': [114.79, 24.91],
  gzjk: [114.87, 25.82],
  rjxq: [114.9, 25.77],
}

/** Degrees between two neighbours, and the turn from one to the next that spreads them evenly about a town, radians. */
const [step, turn] = [0.035, Math.PI * (3 - Math.sqrt(5))]

/** A place in a county for the demonstration, decimal degrees as text: its town, and with an index one of the places about it. */
export function demoPlace(unit: string, index = 0): { readonly lon: string; readonly lat: string } | undefined {
  const town = towns[unit]
  if (town === undefined) return undefined
  const [lon, lat] = town
  const away = step * Math.sqrt(index)
  return {
    lon: (lon + away * Math.cos(index * turn)).toFixed(4),
    lat: (lat + away * Math.sin(index * turn)).toFixed(4),
  }
}
