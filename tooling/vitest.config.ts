import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    dir: '..',
    include: ['{apps,packages}/*/src/**/*.test.ts', 'tooling/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
