import type { FileHandle } from 'node:fs/promises'

/** A file that is read in places, never as a whole. */
export interface FileBytes {
  readonly size: number
  /** Up to `length` bytes from a place on; fewer at the end. */
  read(at: number, length: number): Promise<Uint8Array>
}

/** An open file. */
export const bytesOf = (handle: FileHandle, size: number): FileBytes => ({
  size,
  async read(at, length) {
    const wanted = Math.max(0, Math.min(length, size - at))
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(wanted), 0, wanted, at)
    return buffer.subarray(0, bytesRead)
  },
})

/** Bytes as text of one sign a byte, for looking for marks. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** A window on bytes for reading numbers. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
