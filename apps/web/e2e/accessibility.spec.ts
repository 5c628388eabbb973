import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, fillSignIn, test } from './platform.ts'

const pages = [
  '/',
  '/document',
  '/tasks',
  '/tasks/18',
  '/tasks/16',
  '/indicators/air.pm25',
  '/counties',
  '/units',
  '/units/shj',
  '/units/360702',
  '/air',
  '/soil/land',
  '/soil/plots',
  '/soil/plots?show=breakdown',
  '/air/sky',
  '/air/noise',
  '/air/checks',
  '/carbon/low',
  '/ecology/living',
  '/water/sections',
  '/water/works',
  '/account',
]

/** WCAG 2.0 to 2.2, levels A and AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds on the page as it is, each as a line that names the place; `only` one rule where the others do not change. */
async function found(page: Page, only?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (only === undefined ? axe.withTags(rules) : axe.withRules([only])).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  )
}

/** A page with its data: its heading is there and nothing is still being fetched. */
async function arrive(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.wp-skeleton')).toHaveCount(0)
}

/** Turns the page dark, and waits until every colour has arrived: even the shortest transition takes a frame. */
async function goDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)))
}

// One long file: its tests are shared out among the workers.
test.describe.configure({ mode: 'parallel' })
test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const path of pages)
  test(`${path} has nothing that axe objects to, in light or dark`, async ({ page }) => {
    await arrive(page, path)
    expect(await found(page)).toEqual([])
    await goDark(page)
    expect(await found(page, 'color-contrast')).toEqual([])
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('menu, overview and task have nothing that axe objects to', async ({ page }) => {
    await arrive(page, '/?lang=en')
    expect(await found(page)).toEqual([])
    await page.getByRole('button', { name: 'Open the menu' }).click()
    expect(await found(page)).toEqual([])
    await arrive(page, '/tasks/18?lang=en')
    expect(await found(page)).toEqual([])
  })
})

test('what opens over a page is as accessible as the page', async ({ page }) => {
  await arrive(page, '/counties?cell=18/360702')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await found(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('污水')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  expect(await found(page)).toEqual([])
})

test('no page is wider than its window', async ({ page }) => {
  test.slow()
  const wide: string[] = []
  // English words are the longer ones; Chinese lines break anywhere but in figures and names.
  const shown = [...pages, '/indicators', '/nowhere'].map((path) => `${path}?lang=en`)
  for (const path of [...shown, '/?lang=zh', '/tasks/18?lang=zh', '/counties?lang=zh']) {
    await arrive(page, path)
    for (const width of [1920, 1440, 1024, 760, 390, 320]) {
      await page.setViewportSize({ width, height: 900 })
      const fits = page.waitForFunction((most) => document.documentElement.scrollWidth <= most, width, {
        timeout: 1000,
      })
      await fits.catch(() => wide.push(`${path} at ${width}`))
    }
  }
  expect(wide).toEqual([])
})

test.describe('before anybody is known', () => {
  test.use({ account: null })

  test('the sign-in page and its steps have nothing that axe objects to, and fit a phone', async ({
    page,
    platform,
  }) => {
    const person = await platform.person({ fresh: true })
    const look = async () => {
      expect(await found(page)).toEqual([])
      await goDark(page)
      expect(await found(page, 'color-contrast')).toEqual([])
      await page.emulateMedia({ colorScheme: 'light' })
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
    }
    for (const width of [1440, 390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      await arrive(page, '/')
      await page.getByRole('button', { name: '登录' }).click()
      await expect(page.getByText('请输入用户名。').first()).toBeVisible()
      await look()
    }
    await fillSignIn(page, person)
    await expect(page.getByRole('heading', { name: '请修改密码后继续' })).toBeVisible()
    await look()
  })
})

for (const account of ['county-reporter', 'guest'] as const)
  test.describe(`as ${account}`, () => {
    test.use({ account })

    test('pages with fewer figures are as accessible, and no wider than a phone', async ({ page }) => {
      test.slow()
      for (const path of ['/', '/counties', '/units']) {
        await page.setViewportSize({ width: 1440, height: 900 })
        await arrive(page, path)
        expect(await found(page)).toEqual([])
        await page.setViewportSize({ width: 390, height: 844 })
        await page.waitForFunction(() => document.documentElement.scrollWidth <= 390)
      }
    })
  })

for (const account of ['admin', 'auditor'] as const)
  test.describe(`as ${account}`, () => {
    test.use({ account })

    test('the pages of their work have nothing that axe objects to, and fit a phone', async ({ page }) => {
      test.slow()
      await arrive(page, '/')
      const links = page.getByRole('navigation', { name: '主导航' }).locator('a.wp-nav__item')
      const paths = await links.evaluateAll((all) =>
        all.map((one) => new URL((one as HTMLAnchorElement).href).pathname),
      )
      expect(paths.length).toBeGreaterThan(0)
      for (const path of paths) {
        await page.setViewportSize({ width: 1440, height: 900 })
        await arrive(page, path)
        expect(await found(page)).toEqual([])
        await page.setViewportSize({ width: 390, height: 844 })
        await page.waitForFunction(() => document.documentElement.scrollWidth <= 390)
      }
    })
  })

test('nothing moves where motion is not wanted', async ({ page }) => {
  // Listened for from the first moment: looked at once it stands still, a page tells nothing of how it came.
  await page.addInitScript(() => {
    const moved: string[] = []
    Object.assign(window, { moved })
    for (const kind of ['animationstart', 'transitionrun'])
      document.addEventListener(kind, () => {
        for (const one of document.getAnimations())
          if (Number(one.effect?.getComputedTiming().endTime) - Number(one.effect?.getComputedTiming().delay) > 1)
            moved.push((one.effect as KeyframeEffect).target?.className ?? '')
      })
  })
  await arrive(page, '/document')
  await page.getByRole('link', { name: /新改建污水管网/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([])
})
