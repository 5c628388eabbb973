import type { Day } from './period-schema.ts'
import type { Text } from './text.ts'

/** How sure a fact is: checked against its source, general professional knowledge, or not to be published before the office has confirmed it. */
export type Mark = 'verified' | 'knowledge' | 'weak'

/** A standard or method a rule follows. It is chosen by the day of the reading and never by today. */
export interface Standard {
  /** Number of the standard or document; null where only the name is known. */
  readonly number: string | null
  readonly name: Text
  /** First day it holds; null where the day is not known, and then it is not asked for. */
  readonly effectiveFrom: Day | null
  readonly mark: Mark
}

/** A fact that the sources leave open, taken as a named default until the office confirms it (须由办公室确认). */
export interface Assumption {
  readonly key: string
  readonly title: Text
  /** What is taken for now. */
  readonly taken: Text
  /** Where the default comes from. */
  readonly source: Text
}

/** The source of a default that nobody has compared with a text. */
export const fromKnowledge: Text = {
  zh: '一般业务知识，未核对原文',
  en: 'general professional knowledge, not checked against the text',
}

/** Why a standard does not judge a reading of that day; null where it does, or where no day was given. */
export function notYetInForce(standard: Standard, on: Day | undefined): Text | null {
  const { effectiveFrom, number, name } = standard
  if (on === undefined || effectiveFrom === null || on >= effectiveFrom) return null
  return {
    zh: `${number ?? name.zh} 自 ${effectiveFrom} 起实施，不用于 ${on} 的数据`,
    en: `${number ?? name.en} holds from ${effectiveFrom}: it does not judge ${on}`,
  }
}
