import { getHashes, hash } from 'node:crypto'
import { UnavailableError } from '../../index.ts'

/** By what an entry is chained: SM3 (GB/T 32905-2016) or SHA-256 (FIPS 180-4). Each entry names its own, so a chain may change over. */
export type HashAlgorithm = 'sm3' | 'sha256'

/** What the first entry of a trail is chained to. */
export const genesis = '0'.repeat(64)

const available: ReadonlySet<string> = new Set(getHashes())

/** The algorithm for new entries: SM3 for `gm` where this runtime has it, else SHA-256. */
export function chooseHash(crypto: 'gm' | 'intl' = 'gm'): HashAlgorithm {
  return crypto === 'gm' && available.has('sm3') ? 'sm3' : 'sha256'
}

let preferred = chooseHash()

/** Says by what this process chains new entries, once at its start; SM3 where nothing is said and the runtime has it. */
export function preferHash(crypto: 'gm' | 'intl'): void {
  preferred = chooseHash(crypto)
}

/** By what this process chains new entries. */
export const preferredHash = (): HashAlgorithm => preferred

/**
 * The hash of an entry, 64 hexadecimal digits: of the hash before it, a line break and its text. Undefined for an algorithm that the
 * trail does not use. Throws UnavailableError `core.audit-no-hash` where the runtime lacks one that it does use.
 */
export function chainHash(
  algorithm: string,
  { previous, text }: { previous: string; text: string },
): string | undefined {
  if (algorithm !== 'sm3' && algorithm !== 'sha256') return undefined
  if (!available.has(algorithm))
    throw new UnavailableError('core.audit-no-hash', {
      zh: `审计记录使用 ${algorithm.toUpperCase()}，而当前运行环境没有此算法。请用带有该算法的 Node.js（OpenSSL）运行。`,
      en: `The audit trail uses ${algorithm.toUpperCase()}, which this runtime lacks. Use a Node.js whose OpenSSL has it.`,
    })
  return hash(algorithm, `${previous}\n${text}`)
}
