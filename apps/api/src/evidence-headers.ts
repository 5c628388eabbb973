import type { ByteRange, OpenedEvidence } from '@workpoints/reporting/server'

/** A file's name as a header may carry it (RFC 6266, RFC 5987): one for old programs, one in full. */
export function disposition(kind: 'attachment' | 'inline', name: string): string {
  const plain = name.replace(/[^\x20-\x7E]|["\\%]/g, '_')
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain}"; filename*=UTF-8''${full}`
}

/** The part that a `Range` header asks for (RFC 9110, 14.2): one part of bytes; null for the whole, also where it cannot be read. */
export function rangeOf(header: string | undefined, bytes: number): ByteRange | 'none' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  const first = from === '' ? Math.max(0, bytes - Number(to)) : Number(from)
  const last = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  return first > last ? 'none' : { from: first, to: last }
}

/**
 * What keeps a file from acting on the page it is opened from: a sandbox of its own without scripts. Chromium's viewer does not open a PDF
 * in a sandbox, so a PDF that is looked at has none; it can be framed by this site alone, and nothing in it may be loaded from anywhere.
 */
export function policyOf({ format }: Pick<OpenedEvidence, 'format'>, isPreview: boolean): string {
  const closed = "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
  if (isPreview && format.id === 'pdf') return `${closed}; object-src 'self'; style-src 'unsafe-inline'`
  return `${closed}; sandbox; img-src 'self'; media-src 'self'`
}
