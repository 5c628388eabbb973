import type { AskedView } from './asked-view.ts'
import { emptyEntry, type ValueEntry } from './content.ts'

/** For tests: a figure as a form asks for it, a whole count unless said otherwise. */
export const askedExample = (fields: Partial<AskedView> = {}): AskedView => ({
  ...{ key: 'a.b/360702', indicator: 'a.b', subject: '360702', target: '1-a', computed: false },
  ...{ name: { zh: '完成数', en: 'Completed' }, unit: { zh: '个', en: '' }, accumulation: 'level', decimals: 0 },
  ...{ indivisible: false, hasParts: false, isShare: false, isSigned: false, isClass: false },
  ...{ demand: { zh: '', en: '' }, counted: null, mayCome: false, previous: null, totalBefore: null, usual: null },
  ...fields,
})

/** For tests: an entry with some of its fields typed. */
export const entryExample = (typed: Partial<ValueEntry> = {}): ValueEntry => ({ ...emptyEntry, ...typed })
