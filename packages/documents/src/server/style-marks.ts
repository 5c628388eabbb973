import { attributeOf, elementOf, elementsOf, prefixOf, withoutAttribute } from './xml-elements.ts'

/** The light red of refused cells; its exact shade tells our marks of an earlier import from fills of the user's own. */
const marked = 'FFFFD9D6'

/** The styles of a workbook, with marks added to them as they are asked for. */
export interface StyleMarks {
  /** The style that looks like this one but filled in light red; undefined where the workbook has no styles. */
  mark(style: number): number | undefined
  /** The style without our light red; the same style where it has none. */
  clear(style: number): number
  /** The style sheet with what was added. */
  xml(): string
}

/** Adds marked styles to a style sheet (`xl/styles.xml`); what is there keeps its place and number. */
export function styleMarks(xml: string): StyleMarks {
  const fills = section(xml, 'fills')
  const formats = section(xml, 'cellXfs')
  if (fills === undefined || formats === undefined)
    return { mark: () => undefined, clear: (style) => style, xml: () => xml }
  const { prefix } = fills
  const ours = fills.children.findIndex((fill) => fill.includes(`"${marked}"`))
  const fill = ours < 0 ? fills.children.length : ours
  const added: string[] = []
  const known = new Map<string, number>()
  const withFill = (style: number, id: number): number => {
    const key = `${style} ${id}`
    const before = known.get(key)
    if (before !== undefined) return before
    const base = formats.children[style] ?? `<${prefix}xf/>`
    const number = formats.children.length + added.length
    added.push(refilled(base, id))
    known.set(key, number)
    return number
  }
  return {
    mark: (style) => withFill(style, fill),
    clear: (style) => (ours >= 0 && fillOf(formats.children[style]) === ours ? withFill(style, 0) : style),
    xml: () => {
      const solid = `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${marked}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`
      const withFormats = extended(xml, formats, added)
      return ours < 0 ? extended(withFormats, fills, [solid]) : withFormats
    },
  }
}

interface Section {
  readonly name: string
  readonly prefix: string
  readonly children: readonly string[]
}

const childName = { fills: 'fill', cellXfs: 'xf' } as const

function section(xml: string, name: keyof typeof childName): Section | undefined {
  const prefix = prefixOf(xml, 'styleSheet')
  const found = elementOf(xml, `${prefix}${name}`)
  if (found === undefined) return undefined
  const children = [...elementsOf(found.body, `${prefix}${childName[name]}`)]
  return { name, prefix, children: children.map(({ start, end }) => found.body.slice(start, end)) }
}

/** Adds children at the end of a section and counts them anew. */
function extended(xml: string, { name, prefix, children }: Section, added: readonly string[]): string {
  const found = elementOf(xml, `${prefix}${name}`)
  if (added.length === 0 || found === undefined) return xml
  const attributes = `${withoutAttribute(found.attributes, 'count')} count="${children.length + added.length}"`
  const content = `<${prefix}${name}${attributes}>${children.join('')}${added.join('')}</${prefix}${name}>`
  return `${xml.slice(0, found.start)}${content}${xml.slice(found.end)}`
}

/** The start tag of a format, taken apart. */
const formatTag = /^<([\w:]+)([^<>]*?)(\/?)>/

const fillOf = (format = ''): number => Number(attributeOf(formatTag.exec(format)?.[2] ?? '', 'fillId') ?? 0)

function refilled(format: string, fill: number): string {
  const [tag = '', name = '', attributes = '', closed = ''] = formatTag.exec(format) ?? []
  const kept = withoutAttribute(withoutAttribute(attributes, 'fillId'), 'applyFill').trimEnd()
  return `<${name}${kept} fillId="${fill}" applyFill="1"${closed}>${format.slice(tag.length)}`
}
