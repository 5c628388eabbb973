import { expect, test } from './platform.ts'
import { somebody } from './somebody.ts'

const unit = '360704'
const station = { id: 'ganxian-1', kind: 'air-station', name: '赣县区站', unit, longitude: '115.01', latitude: '25.86' }
const hours = Array.from(
  { length: 24 },
  (_, hour) => `赣县区站,2025-03-02 ${hour}:00,${hour === 3 ? '35(RM)' : 30 + hour},${hour * 6}`,
)
const file = (rows: readonly string[]) => ({
  name: '小时值.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['点位,时间,PM2.5,O3', ...rows].join('\n')),
})

test('a file of readings is refused cell by cell, then written and looked at', async ({ browser, platform }) => {
  const office = await platform.as('office')
  await office.mutate('readings.site.save', { site: { ...station, validFrom: '2020-01-01' }, basedOn: null })
  const { page } = await somebody(browser, platform, { role: 'county-reporter', unit })
  await page.goto('/sites')
  await expect(page.getByRole('link', { name: '赣县区站' })).toBeVisible()
  await page.getByRole('link', { name: '导入监测数据' }).click()
  await page.getByLabel('数据来源与说明').fill('补录三月数据')
  const chosen = page.locator('input[type=file]')
  await chosen.setInputFiles(file([...hours, '赣县区站,2025-03-03 01:00,约35,1']))
  await page.getByRole('button', { name: '上传并检查' }).click()
  await expect(page.getByRole('alert')).toContainText('没有写入任何数据')
  await expect(page.getByRole('table', { name: '不能导入的单元格' })).toContainText('约35')
  await chosen.setInputFiles(file(hours))
  await page.getByRole('button', { name: '上传并检查' }).click()
  await page.getByRole('button', { name: '写入 48 个数值' }).click()
  await expect(page.getByText('新增 24 行')).toBeVisible()
  await page.getByRole('link', { name: '查看点位' }).click()
  await page.getByRole('link', { name: '赣县区站' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('赣县区站')
  await expect(page.getByRole('table', { name: '小时数据' })).toContainText('维护')
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(wide, `${width} px`).toBe(false)
  }
})
