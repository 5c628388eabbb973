import type { Mine } from './reporting-data.ts'

/** A report that is asked of the reader's unit. */
export type MyReport = Mine['rows'][number]

/** Whether it waits to be sent. */
export const isOpen = ({ state }: MyReport): boolean => state === 'empty' || state === 'draft' || state === 'returned'
