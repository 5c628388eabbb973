/** Hands a file that the server gave out (its bytes in base64) to the browser to be saved. */
export function saveFile({
  name,
  type,
  content,
}: {
  readonly name: string
  readonly type: string
  readonly content: string
}): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type }))
  link.download = name
  link.click()
  // The browser has taken the bytes by the time the click returns; some read them a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
