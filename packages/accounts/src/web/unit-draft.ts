import { bilingual, type Unit, type UnitFault, UnitFields, type UnitKind, unitFaults } from '@workpoints/core'
import type { FormError } from '@workpoints/ui/form'

/** A unit while somebody types it; aliases are lines of one text. */
export interface UnitDraft {
  readonly id: string
  readonly kind: UnitKind
  readonly zh: string
  readonly en: string
  readonly full: string
  readonly code: string
  readonly aliases: string
  readonly members: readonly string[]
  readonly column: string
  readonly row: string
  readonly validFrom: string
  readonly validTo: string
}

/** An empty form for a new unit. */
export const newDraft = (today: string): UnitDraft => ({
  ...{ id: '', kind: 'department', zh: '', en: '', full: '', code: '', aliases: '', members: [] },
  ...{ column: '', row: '', validFrom: today, validTo: '' },
})

/** A unit as it is typed. */
export const draftOf = (unit: Unit): UnitDraft => ({
  ...{ id: unit.id, kind: unit.kind, zh: unit.name.zh, en: unit.name.en, full: unit.full, code: unit.code ?? '' },
  aliases: unit.aliases.map(({ text }) => text).join('\n'),
  members: unit.members,
  ...{ column: String(unit.tile?.[0] ?? ''), row: String(unit.tile?.[1] ?? '') },
  ...{ validFrom: unit.validFrom, validTo: unit.validTo ?? '' },
})

const lines = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

const isPlace = (kind: UnitKind): boolean => kind === 'county' || kind === 'zone'
const numberOf = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN)

/** The unit that was typed. An alias that is known keeps where it was met; the English name falls back to the Chinese one. */
function typedUnit(draft: UnitDraft, before: Unit | undefined): Unit {
  const { column, row, kind } = draft
  const hasTile = isPlace(kind) && (column.trim() !== '' || row.trim() !== '')
  return {
    ...{ id: draft.id.trim(), kind, name: { zh: draft.zh, en: draft.en.trim() === '' ? draft.zh : draft.en } },
    ...{ full: draft.full.trim() === '' ? draft.zh : draft.full, code: draft.code.trim() || null },
    aliases: lines(draft.aliases).map(
      (text) => before?.aliases.find((alias) => alias.text === text) ?? { text, source: '单位管理' },
    ),
    members: kind === 'group' ? [...draft.members] : [],
    tile: hasTile ? [numberOf(column), numberOf(row)] : null,
    ...{ validFrom: draft.validFrom, validTo: draft.validTo || null },
  }
}

/** The form's name of a unit's field: the path by which the server's refusals name it. */
const fieldOf = (path: readonly PropertyKey[]): string => {
  const [head = '', next] = path.map(String)
  if (head === 'name') return `unit.name.${next ?? 'zh'}`
  return head === 'tile' ? `unit.tile.${next ?? '0'}` : `unit.${head}`
}

/** What was typed as a unit, or what is wrong with it, by field: the same rules as the server's. */
export function readUnitDraft(
  draft: UnitDraft,
  {
    before,
    all,
    language,
  }: { readonly before: Unit | undefined; readonly all: readonly Unit[]; readonly language: 'zh' | 'en' },
): { readonly unit: UnitFields } | { readonly errors: readonly FormError[] } {
  const read = UnitFields.safeParse(typedUnit(draft, before))
  if (!read.success)
    return {
      errors: read.error.issues.map(({ path, message }) => ({
        field: fieldOf(path),
        message: bilingual(message)[language],
      })),
    }
  const others = all.filter(({ id }) => id !== read.data.id)
  const faults: readonly UnitFault[] = unitFaults(read.data, { before, others })
  return faults.length === 0
    ? { unit: read.data }
    : { errors: faults.map(({ field, text }) => ({ field: fieldOf([field]), message: text[language] })) }
}
