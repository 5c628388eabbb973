import type { Asked } from './permission.ts'
import type { Text } from './text.ts'

/** Options of our errors: what they came from, and for the audit trail what somebody asked for who may not have it. */
export interface WorkpointsErrorOptions extends ErrorOptions {
  readonly refused?: Asked & { readonly subject?: string | undefined }
}

/**
 * What went wrong, in words for the person who can put it right: `code` is stable and is typed by the thrower
 * (`air.station-closed`), `text` says in both languages what happened and what would be accepted.
 */
export abstract class WorkpointsError extends Error {
  readonly code: string
  readonly text: Text
  /** What was asked for and not allowed; never shown to who asked. */
  readonly refused: WorkpointsErrorOptions['refused']

  constructor(code: string, text: Text, options?: WorkpointsErrorOptions) {
    super(`${text.zh} / ${text.en}`, options)
    this.name = new.target.name
    this.code = code
    this.text = text
    this.refused = options?.refused
  }
}

/** The input cannot be accepted as it is. */
export class InvalidError extends WorkpointsError {}
/** Nobody is signed in, or no longer. */
export class NotSignedInError extends WorkpointsError {}
/** The caller may not do this. */
export class NotAllowedError extends WorkpointsError {}
/** There is no such thing, or none that the caller may know of. */
export class NotFoundError extends WorkpointsError {}
/** It would contradict what is already recorded. */
export class ConflictError extends WorkpointsError {}
/** Too much was asked in too short a time. */
export class TooManyError extends WorkpointsError {}
/** Something we depend on is not there just now. */
export class UnavailableError extends WorkpointsError {}
