/** A rectangle in the coordinates of the window, in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const gap = 6
const edge = 8

/** The left top corner of a tip over its anchor, centred; below it where there is no room above, and never past the window's edges. */
export function placeTip(
  anchor: Box,
  tip: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const centred = anchor.left + anchor.width / 2 - tip.width / 2
  const left = Math.max(edge, Math.min(centred, view.width - tip.width - edge))
  const above = anchor.top - tip.height - gap
  return { left, top: above >= edge ? above : anchor.top + anchor.height + gap }
}
