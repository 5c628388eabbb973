import type { Text } from '@workpoints/core'

/** What a step to another state asks for: the day it happened, why, or what proves it (a document's number, in words). */
export type StepNeed = 'date' | 'reason' | 'evidence'

/** A step that may be taken. */
export interface Step {
  /** The state it leads to. */
  readonly to: string
  /** What the button says, such as 通过验收; 转为“…” unless told. */
  readonly title?: Text
  readonly needs?: readonly StepNeed[]
  /** Fields that must be filled first. */
  readonly fields?: readonly string[]
}

/** One state of a register's small machine. */
export interface State {
  readonly key: string
  readonly title: Text
  /** How it is marked: `open` needs somebody, `done` is an end, `stopped` is out of the count; plain unless told. */
  readonly tone?: 'open' | 'done' | 'stopped'
  readonly next?: readonly Step[]
}

/** The only state of a register that declares none. */
export const onlyState: State = { key: '', title: { zh: '在册', en: 'Listed' } }
