import { useSyncExternalStore } from 'react'
import { type SessionOver, sessionHold } from './session-hold.ts'

/** What is known of the session being over; null while it goes on. */
export const useSessionOver = (): SessionOver | null => useSyncExternalStore(sessionHold.subscribe, sessionHold.current)
