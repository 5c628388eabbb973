import { expect, test } from './platform.ts'
import { somebody } from './somebody.ts'

const hours = Array.from({ length: 24 }, (_, hour) => `e2e-station,2025-03-02 ${hour}:00,${30 + hour},${hour * 6}`)
const csv = (name: string, lines: readonly string[]) => ({
  ...{ name, mimeType: 'text/csv' },
  buffer: Buffer.from(lines.join('\n')),
})

test.describe('as office', () => {
  test.use({ account: 'office' })

  test('a site is registered by form, with what is wrong told by field, and changed from a day on', async ({
    page,
  }) => {
    await page.goto('/sites')
    await page.locator('.wp-page-header').getByRole('link', { name: '新增点位' }).click()
    await page.getByRole('textbox', { name: '名称' }).fill('演示路站')
    await page.getByRole('button', { name: '登记点位' }).click()
    await expect(page.getByText('请选择类型').first()).toBeVisible()
    await page.getByRole('combobox', { name: '类型' }).selectOption('空气站')
    await page.getByRole('combobox', { name: '所在县区' }).selectOption('360702')
    await page.getByRole('textbox', { name: '编号' }).fill('e2e-station')
    await page.getByRole('textbox', { name: '经度' }).fill('114.93')
    await page.getByLabel('启用日期').fill('2020-01-01')
    // Who leaves without saving finds what was typed.
    await page.getByRole('navigation', { name: '位置' }).getByRole('link', { name: '监测点位' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('监测点位')
    await page.goBack()
    await expect(page.getByText('已恢复上次没有保存的填写。')).toBeVisible()
    await page.getByRole('button', { name: '登记点位' }).click()
    await expect(page.getByText('经度和纬度应同时填写').first()).toBeVisible()
    await page.getByRole('textbox', { name: '纬度' }).fill('25.83')
    await page.getByRole('textbox', { name: '纬度' }).press('Enter')
    await page.getByRole('link', { name: '查看点位' }).click()
    await page.getByRole('link', { name: '修改点位' }).click()
    await page.getByRole('textbox', { name: '名称' }).fill('演示路新站')
    await page.getByLabel('变更自').fill('2025-02-01')
    await page.getByRole('textbox', { name: '修改说明' }).fill('站房搬迁')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('link', { name: '查看点位' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('演示路新站')
    await expect(page.getByRole('table', { name: '变更记录' })).toContainText('演示路站 → 演示路新站')
  })
})

test('a site made by the office is filled by file, looked at by month and hour, and corrected', async ({
  browser,
  platform,
}) => {
  const office = await platform.as('office')
  const list = ['点位编号,类型,点位名称,所在县区,启用日期', 'e2e-file,空气站,文件站,章贡区,2020-01-01']
  await office.mutate('readings.site.import', {
    ...{ name: '点位.csv', from: '2025-01-01', base64: csv('', list).buffer.toString('base64') },
  })
  const { page } = await somebody(browser, platform, { role: 'county-reporter', unit: '360702' })
  await page.goto('/sites')
  await expect(page.getByRole('link', { name: '新增点位' })).toHaveCount(0)
  await page.getByRole('link', { name: '导入监测数据' }).click()
  await page.getByLabel('数据来源与说明').fill('补录三月数据')
  const rows = hours.map((line) => line.replace('e2e-station', 'e2e-file'))
  await page.locator('input[type=file]').setInputFiles(csv('小时值.csv', ['点位,时间,PM2.5,O3', ...rows]))
  await page.getByRole('button', { name: '上传并检查' }).click()
  await page.getByRole('button', { name: '写入 48 个数值' }).click()
  await page.getByRole('link', { name: '查看点位' }).click()
  await page.getByRole('link', { name: '文件站' }).click()
  await expect(page.getByRole('link', { name: '3月2日，有 24 小时，其中已审核 0 小时' })).toBeVisible()
  await page.getByRole('button', { name: '更正 4时的数据' }).click()
  await page.getByLabel('监测项目').selectOption('a34004')
  await page.getByLabel('改为').fill('99')
  await page.getByLabel('更正理由').fill('仪器复核')
  await page.getByRole('dialog').getByRole('button', { name: '更正', exact: true }).click()
  const corrections = page.getByRole('table', { name: '更正记录' })
  await expect(corrections).toContainText('33 → 99')
  await expect(corrections).toContainText('仪器复核')
  await page.getByRole('button', { name: '前一天' }).click()
  await expect(page.getByText('这一天没有数据。')).toBeVisible()
})

test.describe('as admin', () => {
  test.use({ account: 'admin' })

  test('a monitor is registered for a site, and its password is shown nowhere', async ({ page, platform }) => {
    const office = await platform.as('office')
    const works = { id: 'e2e-works', kind: 'works-monitor', name: '一号污水厂', unit: '360702' }
    const site = { ...works, longitude: null, latitude: null, validFrom: '2020-01-01' }
    await office.mutate('readings.site.save', { site, basedOn: null })
    await page.goto('/sites/devices')
    await expect(page.getByText('workpoints gateway', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: '登记设备' }).click()
    const drawer = page.getByRole('dialog', { name: '登记设备' })
    await drawer.getByLabel('监测点位').selectOption('e2e-works')
    await drawer.getByLabel('设备编号（MN）').fill('010000A8900016F000169DC0')
    await drawer.getByLabel('允许的地址').fill('10.20.30.40')
    await drawer.getByRole('button', { name: '登记设备' }).click()
    await expect(drawer.getByText('请填写设备上设置的 6 位访问密码（PW）').first()).toBeVisible()
    await drawer.getByRole('textbox', { name: '访问密码（PW）' }).fill('a1b2c3')
    await drawer.getByRole('button', { name: '登记设备' }).click()
    const row = page.getByRole('row', { name: /一号污水厂/ })
    await expect(row).toContainText('尚未上报')
    await row.getByRole('button', { name: '一号污水厂的操作' }).click()
    await page.getByRole('menuitem', { name: '暂停接收' }).click()
    await expect(row).toContainText('已暂停')
    expect(await page.content()).not.toContain('a1b2c3')
  })
})
