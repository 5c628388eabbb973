/** When and how steadily a page was painted. Times in ms since the navigation began. */
export interface Paint {
  readonly lcp: number
  /** What the largest paint was of. */
  readonly element: string
  readonly fcp: number
  /** Layout shifts without input, added up. */
  readonly cls: number
  /** Blocking time: what each long task took beyond 50 ms, from the first paint until the page came to rest. */
  readonly tbt: number
}

interface Seen {
  lcp: number
  element: string
  cls: number
  tasks: { start: number; duration: number }[]
}

/** Runs in the page before anything else: keeps what the browser tells of its paints. Self-contained, since it is sent as text. */
export function observePaint(): void {
  const seen: Seen = { lcp: 0, element: '', cls: 0, tasks: [] }
  Object.assign(globalThis, { benchPaint: seen })
  const on = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry)
    }).observe({ type, buffered: true })
  on('largest-contentful-paint', (entry) => {
    const { element } = entry as PerformanceEntry & { element: Element | null }
    seen.lcp = entry.startTime
    seen.element = element === null ? '' : `${element.tagName.toLowerCase()}.${element.className}`
  })
  on('layout-shift', (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!shift.hadRecentInput) seen.cls += shift.value
  })
  on('longtask', (entry) => {
    seen.tasks.push({ start: entry.startTime, duration: entry.duration })
  })
}

/** Runs in the page at the end: sums up what was seen. */
export function readPaint(): Paint {
  const seen = (globalThis as unknown as { benchPaint: Seen }).benchPaint
  const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
  const blocking = seen.tasks.filter((task) => task.start + task.duration > fcp)
  const tbt = blocking.reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0)
  return { lcp: seen.lcp, element: seen.element, fcp, cls: seen.cls, tbt }
}
