import { expect, test } from './platform.ts'

/** Takes away what Chromium has learnt since version 109; runs in the page before its own scripts. */
function forget(): void {
  const newer: readonly [object, readonly string[]][] = [
    [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
    [Array, ['fromAsync']],
    [Map, ['groupBy']],
    [Map.prototype, ['getOrInsert', 'getOrInsertComputed']],
    [Object, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [URL, ['canParse', 'parse']],
    [AbortSignal, ['any']],
    [globalThis, ['Iterator']],
    [Document.prototype, ['startViewTransition']],
  ]
  for (const [owner, names] of newer) for (const name of names) Reflect.deleteProperty(owner, name)
}

const ofThePlan = [
  '/',
  '/document',
  '/tasks',
  '/tasks/18',
  '/indicators',
  '/indicators/air.pm25',
  '/counties',
  '/units',
]
const ofModules = [
  '/air',
  '/air/sky',
  '/air/noise',
  '/water',
  '/water/sections',
  '/soil/land',
  '/soil/plots',
  '/carbon/low',
]
const ofWork = ['/inbox', '/report', '/review', '/rounds', '/notices', '/changes', '/sites', '/sites/demo-air-360702']

test('a browser of early 2023 shows every page', async ({ page }) => {
  test.slow()
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  let given = 0
  page.on('response', (response) => {
    if (response.url().includes('/newer-functions') && response.ok()) given += 1
  })
  await page.addInitScript(forget)
  for (const path of [...ofThePlan, '/units/shj', '/units/360702', ...ofModules, ...ofWork]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.wp-skeleton')).toHaveCount(0)
    expect({ path, faults }).toEqual({ path, faults: [] })
  }
  expect(given, 'functions that the browser does not know').toBeGreaterThan(0)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('污水')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
})
