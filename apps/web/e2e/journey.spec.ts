import type { Page } from '@playwright/test'
import { expect, test } from './platform.ts'

const sizes = { desk: { width: 1440, height: 900 }, field: { width: 390, height: 844 } } as const

const words = {
  zh: {
    overview: '总览',
    tasks: '任务',
    demo: '演示数据',
    menu: '打开菜单',
    task: '生活污水收集处理',
    place: '查看原文位置',
    demand: '≥ 180 公里',
    search: '按文字查找任务',
  },
  en: {
    overview: 'Overview',
    tasks: 'Tasks',
    demo: 'Demonstration data',
    menu: 'Open the menu',
    task: 'Sewage collection and treatment',
    place: 'See it in the document',
    demand: '≥ 180 km',
    search: 'Find tasks by text',
  },
} as const

/** No page is ever wider than its window. */
async function expectNoSideways(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(content).toBeLessThanOrEqual(window ?? 0)
}

for (const language of ['zh', 'en'] as const)
  for (const [name, viewport] of Object.entries(sizes)) {
    test.describe(`${language} at ${viewport.width} px (${name})`, () => {
      test.use({ viewport })
      const say = words[language]

      test('from the overview to the light of a task, and back to its sentence in the document', async ({ page }) => {
        await page.goto(`/?lang=${language}`)
        await expect(page.getByRole('heading', { level: 1, name: say.overview })).toBeVisible()
        await expect(page.getByText(say.demo, { exact: false }).first()).toBeVisible()
        await expectNoSideways(page)

        if (name === 'field') await page.getByRole('button', { name: say.menu }).click()
        await page.getByRole('navigation').getByRole('link', { name: say.tasks, exact: true }).click()
        await expect(page.getByRole('heading', { level: 1, name: say.tasks })).toBeVisible()
        await page.getByRole('searchbox', { name: say.search }).fill('污水管网')
        await expect(page).toHaveURL(/text=/)
        await expectNoSideways(page)
        await page
          .getByRole('link', { name: new RegExp(say.task) })
          .first()
          .click()

        await expect(page).toHaveURL(/\/tasks\/18/)
        await expect(page.getByRole('heading', { level: 1 })).toContainText('18')
        await expect(page.getByText(say.demand).filter({ visible: true }).first()).toBeVisible()
        await expectNoSideways(page)

        await page.getByRole('link', { name: say.place }).click()
        await expect(page).toHaveURL(/\/document.*#task-18/)
        const sentence = page.locator('#task-18')
        await expect(sentence).toBeInViewport()
        await expect(sentence).toContainText('新改建污水管网')
        await expectNoSideways(page)
      })
    })
  }

test('a target opens beside the document, and its address can be shared', async ({ page }) => {
  await page.goto('/document')
  await page
    .getByRole('link', { name: /新改建污水管网/ })
    .or(page.getByRole('button', { name: /新改建污水管网/ }))
    .first()
    .click()
  await expect(page).toHaveURL(/target=/)
  const drawer = page.getByRole('dialog')
  await expect(drawer).toContainText('≥ 180 公里')
  await page.goto(page.url())
  await expect(page.getByRole('dialog')).toContainText('≥ 180 公里')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page).not.toHaveURL(/target=/)
})

test('filters live in the address: a shared one shows the same, and Back undoes', async ({ page }) => {
  await page.goto('/tasks?area=6&light=yellow')
  await expect(page.getByRole('row').filter({ hasText: '柴油' })).toBeVisible()
  const rows = await page.getByRole('row').count()
  await page.goto('/tasks')
  await expect(page.getByRole('row').nth(40)).toBeAttached()
  await page.goBack()
  await expect(page.getByRole('row')).toHaveCount(rows)
})

test('what was known on a past day is another picture, and says so', async ({ page }) => {
  await page.goto('/?asOf=2025-04-10')
  await expect(page.getByText(/2025-04-10|2025 年 4 月 10 日/).first()).toBeVisible()
  await expect(page.getByText(/截至3月末，109 项目标/)).toBeVisible()
})

test('an address that leads nowhere says so and leads back', async ({ page }) => {
  await page.goto('/nowhere')
  await page.getByRole('main').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible()
})
