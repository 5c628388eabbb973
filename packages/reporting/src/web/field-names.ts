import type { Text } from '@workpoints/core'
import type { AskedView } from '../asked-view.ts'

const names: Readonly<Record<string, Text>> = {
  progress: { zh: '工作进展', en: 'Progress' },
  problems: { zh: '存在问题', en: 'Problems' },
  next: { zh: '下步打算', en: 'Next steps' },
  unchanged: { zh: '本月无变化', en: 'No change' },
  report: { zh: '整份填报', en: 'The report as a whole' },
  quotes: { zh: '引用', en: 'Quotations' },
}

/** What a field of a report is called. */
export const fieldName = (field: string, asked: readonly Pick<AskedView, 'key' | 'name'>[]): Text =>
  names[field] ?? asked.find(({ key }) => `value:${key}` === field)?.name ?? { zh: field, en: field }
