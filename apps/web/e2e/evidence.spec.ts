import type { Page } from '@playwright/test'
import type { Caller } from './caller.ts'
import { picture, printed } from './evidence-samples.ts'
import { expect, test } from './platform.ts'
import { somebody } from './somebody.ts'

const county = '360704'

interface Report {
  readonly asked: readonly { readonly key: string; readonly computed: boolean }[]
  readonly start: { readonly values: Readonly<Record<string, { readonly value: string | null }>> } | null
}

/** Reports of the county that nobody has begun and whose figures go on from the last ones. */
async function openReports(person: Caller): Promise<readonly string[]> {
  const mine = (await person.query('reporting.submission.mine', { plan: 'ganzhou-2025' })) as {
    rows: readonly { id: string; state: string }[]
  }
  const found: string[] = []
  for (const { id } of mine.rows.filter(({ state }) => state === 'empty')) {
    const report = (await person.query('reporting.submission.get', { submission: id })) as Report
    const isFilled = report.asked.every(({ key, computed }) => computed || report.start?.values[key]?.value != null)
    if (report.asked.length > 0 && isFilled) found.push(id)
  }
  return found
}

const zoneOf = (page: Page) => page.getByLabel('为“整份填报”添加佐证材料')
const filesOf = (page: Page) => page.getByRole('list', { name: '“整份填报”的佐证材料' }).getByRole('listitem')
const named = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })
const photo = named('现场照片.png', 'image/png', picture())
const approval = named('验收意见.pdf', 'application/pdf', printed('Accepted'))

test('a picture and a page are added to a report, looked at, sent, and seen by the reviewer', async ({
  browser,
  platform,
}) => {
  test.setTimeout(240_000)
  const { page, caller } = await somebody(browser, platform, { role: 'county-reporter', unit: county })
  const [id = ''] = await openReports(caller)
  await page.goto(`/report/${id}`)

  const archive = named('材料.zip', 'application/zip', Buffer.from('PK'))
  const pretended = named('假图.png', 'image/png', Buffer.from('<html><script>alert(1)</script></html>'))
  await zoneOf(page).setInputFiles([photo, approval, archive, pretended])
  await expect(filesOf(page)).toHaveCount(2)
  await expect(page.getByText(/不接收压缩包“材料.zip”/)).toBeVisible()
  await expect(page.getByText(/“假图.png”实际是HTML 网页/)).toBeVisible()
  await page.getByRole('button', { name: '取消 材料.zip' }).click()
  await page.getByRole('button', { name: '取消 假图.png' }).click()

  await look(page)

  // Taken out, and put back.
  await page.getByRole('button', { name: '移除 现场照片.png' }).click()
  await expect(filesOf(page)).toHaveCount(1)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(filesOf(page)).toHaveCount(2)

  // One figure has a proof of its own: the same file is told of.
  await page
    .getByLabel(/^为“(?!整份填报)/)
    .first()
    .setInputFiles([photo])
  await expect(page.getByText(/同一文件另用于/).first()).toBeVisible()

  await page.getByLabel('工作进展').fill('本月按计划推进，验收资料齐全。')
  await page.getByRole('button', { name: '报送' }).click()
  await expect(page).not.toHaveURL(new RegExp(id))

  const reviewer = await somebody(browser, platform, { role: 'county-reviewer', unit: county })
  await reviewer.page.goto(`/report/${id}`)
  await expect(reviewer.page.getByRole('heading', { name: '佐证材料' })).toBeVisible()
  await expect(filesOf(reviewer.page)).toHaveCount(2)
  await expect(reviewer.page.getByText(/同一文件另用于/).first()).toBeVisible()
  await look(reviewer.page)
  const saving = reviewer.page.waitForEvent('download')
  await filesOf(reviewer.page).getByRole('link', { name: '下载 验收意见.pdf' }).click()
  expect((await saving).suggestedFilename()).toBe('验收意见.pdf')
})

/** Looks at both files in the dialog. */
async function look(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await filesOf(page).getByRole('button', { name: '预览 现场照片.png' }).click()
  const shown = dialog.getByRole('img', { name: '现场照片.png' })
  await expect(shown).toBeVisible()
  await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  const fetched = page.waitForResponse((answer) => answer.url().endsWith('?preview') && answer.status() < 400)
  await filesOf(page).getByRole('button', { name: '预览 验收意见.pdf' }).click()
  expect((await fetched).headers()['content-type']).toBe('application/pdf')
  await expect(dialog.locator('iframe')).toBeVisible()
  // A page that a policy keeps out becomes an error page of the browser's.
  await expect.poll(() => page.frames().some((frame) => frame.url().endsWith('?preview'))).toBe(true)
  expect(page.frames().some((frame) => frame.url().startsWith('chrome-error:'))).toBe(false)
  await page.keyboard.press('Escape')
}

test('a file goes on by itself after a lost network, on a telephone too', async ({ browser, platform }) => {
  test.setTimeout(180_000)
  const { page, caller } = await somebody(browser, platform, { role: 'county-reporter', unit: county })
  await page.setViewportSize({ width: 390, height: 844 })
  const id = (await openReports(caller)).at(-1) ?? ''
  await page.goto(`/report/${id}`)
  await expect(zoneOf(page)).toBeAttached()
  await page.context().setOffline(true)
  await zoneOf(page).setInputFiles([photo])
  await expect(page.getByText(/网络中断/)).toBeVisible()
  await page.getByRole('button', { name: '报送' }).click()
  await expect(page.getByText(/还有文件正在上传/)).toBeVisible()
  await page.context().setOffline(false)
  await expect(filesOf(page)).toHaveCount(1)
  await expect(page.getByText(/网络中断/)).toHaveCount(0)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
})
