/** A rectangle in the coordinates of the window, in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const gap = 6
const edge = 8
const listGap = 4

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

/**
 * The left top corner of a list under its button, along the button's start or end edge; above it where there is more room
 * there and too little below, and never past the window's edges.
 */
export function placeList(
  anchor: Box,
  list: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number; readonly end: boolean },
): { readonly left: number; readonly top: number } {
  const aligned = view.end ? anchor.left + anchor.width - list.width : anchor.left
  const left = Math.max(edge, Math.min(aligned, view.width - list.width - edge))
  const below = anchor.top + anchor.height + listGap
  const roomBelow = view.height - edge - below
  const roomAbove = anchor.top - listGap - edge
  const up = roomBelow < list.height && roomAbove > roomBelow
  return { left, top: up ? Math.max(edge, anchor.top - listGap - list.height) : below }
}
