import { startTestServer, type TestServer } from './postgres-server.ts'

let server: TestServer | undefined

/** Vitest's global setup: one server a run, whose address the workers inherit in the environment. */
export async function setup(): Promise<void> {
  const { WORKPOINTS_TEST_DATABASE_URL: url } = process.env
  server = await startTestServer(url)
  Object.assign(process.env, { WORKPOINTS_TEST_SERVER: server.url, WORKPOINTS_TEST_PREFIX: server.prefix })
}

/** Stops the server after the last test. */
export async function teardown(): Promise<void> {
  await server?.stop()
}
