import { attributeOf, elementOf, elementsOf, prefixOf } from './xml-elements.ts'

/** Gives one column (0-based) of a worksheet its width, whatever ranges of columns are laid out already. */
export function widenColumn(xml: string, column: number, width: number): string {
  const prefix = prefixOf(xml, 'worksheet')
  const place = column + 1
  const ours = `<${prefix}col min="${place}" max="${place}" width="${width}" customWidth="1"/>`
  const found = elementOf(xml, `${prefix}cols`)
  if (found === undefined) {
    const data = xml.search(new RegExp(`<${prefix}sheetData[\\s/>]`))
    return `${xml.slice(0, data)}<${prefix}cols>${ours}</${prefix}cols>${xml.slice(data)}`
  }
  const kept: { readonly min: number; readonly tag: string }[] = [{ min: place, tag: ours }]
  for (const { attributes, start, end } of elementsOf(found.body, `${prefix}col`)) {
    const [min, max] = [Number(attributeOf(attributes, 'min')), Number(attributeOf(attributes, 'max'))]
    const tag = found.body.slice(start, end)
    if (max < place || min > place) kept.push({ min, tag })
    if (min < place && max >= place) kept.push({ min, tag: tag.replace(/\smax="\d+"/, ` max="${place - 1}"`) })
    if (max > place && min <= place)
      kept.push({ min: place + 1, tag: tag.replace(/\smin="\d+"/, ` min="${place + 1}"`) })
  }
  const tags = kept.toSorted((one, other) => one.min - other.min).map(({ tag }) => tag)
  return `${xml.slice(0, found.start)}<${prefix}cols>${tags.join('')}</${prefix}cols>${xml.slice(found.end)}`
}
