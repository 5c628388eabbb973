import type { Text } from '@workpoints/core'

/** What the ids in entries of the audit trail are called now; undefined for one that is not known. */
export interface AuditNames {
  readonly unit: (id: string) => Text | undefined
  /** A person as the trail names people: `李明（liming）`. */
  readonly person: (id: string) => string | undefined
  readonly plugin: (id: string) => Text | undefined
}

/** Names of nothing: ids stay ids. */
export const noNames: AuditNames = { unit: () => undefined, person: () => undefined, plugin: () => undefined }

/** The same words in both languages. */
export const plain = (text: string): Text => ({ zh: text || '—', en: text || '—' })

/** Texts put together, with what stands between them in each language. */
export const joined = (texts: readonly Text[], between: Text = { zh: '、', en: ', ' }): Text => ({
  zh: texts.map(({ zh }) => zh).join(between.zh),
  en: texts.map(({ en }) => en).join(between.en),
})
