import type { FastifyInstance } from 'fastify'
import { takesFile } from './same-origin.ts'

/** Milliseconds in which a file has to have come in: 200 MB at half a megabit a second. */
export const longestPatience = 3_600_000

/** Milliseconds for everything else: 4 MB over a slow line, and nobody holds a connection for ever. */
const usual = 120_000

/** Ends requests whose body does not come in whole in time. */
export function limitPatience(app: FastifyInstance, patience: number = usual): void {
  app.addHook('onRequest', async (request) => {
    const { raw, headers } = request
    const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
    if (!hasBody || raw.complete || takesFile(request)) return
    const timer = setTimeout(() => raw.destroy(), patience).unref()
    raw.once('close', () => clearTimeout(timer))
  })
}
