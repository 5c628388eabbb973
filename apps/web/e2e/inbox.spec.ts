import type { Page } from '@playwright/test'
import { type Caller, signIn } from './caller.ts'
import { chosenPassword, expect, stateOf, test } from './platform.ts'

const county = '360704'
const plan = 'ganzhou-2025'

interface Mine {
  readonly rows: readonly { readonly id: string; readonly state: string; readonly title: { readonly zh: string } }[]
}

/** Sends one of the county's reports as unchanged: the first that can be. */
async function sendOne(reporter: Caller): Promise<{ id: string; title: string }> {
  const { rows } = (await reporter.query('reporting.submission.mine', { plan })) as Mine
  for (const { id, state, title } of rows.filter((row) => row.state === 'empty' || row.state === 'draft')) {
    const sent = await reporter
      .mutate('reporting.submission.unchanged', { submissions: [id], reason: '本月无新进展' })
      .then(
        () => true,
        () => false,
      )
    if (sent) return { id, title: title.zh }
    expect(state).toBeDefined()
  }
  throw new Error('no report of the county can be sent as unchanged')
}

async function returnIt(reviewer: Caller, submission: string): Promise<void> {
  const { revision } = (await reviewer.query('reporting.submission.get', { submission })) as { revision: number }
  const decision = { submission, revision, decision: 'return', reasons: [], note: '请补充本月工作情况。' }
  await reviewer.mutate('reporting.review.decide', decision)
}

/** Nothing is wider than the window. */
const expectNoSideways = async (page: Page): Promise<void> =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)

test('a return shows on the reporter’s open page by itself, and what is being typed stays', async ({
  browser,
  platform,
}) => {
  test.setTimeout(120_000)
  const person = async (role: string) => {
    const { username } = await platform.person({ role, unit: county })
    return signIn(platform.address, username, chosenPassword)
  }
  const [reporter, reviewer] = [await person('county-reporter'), await person('county-reviewer')]
  const sent = await sendOne(reporter)
  const context = await browser.newContext({
    ...{ storageState: stateOf(reporter) ?? { cookies: [], origins: [] }, baseURL: platform.address },
    ...{ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
  })
  const page = await context.newPage()
  const listening = page.waitForResponse((response) => response.url().includes('/api/events'))
  const { rows } = (await reporter.query('reporting.submission.mine', { plan })) as Mine
  const other = rows.find(({ id, state }) => id !== sent.id && (state === 'empty' || state === 'draft'))
  await page.goto(`/report/${other?.id ?? ''}`)
  await listening
  const words = page.getByLabel('工作进展')
  await words.fill('正在填写、还没有保存的文字')
  await words.press('End')

  await returnIt(reviewer, sent.id)
  const bell = page.getByRole('button', { name: /^通知，\d+ 条未读/ })
  await expect(bell).toBeVisible()
  await words.pressSequentially('，继续写')
  await expect(words).toHaveValue('正在填写、还没有保存的文字，继续写')

  await bell.click()
  const drawer = page.getByRole('dialog', { name: '通知' })
  await expect(drawer.getByRole('link', { name: /被本单位退回/ }).first()).toBeVisible()
  await drawer.getByRole('button', { name: '全部标为已读' }).click()
  await expect(page.getByRole('button', { name: '通知，没有未读', includeHidden: true })).toHaveCount(1)
  await drawer.getByRole('button', { name: '关闭' }).click()

  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: /^我的待办/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: '我的待办' })).toBeVisible()
  const entry = page.getByRole('link', { name: `“${sent.title}”被退回` })
  await expect(entry).toBeVisible()
  await expectNoSideways(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSideways(page)
  await entry.click()
  await expect(page).toHaveURL(new RegExp(`/report/${sent.id}`))
  await context.close()
})

test('one’s own settings are kept', async ({ page }) => {
  await page.goto('/notifications')
  await page.getByLabel('汇总时间').fill('09:15')
  await page.getByRole('button', { name: '保存设置' }).click()
  await expect(page.getByText('已保存。')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('汇总时间')).toHaveValue('09:15')
})
