import { join } from 'node:path'
import { keepAnchors } from '@workpoints/core/server'
import type { FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import type { Served } from './served.ts'

/** The file in which the heads of the trails are noted, outside the database. */
export const anchorsPath = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'audit-anchors.jsonl')

/**
 * Notes the trail's head outside the database while the server runs: at the start, within a second of whatever may have written to the
 * trail (all but a plain answer to a GET), and at the end.
 */
export function noteHeads(app: FastifyInstance, { db, orgId, anchors }: Served): void {
  if (anchors === undefined) return
  const keeper = keepAnchors(db, { org: orgId, path: anchors, log: app.log })
  app.addHook('onReady', async () => keeper.touch())
  app.addHook('onResponse', async (request, reply) => {
    const isPlain = request.method === 'GET' && (reply.statusCode === 200 || reply.statusCode === 304)
    if (!isPlain) keeper.touch()
  })
  app.addHook('onClose', () => keeper.close())
}
