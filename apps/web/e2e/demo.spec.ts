import { expect, test } from './platform.ts'

// A platform of its own: this test takes the demonstration away for everybody.
test.use({ account: 'data', plugins: 'air,water,soil,urban,rural,carbon,ecology,industry,inspection,mechanisms' })

test('the demonstration goes with one click and a confirmation, and what is left says what it waits for', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: '清除演示数据' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: /清除/ }).click()
  await expect(page.getByRole('button', { name: '清除演示数据' })).toHaveCount(0)
  await expect(page.getByText(/暂无数据/).first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible()
  await expect(page.getByText('数值由程序模拟', { exact: false })).toHaveCount(0)
})
