import { expect, test } from './platform.ts'
import { somebody } from './somebody.ts'

test('dust days are proposed by a department, found in the to-do list of the office, and decided at once', async ({
  browser,
  platform,
  page,
}) => {
  const department = await somebody(browser, platform, { role: 'department-reporter', unit: 'shj' })
  await department.page.goto('/air/sky')
  await department.page.getByRole('button', { name: '申报剔除', exact: true }).click()
  const form = department.page.getByRole('dialog')
  await form.getByRole('button', { name: '申报' }).click()
  await expect(form.getByRole('link', { name: '起始日期 应为日期，如 2025-06-30' })).toBeVisible()
  await expect(form.getByRole('link', { name: '结束日期' })).toHaveCount(0)
  await form.getByRole('textbox', { name: '起始日期' }).fill('2025-02-10')
  await form.getByRole('textbox', { name: '结束日期' }).fill('2025-02-11')
  for (const name of ['章贡区', '南康区']) await form.getByRole('checkbox', { name }).check()
  await form.getByRole('textbox', { name: '理由' }).fill('受北方沙尘传输影响')
  await form.getByRole('textbox', { name: '依据' }).fill('省厅通报')
  await form.getByRole('button', { name: '申报' }).click()
  await expect(form).toBeHidden()
  await expect(department.page.getByRole('cell', { name: '已申报，待审批' })).toHaveCount(4)

  await page.goto('/inbox')
  await page.getByRole('link', { name: '沙尘日剔除申报待审批（2025-02-10 至 2025-02-11）' }).click()
  await page.getByRole('button', { name: '全部批准' }).click()
  await page.getByRole('textbox', { name: '理由' }).fill('经核属实')
  await page.getByRole('dialog').getByRole('button', { name: '批准剔除' }).click()
  await expect(page.getByRole('cell', { name: '已批准剔除' })).toHaveCount(4)
  await expect(page.getByRole('list', { name: '待审批的申报' })).toHaveCount(0)
  await page.goto('/inbox')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('我的待办')
  await expect(page.getByRole('link', { name: /沙尘日/ })).toHaveCount(0)
})

test('a day of the calendar opens its hours, and the sliders say what the year would come to', async ({ page }) => {
  await page.goto('/air/sky')
  await page.getByRole('button', { name: /^2025-04-13：AQI/ }).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByRole('table', { name: '各点位当日评价' }).getByRole('row')).toHaveCount(6)
  await expect(drawer.getByRole('table', { name: /小时值$/ }).getByRole('row')).toHaveCount(25)
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/day=/)
  const days = page.getByRole('slider').nth(1)
  await expect(page.getByText('达到 ≥ 96%')).toBeVisible()
  await days.press('End')
  await expect(page.getByText('达不到 ≥ 96%')).toBeVisible()
})
