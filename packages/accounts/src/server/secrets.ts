import { createCipheriv, createDecipheriv, createHash, getCiphers, hash, randomBytes, randomInt } from 'node:crypto'

/** Which family of algorithms is used for what is newly written: international ones, or the national ones (国密) where the runtime has them. */
export type CryptoFamily = 'intl' | 'gm'

/** What the server alone knows. */
export interface Secrets {
  /** 32 bytes, kept outside the database. */
  readonly key: Uint8Array
  readonly family: CryptoFamily
}

const ciphers = { intl: 'aes-256-gcm', gm: 'sm4-gcm' } as const
type Cipher = (typeof ciphers)[CryptoFamily]

/** SM4-GCM is in Node 26's OpenSSL and not in older ones; those fall back to AES. */
const cipherOf = (family: CryptoFamily): Cipher =>
  family === 'gm' && getCiphers().includes('sm4-gcm') ? ciphers.gm : ciphers.intl

const keyFor = (cipher: Cipher, key: Uint8Array): Uint8Array => {
  const derived = createHash('sha256').update(`workpoints ${cipher}`).update(key).digest()
  return cipher === 'sm4-gcm' ? derived.subarray(0, 16) : derived
}

// Both are GCM modes; Node's types know only the AES names.
const gcm = (cipher: Cipher): 'aes-256-gcm' => cipher as 'aes-256-gcm'

/** Encrypts a short text: `cipher:nonce:tag:text`, each part but the first in base64url. */
export function seal({ key, family }: Secrets, text: string): string {
  const cipher = cipherOf(family)
  const nonce = randomBytes(12)
  const engine = createCipheriv(gcm(cipher), keyFor(cipher, key), nonce)
  const sealed = Buffer.concat([engine.update(text, 'utf8'), engine.final()])
  return [cipher, ...[nonce, engine.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join(':')
}

/** Decrypts what `seal` made, by whichever family; throws when the key is another one or the text was touched. */
export function unseal({ key }: Pick<Secrets, 'key'>, sealed: string): string {
  const [cipher, nonce = '', tag = '', text = ''] = sealed.split(':')
  if (cipher !== ciphers.intl && cipher !== ciphers.gm) throw new Error('not a sealed text')
  const engine = createDecipheriv(gcm(cipher), keyFor(cipher, key), Buffer.from(nonce, 'base64url'))
  engine.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([engine.update(Buffer.from(text, 'base64url')), engine.final()]).toString('utf8')
}

/** A token nobody can guess, for a cookie: 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token. It has 256 bits of chance, so a plain digest is enough. */
export const tokenHash = (token: string): string => hash('sha256', token, 'base64url')

const alphabet = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A password to be read out and typed once: 16 signs without look-alikes in four groups, about 90 bits; always a capital, a letter and a digit. */
export function newPassword(): string {
  for (;;) {
    const signs = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)])
    const password = [0, 4, 8, 12].map((at) => signs.slice(at, at + 4).join('')).join('-')
    if (/[a-z]/.test(password) && /[A-Z]/.test(password) && /\d/.test(password)) return password
  }
}
