import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './platform.ts'

test.use({ account: 'auditor', contextOptions: { reducedMotion: 'reduce' } })

/** What axe finds by WCAG 2.0 to 2.2, levels A and AA. */
async function found(page: Page): Promise<string[]> {
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary}`)
}

test('the auditor has the trail and what waits for them alone, verifies it, and takes it along', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/audit$/)
  await expect(page.getByRole('heading', { level: 1, name: '审计记录' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: '主导航' }).getByRole('listitem')).toHaveText([
    /^我的待办/,
    /^审计记录/,
  ])
  await page.getByRole('button', { name: '立即校验' }).click()
  await expect(page.getByText('✓ 记录完整，链未中断')).toBeVisible()
  await expect(page.getByText(/库外锚点 \d+ 个，全部相符/)).toBeVisible()
  await expect(
    page
      .getByRole('table')
      .getByRole('row', { name: /校验审计记录 \d+ 条，未发现问题/ })
      .first(),
  ).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByRole('menuitem', { name: /CSV/ }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^审计记录-\d{12}\.csv$/)
  expect(await readFile(await file.path(), 'utf8')).toContain('校验审计记录')
  await expect(page.getByText(/已导出 \d+ 条/)).toBeVisible()
})

test('an entry is found by filters of the address and read with the keyboard', async ({ page, platform }) => {
  const office = await platform.as('office')
  await office.mutate('core.unit.enable', { unit: '360702', plugin: 'water', enabled: false })
  await office.mutate('core.unit.enable', { unit: '360702', plugin: 'water', enabled: true })
  await page.goto('/audit')
  await page.getByRole('combobox', { name: '类别' }).selectOption({ label: '变更' })
  await page.getByRole('combobox', { name: '单位' }).selectOption({ label: '章贡区' })
  await expect(page).toHaveURL(/kind=change&unit=360702/)
  await page.getByRole('searchbox').fill('office')
  // The rows are drawn anew once the words count: whoever moves among them before starts again.
  await expect(page).toHaveURL(/text=office/)
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('row', { name: /为章贡区启用“碧水”模块/ }).first()).toBeVisible()

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: /为章贡区启用“碧水”模块/ })).toBeVisible()
  await expect(dialog.getByRole('row', { name: /启用 否 是/ })).toBeVisible()
  await expect(dialog.getByText(/^市环委办（/)).toBeVisible()
  await expect(dialog.getByText(/^sm3 [0-9a-f]{64}$/)).toBeVisible()
  expect(await found(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/entry=/)

  await page.goto('/audit?text=没有这样的记录')
  await expect(page.getByText('没有符合条件的审计记录。')).toBeVisible()
  await page.getByRole('button', { name: '查看全部记录' }).click()
  await expect(page).toHaveURL(/\/audit$/)
})

for (const language of ['zh', 'en'])
  test(`nothing stands out of a narrow window, and axe objects to nothing (${language})`, async ({ page }) => {
    await page.goto(`/audit?lang=${language}`)
    await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible()
    expect(await found(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await found(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await found(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  })
