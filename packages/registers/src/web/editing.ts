import type { Place } from './use-grid.ts'

/** The cell that is being edited. */
export interface Editing extends Place {
  readonly start: string
  readonly refused?: string | undefined
}
