import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: at('..'),
  test: {
    include: ['{apps,packages}/*/src/**/*.test.ts', 'tooling/**/*.test.ts'],
    globalSetup: [at('../packages/core/src/testing/postgres-setup.ts')],
    // Tests wait for PostgreSQL as often as for the processor: one worker a core, none left out for the main process.
    maxWorkers: availableParallelism(),
    // A limit is there to end what hangs: a busy machine takes many times what a quiet one does, and no test is about time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
})
