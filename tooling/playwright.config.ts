import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './browser.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  testDir: at('../apps/web/e2e'),
  outputDir: at('../test-results'),
  fullyParallel: false,
  workers: 2,
  // A busy machine may lose a race that no user would: what passes only the second time is listed as flaky, with its trace.
  retries: 1,
  timeout: 90_000,
  // Two browsers and two servers share the cores of a small machine.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: { ...(await findBrowser()), args: [...browserArguments] },
  },
})
