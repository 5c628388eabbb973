import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: at('..'),
  test: {
    include: ['{apps,packages}/*/src/**/*.test.ts', 'tooling/**/*.test.ts'],
    globalSetup: [at('../packages/core/src/testing/postgres-setup.ts')],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
