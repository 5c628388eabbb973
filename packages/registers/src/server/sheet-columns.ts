import type { Text } from '@workpoints/core'
import type { ColumnAsked, ColumnWritten } from '@workpoints/documents'
import { type Field, hasStates, type Register, type UnitNames } from '../index.ts'

/** The column of the state, in registers that have several. */
export const stateKey = '$state'
export const stateHead: Text = { zh: '状态', en: 'State' }

const marked = ({ title, measure, required }: Field): string =>
  `${title.zh}${measure === undefined ? '' : `（${measure.zh}）`}${required === true ? '*' : ''}`

/** What a register's sheet is searched for; what must be there is what every row must have. */
export const columnsAsked = (register: Register): ColumnAsked[] => [
  ...register.fields.map((field) => ({
    key: field.key,
    head: marked(field),
    aliases: [field.title.zh, field.title.en, ...(field.aliases ?? [])],
    optional: field.required !== true,
  })),
  ...(hasStates(register) ? [{ key: stateKey, head: stateHead.zh, aliases: [stateHead.en], optional: true }] : []),
]

const numbers = new Set(['number', 'area', 'money', 'coordinate'])
const kindOf = ({ kind }: Field): ColumnWritten['kind'] =>
  numbers.has(kind) ? 'number' : kind === 'date' ? 'date' : 'text'

function choicesOf(field: Field, units: UnitNames): readonly string[] | undefined {
  if (field.kind === 'boolean') return ['是', '否']
  if (field.kind === 'unit')
    return units.units.filter(({ kind }) => field.units?.includes(kind)).map(({ name }) => name.zh)
  return field.choices?.map(({ title }) => title.zh)
}

/** The columns of a register's own workbook, with what can be chosen in them. */
export const columnsWritten = (register: Register, units: UnitNames): ColumnWritten[] => [
  ...register.fields.map((field): ColumnWritten => {
    const choices = choicesOf(field, units)
    return {
      ...{ head: marked(field), key: field.key, kind: kindOf(field) },
      ...(field.width === undefined ? {} : { width: field.width }),
      ...(choices === undefined ? {} : { choices, open: field.kind === 'multi' }),
    }
  }),
  ...(hasStates(register)
    ? [
        {
          head: stateHead.zh,
          key: stateKey,
          kind: 'text' as const,
          choices: register.states.map(({ title }) => title.zh),
        },
      ]
    : []),
]
