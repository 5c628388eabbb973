const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Saves the marked file that came with an answer, as the browser saves downloads. */
export function saveMarked({ name, base64 }: { readonly name: string; readonly base64: string }): void {
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
