import type { inferRouterOutputs } from '@trpc/server'
import type server from '../server/index.ts'

type Outputs = inferRouterOutputs<(typeof server)['router']>

/** What the page of noise is made of. */
export type Noise = Outputs['noise']
export type NoisePoint = Noise['points'][number]
/** One point with its spans, days and hours. */
export type NoisePointDetail = Outputs['noisePoint']
/** What the page of vehicle checks is made of. */
export type Checks = Outputs['checks']
export type CheckKind = Checks['kinds'][number]
