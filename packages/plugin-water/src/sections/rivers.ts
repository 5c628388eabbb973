import type { Text } from '@workpoints/core'

/** Where a river of this city goes: into another, or out of the city. */
interface RiverCourse {
  readonly into: string
  /** What it is called besides. */
  readonly aliases?: readonly string[]
}

/** The rivers of the Gan's and the Dong's headwaters, each before the one it flows into: the order in which they are drawn. */
export const riverCourses: Readonly<Record<string, RiverCourse>> = {
  绵江: { into: '贡江' },
  湘水: { into: '贡江', aliases: ['湘江'] },
  濂江: { into: '贡江', aliases: ['濂水'] },
  琴江: { into: '梅江' },
  梅江: { into: '贡江', aliases: ['梅川'] },
  平江: { into: '贡江' },
  桃江: { into: '贡江' },
  贡江: { into: '赣江', aliases: ['贡水'] },
  陡水湖: { into: '上犹江', aliases: ['上犹江水库'] },
  上犹江: { into: '章江' },
  章江: { into: '赣江', aliases: ['章水'] },
  赣江: { into: '吉安' },
  寻乌水: { into: '东江' },
  定南水: { into: '东江', aliases: ['九曲河'] },
}

const names = Object.keys(riverCourses)

/** A river by the one name under which it is drawn; another one stays what it is called. */
export const riverName = (written: string): string =>
  names.find((name) => name === written || riverCourses[name]?.aliases?.includes(written) === true) ?? written

/** Before or after in the drawing; rivers that are not known come last, by name. */
export function compareRivers(a: string, b: string): number {
  const place = (river: string): number => (names.includes(river) ? names.indexOf(river) : names.length)
  return place(a) - place(b) || a.localeCompare(b, 'zh')
}

/** What a river flows into, in words; null where nobody said. */
export function flowsInto(river: string): Text | null {
  const course = riverCourses[river]
  return course === undefined ? null : { zh: `入${course.into}`, en: `into ${course.into}` }
}
