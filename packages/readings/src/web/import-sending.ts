import { importPart } from '../import-file.ts'

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve(url.slice(url.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the file cannot be read')))
    reader.readAsDataURL(blob)
  })
}

/** Sends a file in its parts, one after the other, and tells after each how much of it (0 to 1) has arrived. */
export async function sendParts(
  file: File,
  send: (part: { readonly number: number; readonly base64: string }) => Promise<unknown>,
  progress: (share: number) => void,
): Promise<void> {
  for (let number = 0; number * importPart < file.size; number++) {
    await send({ number, base64: await base64Of(file.slice(number * importPart, (number + 1) * importPart)) })
    progress(Math.min(1, ((number + 1) * importPart) / file.size))
  }
}
