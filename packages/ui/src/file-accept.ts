/** What is asked of a chosen file. */
export interface FileLimits {
  /** As in HTML: endings and media types such as `.xlsx,.csv,image/*`; anything where nothing is given. */
  readonly accept?: string | undefined
  /** The most bytes. */
  readonly maxSize?: number | undefined
}

/**
 * Why a file is not taken: `type` where neither its ending nor its media type is accepted (a dropped file passes the browser's own
 * check by), `empty` where it has no bytes, `size` where it has too many; undefined where it is taken.
 */
export function fileRefusal(
  file: Pick<File, 'name' | 'type' | 'size'>,
  { accept, maxSize }: FileLimits,
): 'type' | 'empty' | 'size' | undefined {
  if (!isAccepted(file, accept)) return 'type'
  if (file.size === 0) return 'empty'
  return maxSize !== undefined && file.size > maxSize ? 'size' : undefined
}

/** A size in bytes for people: whole KB, or MB to one place; 1 KB is 1024 bytes. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kilobytes = Math.round(bytes / 1024)
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

function isAccepted({ name, type }: Pick<File, 'name' | 'type'>, accept = ''): boolean {
  const wanted = accept
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  if (wanted.length === 0) return true
  const [lowerName, lowerType] = [name.toLowerCase(), type.toLowerCase()]
  return wanted.some((part) => {
    if (part.startsWith('.')) return lowerName.endsWith(part)
    return part.endsWith('/*') ? lowerType.startsWith(part.slice(0, -1)) : lowerType === part
  })
}
