/** The unit through whose eyes this document of the browser looks; null for the issuing office. Fixed as long as the document lives. */
export const perspective: string | null = new URLSearchParams(window.location.search).get('perspective') || null

/** Looks through another unit's eyes: the page is loaded anew, so that nothing seen before can linger. */
export function changePerspective(unit: string | null): void {
  const url = new URL(window.location.href)
  if (unit === null) url.searchParams.delete('perspective')
  else url.searchParams.set('perspective', unit)
  window.location.assign(url)
}
