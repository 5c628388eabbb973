import type { Text } from '../index.ts'

interface Detail {
  readonly code: string
  readonly text: Text
  /** What is wrong with the input, by field. */
  readonly fields?: Readonly<Record<string, string>>
}

interface Answered {
  readonly data: { readonly httpStatus?: number; readonly detail?: Detail }
}

const isAnswered = (error: unknown): error is Answered =>
  typeof error === 'object' &&
  error !== null &&
  'data' in error &&
  typeof error.data === 'object' &&
  error.data !== null

/** The server's own words about an error, with its stable code; null when no answer of the server's came at all. */
export function errorDetail(error: unknown): Detail | null {
  return isAnswered(error) ? (error.data.detail ?? null) : null
}

/** Whether a call failed because the server could not be reached, and not because it refused. */
export const isUnreachable = (error: unknown): boolean =>
  error !== null && error !== undefined && errorDetail(error) === null

/** Whether nobody is signed in any more, or has something to do first: a new password, the second factor. */
export const isSignedOut = (error: unknown): boolean =>
  isAnswered(error) &&
  (error.data.httpStatus === 401 || (errorDetail(error)?.code.startsWith('core.pending-') ?? false))
