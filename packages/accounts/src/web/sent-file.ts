/** A file as it travels to and from the procedures. */
export interface SentFile {
  readonly name: string
  readonly base64: string
}

/** Reads a file that somebody chose. Rejects when the file went away or changed meanwhile. */
export async function readSent(file: File): Promise<SentFile> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'))
    reader.readAsDataURL(file)
  })
  return { name: file.name, base64: url.slice(url.indexOf(',') + 1) }
}

/** Hands a file to the reader's downloads. It is never opened: whatever it is, it stays data. */
export function saveSent({ name, base64 }: SentFile): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
