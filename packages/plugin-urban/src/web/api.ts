import { createApi } from '@workpoints/core/web'
import { urban } from '../index.ts'
import type server from '../server/index.ts'

/** This module's own slice of the API. */
export const useApi = createApi<typeof server>(urban)
