import { chooseComparator, commitmentOf } from './comparators.ts'
import { readDueCell } from './deadlines.ts'
import type { Target } from './intake.ts'
import { findMaskedPlaces, maskOf } from './masks.ts'
import { classNumber } from './numerals.ts'
import { splitScope } from './phrases.ts'
import { findQuantities } from './quantities.ts'
import { concatMapped, type Mapped, sliceMapped, spanOf } from './source-map.ts'
import { cellOf, INDICATOR_TITLE, type Table } from './tables.ts'

/** Reads the targets of one row of an indicator table; `year` completes dates without a year. */
export function rowTargets(table: Table, row: readonly Mapped[], year: number | null): Target[] {
  const name = cellOf(table, row, 'indicator') ?? cellOf(table, row, 'task')
  const value = cellOf(table, row, 'value')
  const due = cellOf(table, row, 'due')
  const date = due ? readDueCell(due.norm, year) : null
  if (name && value) {
    const scope = cellOf(table, row, 'scope')?.print ?? null
    const target = cellTarget(name, value, { measure: cellOf(table, row, 'measure')?.print ?? '', row })
    return target ? [{ ...target, scope: scope ?? target.scope, due: date }] : []
  }
  return matrixTargets(table, row).map((target) => ({ ...target, due: date }))
}

/** A table with places down the side and indicators across: one target a cell that holds a value. */
function matrixTargets(table: Table, row: readonly Mapped[]): Target[] {
  const label = cellOf(table, row, 'scope')
  if (!label) return []
  return table.columns.flatMap((column, i) => {
    const cell = row[i]
    const isMeasure = INDICATOR_TITLE.test(column.title.norm) && column.role !== 'scope' && column.role !== 'number'
    const target = cell && isMeasure ? cellTarget(column.title, cell, { measure: '', row }) : null
    return target ? [{ ...target, scope: /^(?:全[市县区]|合计|总计)$/.test(label.norm) ? null : label.print }] : []
  })
}

function cellTarget(
  title: Mapped,
  cell: Mapped,
  { measure, row }: { measure: string; row: readonly Mapped[] },
): Target | null {
  const bracket = /\(([^()]*(?:\/[^()]*)?)\)$/.exec(title.norm)
  const unitInTitle =
    bracket && /^(?:%|‰|[万亿]?[一-龥]{1,4}(?:\/[一-龥]{1,4})?|[mμugkMt].{0,6})$/.test(bracket[1] ?? '')
      ? (bracket[1] ?? '')
      : ''
  const plain = unitInTitle === '' ? title : sliceMapped(title, 0, bracket?.index)
  const { scope, name } = splitScope(plain)
  const head = {
    name: name.print.replace(/^(?:全市|全县|全区)/, ''),
    scope: scope?.print ?? null,
    due: null,
    commitment: commitmentOf(cell.norm),
    quote: rowQuote(row),
    span: rowSpan(row),
  }
  const reading = readValue(cell.norm, head.name, measure || unitInTitle)
  return reading ? { ...head, ...reading } : null
}

/** 由2025年的34微克/立方米降至32微克/立方米以下: where a value comes from, before it is said where it goes. */
const ORIGIN = /^(?:由|从)[^,。;]{1,40}?(?=[下上]?(?:降低?|升|提[高升]?|增[加长]?|减少?|压减|扩大)[至到为])/

function readValue(
  norm: string,
  name: string,
  unit: string,
): Pick<Target, 'comparator' | 'value' | 'valueTo' | 'unit'> | null {
  const grade = /(?<!劣)([IVⅠⅡⅢⅣⅤ]{1,3}|[一二三四五])类/.exec(norm)
  if (grade && !/比例|率/.test(norm))
    return { comparator: 'class', value: classNumber(grade[1] ?? ''), valueTo: null, unit: '类' }
  const mask = maskOf(
    norm,
    findMaskedPlaces(norm).filter((place) => place.kind === 'date'),
  )
  mask.fill(true, 0, ORIGIN.exec(norm)?.[0].length ?? 0)
  const quantity = findQuantities(norm, mask)[0]
  if (quantity) {
    const said = { before: norm.slice(0, quantity.start).trim(), after: norm.slice(quantity.end).trim() }
    const measure = quantity.unit === '' ? unit : quantity.unit
    const printed = unit !== '' && measure.length < unit.length ? unit : measure
    return {
      comparator: chooseComparator(said, name, { value: quantity.value, unit: printed }),
      value: quantity.value,
      valueTo: quantity.valueTo,
      unit: printed === '/' ? '' : printed,
    }
  }
  if (/稳定|平稳|不退化|不下降|稳中/.test(norm)) return { comparator: 'stable', value: null, valueTo: null, unit: '' }
  if (/不发生|不出现|零|清零|杜绝|消除/.test(norm))
    return { comparator: 'zero', value: 0, valueTo: null, unit: unit === '/' ? '' : unit }
  return /下达|考核|目标|完成/.test(norm)
    ? { comparator: '=', value: null, valueTo: null, unit: unit === '/' ? '' : unit }
    : null
}

function rowQuote(row: readonly Mapped[]): string {
  return row
    .map((cell) => cell.print)
    .filter((text) => text !== '')
    .join(' ')
}

function rowSpan(row: readonly Mapped[]): Target['span'] {
  return spanOf(concatMapped(row.filter((cell) => cell.norm !== '')))
}
