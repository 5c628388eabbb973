import { type Content, emptyEntry } from './content.ts'

/** A field as it was saved. */
export interface SavedField {
  readonly field: string
  readonly value: unknown
}

/** A content with saved fields laid over it. */
export function withFields(start: Content, fields: readonly SavedField[]): Content {
  const content: Record<string, unknown> = { ...start }
  const values = { ...start.values }
  for (const { field, value } of fields)
    if (field.startsWith('value:')) values[field.slice(6)] = { ...emptyEntry, ...(value as object) }
    else content[field] = value
  return { ...content, values } as Content
}

/** A content taken apart into the fields that are saved by themselves. */
export const fieldsOf = ({ values, ...texts }: Content): readonly SavedField[] => [
  ...Object.entries(texts).map(([field, value]) => ({ field, value })),
  ...Object.entries(values).map(([key, value]) => ({ field: `value:${key}`, value })),
]
