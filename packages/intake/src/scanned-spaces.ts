import { filterMapped, type Mapped } from './source-map.ts'

/** Spaces in the middle of a Chinese word, of a decimal number or in front of a punctuation mark: a scan puts them there. */
const STRAY = /(?<=[一-龥]) (?=[一-龥])|(?<=\d) ?\. ?(?=\d)(?<= \.|\. )|(?<=[一-龥]) (?=[,。;])/g
/** How many stray spaces make a text a scan in which a space between two digits is stray too. */
const FEWEST_STRAY = 5
/** A space within a number; a year keeps its distance from the number behind it, and so does the mark of an item. */
const WITHIN_NUMBER = /(?<=\d)(?<!(?:^|[^\d])20\d\d) (?=\d)/g

/**
 * Joins the digits of numbers that a scan has torn apart (`2 9.5`, `1 8 天`). Only in a text with stray spaces in its
 * words, since elsewhere two numbers side by side are two numbers.
 */
export function withWholeNumbers(text: Mapped): Mapped {
  if ([...text.norm.matchAll(STRAY)].length < FEWEST_STRAY) return text
  const stray = new Set([...text.norm.matchAll(WITHIN_NUMBER)].map((match) => match.index))
  return stray.size === 0 ? text : filterMapped(text, (i) => !stray.has(i))
}
