import type { Page } from '@playwright/test'
import type { Caller } from './caller.ts'
import { expect, test } from './platform.ts'
import { somebody } from './somebody.ts'

const county = '360703'
// Not begun in the month under way of the demonstration.
const task = '低质低效林改造'

/** Opens the county's report on the task from its list of what is asked. */
async function openReport(page: Page): Promise<void> {
  await page.goto('/report')
  await page.getByRole('link', { name: task }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(task)
}

/** Decides on the report that is open. */
const accept = (page: Page) => page.getByRole('button', { name: '通过', exact: true }).click()

test('a county fills, its reviewer, the lead and the office look; what is returned comes back with the difference', async ({
  browser,
  platform,
}) => {
  test.setTimeout(180_000)
  const reporter = await somebody(browser, platform, { role: 'county-reporter', unit: county })
  const reviewer = await somebody(browser, platform, { role: 'county-reviewer', unit: county })
  const { page } = reporter

  await openReport(page)
  const words = page.getByLabel('工作进展')
  await words.fill('本月完成低效林改造，验收资料齐全。')
  await expect(page.getByText(/^已保存/)).toBeVisible()

  // A draft survives a closed browser …
  await page.close()
  const again = await page.context().newPage()
  await openReport(again)
  await expect(again.getByLabel('工作进展')).toHaveValue('本月完成低效林改造，验收资料齐全。')

  // … and a lost network, which says so.
  await again.context().setOffline(true)
  await again.getByLabel('存在问题').fill('汛期施工偏慢。')
  await expect(again.getByText(/已存在本机/)).toBeVisible()
  await again.context().setOffline(false)
  await expect(again.getByText(/^已保存/)).toBeVisible()

  const address = new URL(again.url()).pathname
  await again.getByRole('button', { name: '报送' }).click()
  // Sending leads on to the next report.
  await expect(again).not.toHaveURL(address)
  await openReport(again)
  await expect(again.getByText('待本单位审核')).toBeVisible()

  await reviewer.page.goto(address)
  await accept(reviewer.page)
  await expect(reviewer.page.getByText('待牵头部门审核')).toBeVisible()

  const lead = await somebody(browser, platform, {
    role: 'department-reviewer',
    unit: await leadOf(address, reviewer.caller),
  })
  await lead.page.goto(address)
  await lead.page.getByRole('button', { name: '退回…' }).click()
  await lead.page.getByLabel(/工作进展/).fill('请写明完成面积。')
  await lead.page.getByRole('button', { name: '退回', exact: true }).click()
  await expect(lead.page.getByText('退回修改').first()).toBeVisible()

  await again.reload()
  await expect(again.getByText('退回意见：请写明完成面积。')).toBeVisible()
  await again.getByLabel('工作进展').fill('本月完成低效林改造 12 亩，验收资料齐全。')
  await again.getByRole('button', { name: '报送' }).click()
  await expect(again).not.toHaveURL(address)

  // Straight back to who returned it, with the difference shown.
  await lead.page.reload()
  await expect(lead.page.getByText('待牵头部门审核')).toBeVisible()
  await expect(lead.page.getByText('与上一稿比较').first()).toBeVisible()
  await expect(lead.page.locator('ins').filter({ hasText: '12 亩' })).toBeVisible()
  await accept(lead.page)
  await expect(lead.page.getByText('待市环委办审核')).toBeVisible()

  const office = await somebody(browser, platform, { role: 'office', unit: 'hwb' })
  await office.page.goto(address)
  await accept(office.page)
  await expect(office.page.getByText('已通过').first()).toBeVisible()
  await expect(office.page.getByText('办理过程')).toBeVisible()
})

/** The department that leads the report's task. */
async function leadOf(address: string, person: Caller): Promise<string> {
  const submission = address.split('/').at(-1)
  const report = (await person.query('reporting.submission.get', { submission })) as { lead: { id: string } }
  return report.lead.id
}

test('the office says which stages a report passes', async ({ page }) => {
  await page.goto('/rounds')
  await page.getByRole('link', { name: '审核规则' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('审核规则')
  await page.getByRole('switch', { name: '蓝天' }).click()
  await page.getByRole('button', { name: '保存审核规则' }).click()
  await expect(page.getByText('审核规则已保存。')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('switch', { name: '蓝天' })).toBeChecked()
})
