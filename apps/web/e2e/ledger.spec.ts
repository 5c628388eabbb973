import type { Page } from '@playwright/test'
import { picture } from './evidence-samples.ts'
import { expect, test } from './platform.ts'
import { somebody } from './somebody.ts'

const unit = '360722'
const grid = (page: Page) => page.getByRole('grid', { name: '土壤污染重点监管单位台账' })
const rowOf = (page: Page, name: string) => grid(page).getByRole('row').filter({ hasText: name })
const sheet = (rows: readonly string[]) => ({
  name: '重点监管单位.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['县（市、区）,单位名称,名录年度,发现隐患,完成整改', ...rows].join('\n')),
})

test('a row is added by the form, changed in its cells, proved by a file, taken out and brought back', async ({
  browser,
  platform,
}) => {
  const { page } = await somebody(browser, platform, { role: 'county-reporter', unit })
  await page.goto('/soil/supervised')
  await page.getByRole('button', { name: '新增重点监管单位' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: '新增' }).click()
  await expect(drawer.getByLabel(/单位名称/)).toHaveAttribute('aria-invalid', 'true')
  await drawer.getByLabel(/县（市、区）/).selectOption({ label: '信丰县' })
  await drawer.getByLabel(/单位名称/).fill('信丰稀土冶炼厂')
  await drawer.getByLabel(/名录年度/).fill('2025')
  await drawer.getByRole('button', { name: '新增' }).click()
  await expect(drawer.getByRole('heading', { name: '信丰稀土冶炼厂' })).toBeVisible()

  await drawer
    .getByLabel('为“信丰稀土冶炼厂”添加佐证材料')
    .setInputFiles({ name: '排查现场.png', mimeType: 'image/png', buffer: picture() })
  const files = drawer.getByRole('list', { name: '“信丰稀土冶炼厂”的佐证材料' }).getByRole('listitem')
  await expect(files).toHaveCount(1)
  await drawer.getByRole('button', { name: '移除 排查现场.png' }).click()
  await expect(files).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(files).toHaveCount(1)
  await drawer.getByRole('button', { name: '关闭', exact: true }).first().click()

  // In place: a number that contradicts another is refused under the cell and kept there.
  const cell = (label: string) => rowOf(page, '信丰稀土冶炼厂').locator('th, td').nth(columns.indexOf(label))
  const columns = await grid(page)
    .locator('thead th, thead td')
    .evaluateAll((heads) => heads.map((head) => head.textContent?.replace(/[\s处]/g, '') ?? ''))
  await cell('完成整改').click()
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/完成整改数不能多于发现数/)).toBeVisible()
  await page.keyboard.press('Escape')
  await cell('发现隐患').click()
  await page.keyboard.type('4')
  await page.keyboard.press('Enter')
  await expect(cell('发现隐患')).toHaveText('4')
  await cell('完成整改').click()
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await expect(cell('完成整改')).toHaveText('3')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('已撤销，1 行恢复原样')).toBeVisible()
  await expect(cell('完成整改')).not.toHaveText('3')

  await page
    .getByRole('link', { name: '信丰稀土冶炼厂' })
    .or(rowOf(page, '信丰稀土冶炼厂').getByRole('button'))
    .first()
    .click()
  await expect(drawer.getByRole('heading', { name: /^历史/ })).toBeVisible()
  await drawer.getByRole('button', { name: '移出台账' }).click()
  await page.getByRole('dialog').last().getByLabel(/原因/).fill('不再列入名录')
  await page.getByRole('dialog').last().getByRole('button', { name: '移出台账' }).click()
  await expect(rowOf(page, '信丰稀土冶炼厂')).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).last().click()
  await expect(rowOf(page, '信丰稀土冶炼厂')).toHaveCount(1)
})

test('a workbook is refused as a whole with every bad cell named, then taken over', async ({ browser, platform }) => {
  const { page } = await somebody(browser, platform, { role: 'county-reporter', unit })
  await page.goto('/soil/supervised/import')
  const chosen = page.locator('input[type=file]')
  await chosen.setInputFiles({ name: '单位.xlsx', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
  const reason = page.getByRole('alert').filter({ hasText: '不是表格' })
  await expect(reason).toHaveText(
    '这是PDF 文件，不是表格。请上传 .xlsx（Excel 2007 及以后版本或 WPS 均可“另存为”）或 .csv 文件。',
  )
  await chosen.setInputFiles(sheet(['信丰县,导入一厂,2025,3,5', '信丰县,导入二厂,2025,两处,', '大余县,越界厂,2025,,']))
  await expect(page.getByText(/3 行有误，共 3 处，改正前一行也不导入/)).toBeVisible()
  const marked = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载标注的文件' }).click()
  expect((await marked).suggestedFilename()).toMatch(/\.(xlsx|csv)$/)
  await chosen.setInputFiles(sheet(['信丰县,导入一厂,2025,5,3', '信丰县,导入二厂,2025,2,']))
  await page.getByRole('button', { name: '导入 2 行' }).click()
  await expect(page.getByText(/共 2 行：新增 2 行/)).toBeVisible()
  await page.getByRole('link', { name: '查看台账' }).click()
  await page.getByRole('searchbox').fill('导入')
  await expect(grid(page).getByRole('row')).toHaveCount(3)
  await page.reload()
  await expect(rowOf(page, '导入一厂')).toHaveCount(1)
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(wide, `${width} px`).toBe(false)
  }
})

test('rows are chosen from one to another, or all that fit', async ({ browser, platform }) => {
  const { page } = await somebody(browser, platform, { role: 'county-reporter', unit })
  await page.goto('/soil/farmland')
  const boxes = page.getByRole('grid').locator('tbody').getByRole('checkbox')
  const chosen = page.getByRole('region', { name: '所选的行' })
  await boxes.nth(0).click()
  await boxes.nth(3).click({ modifiers: ['Shift'] })
  await expect(chosen).toContainText('已选 4 行')
  const all = page.getByRole('checkbox', { name: '选择全部符合条件的行' })
  await all.click()
  await expect(chosen).toHaveCount(0)
  await all.click()
  await expect(chosen).toContainText(`已选 ${await boxes.count()} 行`)
  await expect(all).toBeChecked()
})
