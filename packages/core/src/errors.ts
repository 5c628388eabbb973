import type { Text } from './text.ts'

/**
 * What went wrong, in words for the person who can put it right: `code` is stable and is typed by the thrower
 * (`air.station-closed`), `text` says in both languages what happened and what would be accepted.
 */
export abstract class WorkpointsError extends Error {
  readonly code: string
  readonly text: Text

  constructor(code: string, text: Text, options?: ErrorOptions) {
    super(`${text.zh} / ${text.en}`, options)
    this.name = new.target.name
    this.code = code
    this.text = text
  }
}

/** The input cannot be accepted as it is. */
export class InvalidError extends WorkpointsError {}
/** The caller may not do this. */
export class NotAllowedError extends WorkpointsError {}
/** There is no such thing, or none that the caller may know of. */
export class NotFoundError extends WorkpointsError {}
/** It would contradict what is already recorded. */
export class ConflictError extends WorkpointsError {}
/** Something we depend on is not there just now. */
export class UnavailableError extends WorkpointsError {}
