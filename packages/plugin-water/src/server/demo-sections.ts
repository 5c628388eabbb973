import { Site } from '@workpoints/readings'

/** A river of the demonstration with its sections from the source on, each by the county it lies in. */
interface DemoRiver {
  readonly key: string
  readonly river: string
  readonly basin: '赣江' | '东江'
  readonly counties: readonly string[]
  readonly isLake?: boolean
}

const times = (id: string, count: number): string[] => Array.from({ length: count }, () => id)

/** Rivers as they run through the real counties; the sections on them are made up. 73 in all, as 98.63 % (72 of 73) asks. */
const rivers: readonly DemoRiver[] = [
  { key: 'mian', river: '绵江', basin: '赣江', counties: ['360735', ...times('360781', 3), '360733'] },
  { key: 'xiang', river: '湘水', basin: '赣江', counties: ['360734', ...times('360733', 3)] },
  { key: 'lian', river: '濂江', basin: '赣江', counties: [...times('360726', 3), '360733'] },
  { key: 'qin', river: '琴江', basin: '赣江', counties: [...times('360735', 4), '360730'] },
  { key: 'mei', river: '梅江', basin: '赣江', counties: [...times('360730', 5), ...times('360731', 2)] },
  { key: 'ping', river: '平江', basin: '赣江', counties: [...times('360732', 3), '360704'] },
  {
    key: 'tao',
    river: '桃江',
    basin: '赣江',
    counties: [...times('360729', 3), ...times('360783', 3), ...times('360722', 4), '360704'],
  },
  {
    key: 'gong',
    river: '贡江',
    basin: '赣江',
    counties: ['360733', ...times('360731', 3), ...times('360704', 2), ...times('360702', 2)],
  },
  { key: 'doushui', river: '陡水湖', basin: '赣江', counties: times('360724', 2), isLake: true },
  {
    key: 'shangyou',
    river: '上犹江',
    basin: '赣江',
    counties: [...times('360725', 3), ...times('360724', 2), '360703'],
  },
  {
    key: 'zhang',
    river: '章江',
    basin: '赣江',
    counties: [...times('360723', 2), ...times('360703', 3), 'rjxq', '360702'],
  },
  { key: 'gan', river: '赣江', basin: '赣江', counties: ['360702', 'gzjk', '360704'] },
  { key: 'xunwu', river: '寻乌水', basin: '东江', counties: times('360734', 3) },
  { key: 'dingnan', river: '定南水', basin: '东江', counties: ['360726', ...times('360728', 3)] },
]

/** A section of the demonstration. */
export interface DemoSection {
  readonly site: Site
  readonly river: string
  readonly order: number
  /** Of how many on its river. */
  readonly of: number
  readonly index: number
  /** Whether an automatic station measures it too. */
  readonly isAutomatic: boolean
}

/** What a section is judged for: the last of a river and every third are national, main stem and borders by where they lie. */
function zoneOf({ key, counties }: DemoRiver, at: number): string {
  const isLast = at === counties.length - 1
  const words = [isLast || at % 3 === 0 ? '国控' : '省控']
  if (key === 'gan') words.push('赣江干流')
  if (isLast && (key === 'xunwu' || key === 'dingnan')) words.push('东江出境')
  if (isLast && key === 'gan') words.push('市界')
  return words.join('、')
}

/** Class Ⅱ everywhere but on the stretches of towns and mines, where it is Ⅲ. */
const targetOf = ({ key }: DemoRiver, at: number): number =>
  (key === 'tao' && at >= 3 && at <= 6) || (key === 'ping' && at < 3) ? 3 : 2

/** The 73 sections of the demonstration: openly made up, on the real rivers and in the real counties. */
export function demoSections(year: number): DemoSection[] {
  const all = rivers.flatMap((river) => river.counties.map((unit, at) => ({ river, unit, at })))
  return all.map(({ river, unit, at }, index): DemoSection => {
    const zone = zoneOf(river, at)
    const site = Site.parse({
      id: `demo-${river.key}-${String(at + 1).padStart(2, '0')}`,
      kind: river.isLake === true ? 'lake-point' : 'river-section',
      name: `示例${river.river}${at + 1}号`,
      ...{ unit, longitude: null, latitude: null, basin: `${river.basin} ${river.river}`, zone },
      waterBody: river.isLake === true ? 'lake' : 'river',
      targetClass: targetOf(river, at),
      validFrom: `${year - 1}-01-01`,
      simulated: true,
    })
    const isAutomatic = /赣江干流|东江出境|市界/.test(zone)
    return { site, river: river.river, order: at + 1, of: river.counties.length, index, isAutomatic }
  })
}
