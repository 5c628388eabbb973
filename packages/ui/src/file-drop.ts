import { type RefObject, useEffect, useState } from 'react'
import { useDelegate } from './delegate.ts'

/**
 * Takes files dropped on the zone; true while some are held over it. A file that misses the zone is not opened by the
 * browser, which would put the page and what was typed on it away.
 */
export function useFileDrop(zone: RefObject<HTMLElement | null>, take: (files: FileList) => void): boolean {
  const [over, setOver] = useState(false)
  useDelegate(zone, 'dragover', () => setOver(true))
  useDelegate(zone, 'dragleave', (event) => {
    const to = event.relatedTarget
    if (!(to instanceof Node && zone.current?.contains(to))) setOver(false)
  })
  useDelegate(zone, 'drop', (event) => {
    setOver(false)
    if (event.dataTransfer) take(event.dataTransfer.files)
  })
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      const inside = event.target instanceof Node && zone.current?.contains(event.target)
      if (!inside && event.type === 'dragover') event.dataTransfer.dropEffect = 'none'
    }
    window.addEventListener('dragover', hold)
    window.addEventListener('drop', hold)
    return () => {
      window.removeEventListener('dragover', hold)
      window.removeEventListener('drop', hold)
    }
  }, [zone])
  return over
}
