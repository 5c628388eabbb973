import type { Text } from './text.ts'
import type { UnitKind } from './unit.ts'

/** What kinds of units are called, as headings of lists and in tables. */
export const unitKindText: Readonly<Record<UnitKind, Text>> = {
  committee: { zh: '市环委办', en: 'Committee office' },
  city: { zh: '全市', en: 'Whole city' },
  department: { zh: '市直部门', en: 'City departments' },
  institution: { zh: '市直事业单位', en: 'City institutions' },
  vertical: { zh: '驻市和垂直管理单位', en: 'Units under provincial or national lead' },
  county: { zh: '县（市、区）', en: 'Counties and districts' },
  zone: { zh: '功能区', en: 'Functional zones' },
  collective: { zh: '统称单位', en: 'Collective parties' },
  group: { zh: '组合范围', en: 'Groups' },
}

/** The order in which kinds are listed. */
export const unitKinds: readonly UnitKind[] = [
  'department',
  'institution',
  'vertical',
  'collective',
  'county',
  'zone',
  'committee',
  'city',
  'group',
]

/** Kinds for which modules are switched: places that report for themselves, and bodies that sign in with a view of their own. */
export const switchedKinds: ReadonlySet<UnitKind> = new Set(['county', 'zone', 'department', 'institution', 'vertical'])
