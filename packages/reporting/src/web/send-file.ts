import type { Text } from '@workpoints/core'

/** A file to be sent, and for what. */
export interface FileSent {
  /** What it belongs to, as the address names it: a report's id, or `entry/<id>` for a row of a register. */
  readonly owner: string
  readonly key: string
  readonly field: string
  readonly name: string
  readonly file: File
}

/** How it ended: taken, refused in the server's words, or without an answer. */
export type FileAnswer = { readonly kind: 'taken' | 'lost' } | { readonly kind: 'refused'; readonly reason: Text }

interface Refusal {
  readonly error?: { readonly data?: { readonly detail?: { readonly text?: Text } } }
}

/** Sends a file; `fetch` does not tell how far it has come. Returns what cancels it. */
export function sendFile(
  { owner, key, field, name, file }: FileSent,
  { onProgress, onEnd }: { readonly onProgress: (sent: number) => void; readonly onEnd: (answer: FileAnswer) => void },
): () => void {
  const request = new XMLHttpRequest()
  request.open('POST', `/api/evidence/${owner}?${new URLSearchParams({ key, field, name }).toString()}`)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.responseType = 'json'
  request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
  request.addEventListener('error', () => onEnd({ kind: 'lost' }))
  request.addEventListener('load', () => {
    if (request.status === 200) return onEnd({ kind: 'taken' })
    const reason = (request.response as Refusal | null)?.error?.data?.detail?.text
    // A gateway that answers for a server which is away has no words of ours.
    return onEnd(reason === undefined ? { kind: 'lost' } : { kind: 'refused', reason })
  })
  request.send(file)
  return () => request.abort()
}
