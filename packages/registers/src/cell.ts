import type { Language, Text } from '@workpoints/core'
import { acceptedText } from './accepted.ts'
import type { CellValue } from './entry.ts'
import type { Choice } from './field.ts'
import type { Field } from './register.ts'
import type { UnitNames } from './unit-names.ts'
import { readDay } from './written-day.ts'
import { degreesWithin, readDegrees, readNumber } from './written-number.ts'

/** What a written cell came to: its value, or what would be accepted instead. */
export type ParsedCell = { readonly value: CellValue; readonly fault?: undefined } | { readonly fault: Text }

/** Words of yes and no. */
const yes = new Set(['是', '有', '已', 'true', 'yes', 'y', '1', '√', '✓'])
const no = new Set(['否', '无', '未', 'false', 'no', 'n', '0', '×', 'x'])
const separators = /[、,，;；\n]+/

/** Reads a cell as somebody wrote it, in a form or in a spreadsheet. Blank is null, or refused where something is required. */
export function parseCell(field: Field, written: string, units: UnitNames): ParsedCell {
  const text = written.trim()
  if (text === '') return field.required === true ? refused(field) : { value: null }
  const value = read(field, text, units)
  if (value === undefined) return refused(field, units)
  // What else a schema asks for, the schema says.
  return field.schema.safeParse(value).success ? { value } : refused(field, units)
}

const refused = (field: Field, units?: UnitNames): ParsedCell => ({ fault: acceptedText(field, units) })

function read(field: Field, text: string, units: UnitNames): CellValue | undefined {
  switch (field.kind) {
    case 'text':
      return within(text.replace(/\s+/g, ' '), field)
    case 'long-text':
      return within(text.replace(/\r\n?/g, '\n'), field)
    case 'date':
      return readDay(text)
    case 'choice':
      return choiceOf(field.choices ?? none, text)
    case 'multi':
      return choicesOf(field.choices ?? none, text)
    case 'boolean':
      return yes.has(text.toLowerCase()) ? true : no.has(text.toLowerCase()) ? false : undefined
    case 'unit':
      return unitOf(field, text, units)
    default:
      return numberOf(field, text)
  }
}

const within = (text: string, { maxLength = 200 }: Field): string | undefined =>
  text.length <= maxLength && !text.includes('\u0000') ? text : undefined

function numberOf(field: Field, text: string): string | undefined {
  const { kind, measure, axis, decimals = 4 } = field
  const value = kind === 'coordinate' ? readDegrees(text) : readNumber(text, measure?.zh)
  if (value === undefined) return undefined
  const [least, most] = kind === 'coordinate' ? degreesWithin(axis) : [field.min, field.max]
  const tooFine = (value.split('.')[1]?.length ?? 0) > decimals
  const outside = (least !== undefined && Number(value) < least) || (most !== undefined && Number(value) > most)
  return tooFine || outside || value.length > 24 ? undefined : value
}

const none: readonly Choice[] = []

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/** The choices of a list by all that they are called; the first of two that share a name has it. */
const namesOf = new WeakMap<readonly Choice[], ReadonlyMap<string, string>>()

function choiceOf(choices: readonly Choice[], text: string): string | undefined {
  let names = namesOf.get(choices)
  if (names === undefined) {
    const named = choices.flatMap(({ key, title, aliases = [] }) =>
      [title.zh, key, title.en, ...aliases].map((name) => [plain(name), key] as const),
    )
    names = new Map(named.toReversed())
    namesOf.set(choices, names)
  }
  return names.get(text) ?? names.get(plain(text))
}

function choicesOf(choices: readonly Choice[], text: string): readonly string[] | undefined {
  const written = text.split(separators).filter((part) => part.trim() !== '')
  const found = written.map((part) => choiceOf(choices, part))
  if (found.includes(undefined)) return undefined
  return choices.map(({ key }) => key).filter((key) => found.includes(key))
}

function unitOf(field: Field, text: string, units: UnitNames): string | undefined {
  const found = units.find(text)
  return found !== undefined && field.units?.includes(found.kind) === true ? found.id : undefined
}

/** Writes a value as a cell shows it; `parseCell` reads it back. The empty text where nothing stands. */
export function formatCell(
  field: Field,
  value: CellValue | undefined,
  { units, language = 'zh' }: { readonly units: Pick<UnitNames, 'nameOf'>; readonly language?: Language },
): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no'
  if (typeof value !== 'string')
    return value.map((key) => titleOf(field, key, language)).join(language === 'zh' ? '、' : ', ')
  if (field.kind === 'choice') return titleOf(field, value, language)
  return field.kind === 'unit' ? units.nameOf(value) : value
}

const titleOf = ({ choices = [] }: Field, key: string, language: Language): string =>
  choices.find((choice) => choice.key === key)?.title[language] ?? key
