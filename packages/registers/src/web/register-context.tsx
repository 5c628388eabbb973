import { createContext, useContext } from 'react'
import type { Register } from '../register.ts'
import type { UnitNames } from '../unit-names.ts'
import type { UnitChoice } from './register-data.ts'

/** What every piece of a register's page needs. */
export interface RegisterHere {
  readonly register: Register
  readonly names: UnitNames
  readonly units: readonly UnitChoice[]
  /** Says that something was done, with a way to take it back where there is one. */
  readonly say: (message: string, batch?: string) => void
  /** Takes back the last thing that was done on this page and still stands; nothing where there is none. */
  readonly takeBackLast: () => void
}

const Context = createContext<RegisterHere | null>(null)
export const RegisterProvider = Context.Provider

/** The register of the page around. */
export function useHere(): RegisterHere {
  const here = useContext(Context)
  if (here === null) throw new Error('RegisterProvider is missing above this component')
  return here
}
