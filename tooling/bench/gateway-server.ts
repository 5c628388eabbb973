import { openDatabase } from '../../packages/core/src/server/index.ts'
import type { CoreTables } from '../../packages/core/src/server/tables.ts'
import { runGateway } from '../../packages/readings/src/server/gateway/run-gateway.ts'

/** What the shipped gateway is to serve in a process of its own. */
export interface GatewaySetup {
  readonly databaseUrl: string
  readonly orgId: string
  /** The server's secret, base64url. */
  readonly key: string
}

async function serve({ databaseUrl, orgId, key }: GatewaySetup): Promise<number> {
  const { db } = await openDatabase<CoreTables>({ url: databaseUrl, dataDir: '' })
  const { port } = await runGateway({
    ...{ db, orgId, secrets: { key: Buffer.from(key, 'base64url') }, at: { host: '127.0.0.1', port: 0 } },
    log: { warn: (details, message) => console.error(message, details) },
    ...{ reader: () => async () => undefined, keepDays: 3650, settings: { mostPerAddress: 2000 } },
  })
  return port
}

process.once('message', (setup: GatewaySetup) => {
  void serve(setup).then((port) => process.send?.({ url: String(port) }))
})
process.once('disconnect', () => process.exit())
