import { createSlice } from '@workpoints/core/web'
import type { createRegisters } from '../server/registers.ts'

/** The registers' slice of the API. */
export const useRegistersApi = createSlice<ReturnType<typeof createRegisters>['router']>('registers')
