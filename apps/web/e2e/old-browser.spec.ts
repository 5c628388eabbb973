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

test('a browser of early 2023 shows every page', async ({ page }) => {
  await page.addInitScript(forget)
  const paths = ['/', '/document', '/tasks', '/tasks/18', '/indicators', '/indicators/air.pm25', '/counties', '/units']
  for (const path of [...paths, '/units/shj', '/units/360702', '/air', '/water']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.wp-skeleton')).toHaveCount(0)
  }
  expect(await page.evaluate(() => 'groupBy' in Map || 'toSorted' in Array.prototype)).toBe(false)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('污水')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
})
