import type { Readable } from 'node:stream'
import type { FileBytes } from './file-bytes.ts'

/** By what a file is named: SHA-256 (FIPS 180-4), or SM3 (GB/T 32905-2016) in deployments of the national family. */
export type BlobHash = 'sha256' | 'sm3'

/** A part of a file, in bytes; both ends belong to it. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/** What is told of a file before it comes, and how it is looked at before it is kept. */
export interface Receiving<T> {
  /** The length that the sender announced, in bytes. */
  readonly bytes: number
  /** Looks at the whole file; what it throws keeps the file out. */
  readonly check: (file: FileBytes) => Promise<T>
}

/** A file that is kept: from now on it survives the program and the machine's power. */
export interface Stored<T> {
  /** 64 hexadecimal digits. */
  readonly hash: string
  readonly bytes: number
  readonly checked: T
}

/** Where files are kept by the hash of what they hold. Nothing is ever taken out or written over. */
export interface BlobStore {
  readonly algorithm: BlobHash
  /**
   * Takes a file in as it comes. Throws InvalidError `reporting.evidence-cut` when it is not as long as announced, UnavailableError
   * `reporting.disk-full` or `reporting.store-away`, and whatever the check throws; then nothing of it is left.
   */
  put<T>(body: AsyncIterable<Uint8Array>, receiving: Receiving<T>): Promise<Stored<T>>
  /** Throws UnavailableError `reporting.file-missing` or `reporting.store-away`. */
  get(hash: string, range?: ByteRange): Promise<Readable>
  has(hash: string): Promise<boolean>
}
