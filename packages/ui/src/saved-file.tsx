/** A file as it is sent with a call. */
export interface SentFile {
  readonly name: string
  readonly base64: string
}

/** Reads a chosen file for sending. Rejects when the browser cannot read it, such as when it was moved since. */
export function readFile(file: File): Promise<SentFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve({ name: file.name, base64: url.slice(url.indexOf(',') + 1) })
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the file cannot be read')))
    reader.readAsDataURL(file)
  })
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Saves a workbook or table that came with an answer, as the browser saves downloads. */
export function saveFile({ name, base64 }: SentFile): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const type = name.endsWith('.csv') ? 'text/csv' : spreadsheet
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
