import { refusal } from '../refusal.ts'

/** One element of an XML text, found by its name. */
export interface XmlElement {
  /** What stands between its name and the end of its start tag. */
  readonly attributes: string
  /** What stands between its tags; empty where there is nothing. */
  readonly body: string
  /** Where it begins and ends in the text. */
  readonly start: number
  readonly end: number
}

/** The refusal of a workbook whose XML is not written as spreadsheet programs write it. */
export function unusual() {
  return refusal('sheet-unusual', {
    zh: '这个工作簿的内部写法不常见，无法在原表上标注。请用 Excel 或 WPS 打开并保存一次后重试。',
    en: 'The inside of this workbook is unusual and cannot be marked; open and save it once in Excel or WPS and try again.',
  })
}

/**
 * The elements of this name (with its prefix), one after another; what stands inside one is not looked at again. Takes time in
 * proportion to the text, whatever it holds. The text has neither comments nor CDATA, and no element holds one of its own name.
 * Throws InvalidError `documents.sheet-unusual` where one is not closed.
 */
export function* elementsOf(xml: string, name: string): Generator<XmlElement> {
  const start = new RegExp(`<${name}((?:\\s[^<>]*?)?)(/?)>`, 'g')
  const closing = `</${name}>`
  for (let match = start.exec(xml); match !== null; match = start.exec(xml)) {
    const [whole, attributes = '', closed] = match
    const inside = match.index + whole.length
    const close = closed === '/' ? inside : xml.indexOf(closing, inside)
    if (close < 0) throw unusual()
    const end = closed === '/' ? inside : close + closing.length
    yield { attributes, body: xml.slice(inside, close), start: match.index, end }
    start.lastIndex = end
  }
}

/** The first element of this name; undefined where there is none. */
export function elementOf(xml: string, name: string): XmlElement | undefined {
  return elementsOf(xml, name).next().value ?? undefined
}

/** The prefix, with its colon, of an XML text's outermost element of this name; mostly empty. */
export function prefixOf(xml: string, name: string): string {
  return new RegExp(`<((?:\\w+:)?)${name}[\\s>]`).exec(xml)?.[1] ?? ''
}

const attributePattern = (name: string): RegExp => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)

/** The value of an attribute without prefix, as it stands. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = attributePattern(name).exec(attributes)
  return found?.[1] ?? found?.[2]
}

/** The attributes without the one of this name. */
export function withoutAttribute(attributes: string, name: string): string {
  return attributes.replace(attributePattern(name), '')
}
