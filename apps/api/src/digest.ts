import { hash } from 'node:crypto'

/** A short name for a list of texts: 22 signs, 132 bits. */
export const digest = (parts: readonly string[]): string => hash('sha256', parts.join('\n'), 'base64url').slice(0, 22)
