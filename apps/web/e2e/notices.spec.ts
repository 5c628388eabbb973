import type { Page } from '@playwright/test'
import { expect, test } from './platform.ts'

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const

interface Listed {
  readonly id: string
  readonly state: string
  readonly unit: { readonly id: string }
}

/** No page is ever wider than its window. */
async function expectNoSideways(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(content).toBeLessThanOrEqual(window ?? 0)
}

test('the office issues a notice; its letter grows with the form and is shown with its number', async ({ page }) => {
  await page.goto('/notices')
  await expect(page.getByRole('heading', { level: 1, name: '督办' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /规则建议/ })).toBeVisible()
  await page.getByRole('link', { name: '发出通知' }).click()
  await page.getByLabel('督办', { exact: true }).check()
  await page.getByRole('form', { name: '发出通知' }).locator('select[name="unit"]').selectOption({ label: '南康区' })
  const preview = page.getByRole('article', { name: '文书' })
  await expect(preview).toContainText('赣州市南康区：')
  await page.getByLabel('要求 1').fill('两周内拿出追赶方案')
  await expect(preview).toContainText('两周内拿出追赶方案，于')
  await page.getByRole('button', { name: '发出', exact: true }).click()
  await expect(page).toHaveURL(/\/notices\/[0-9a-f-]{36}/)
  await expect(page.getByRole('article', { name: '文书' })).toContainText(/赣市环委办督〔\d{4}〕\d+号/)
  await expect(page.getByRole('heading', { name: /办理过程/ })).toBeVisible()
  await page.getByRole('button', { name: '催办' }).click()
  await expect(page.getByText(/今日已催办 \d\d:\d\d，未读/)).toBeVisible()
})

test('a suggestion opens the form filled in, and is put aside with a reason', async ({ page }) => {
  await page.goto('/notices')
  const section = page.getByRole('region', { name: /规则建议/ })
  const count = Number(await section.getByText(/^\d+$/).textContent())
  await section.getByRole('button', { name: '暂不采纳' }).first().click()
  await page.getByRole('dialog').getByLabel('理由').fill('数据待核实')
  await page.getByRole('dialog').getByRole('button', { name: '暂不采纳' }).click()
  // The rules are applied anew to the whole year.
  await expect(section.getByText(String(count - 1), { exact: true })).toBeVisible({ timeout: 60_000 })
  await section.getByRole('link', { name: '拟发' }).first().click()
  await expect(page).toHaveURL(/suggestion=/)
  await expect(page.getByRole('article', { name: '文书' })).toContainText('按照现行预警规则')
})

for (const viewport of sizes)
  test.describe(`a county at ${viewport.width} px`, () => {
    test.use({ account: 'county-reporter', viewport })

    test('finds what is demanded, signs for it and asks for more time', async ({ page, platform }) => {
      const office = await platform.as('office')
      const [made] = (await office.mutate('reporting.notice.issue', {
        ...{ plan: 'ganzhou-2025', kind: 'remind', units: ['360702'], source: '23', target: null, remark: '' },
        ...{ demands: [{ text: '补齐台账', due: '2099-12-31' }], suggestion: null, follows: null },
      })) as { notice: string }[]
      await page.goto('/notices')
      await expectNoSideways(page)
      await page.goto(`/notices/${made?.notice}`)
      await expect(page.getByText('补齐台账').first()).toBeVisible()
      await expect(page.getByText(/签收还剩 \d 个工作日|签收今日到期/)).toBeVisible()
      await expectNoSideways(page)
      await page.getByRole('button', { name: '签收', exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: '签收' }).click()
      await expect(page.getByText(/回复还剩 \d+ 个工作日/)).toBeVisible()
      await page.getByRole('button', { name: '申请延期' }).click()
      await page.getByRole('dialog').getByLabel('新的期限').fill('2099-12-31')
      await page.getByRole('dialog').getByLabel('理由').fill('汛期施工受阻')
      await page.getByRole('dialog').getByRole('button', { name: '申请延期' }).click()
      await expect(page.getByText('申请延至 2099-12-31').first()).toBeVisible()
      await expect(page.getByRole('heading', { name: /办理过程/ })).toBeVisible()
      const listed = (await office.query('reporting.notice.list', { plan: 'ganzhou-2025' })) as Listed[]
      expect(listed.find(({ id }) => id === made?.notice)?.state).toBe('acknowledged')
    })
  })
