import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { signIn } from './caller.ts'
import { expect, test } from './platform.ts'

test.use({ account: 'admin' })

/** A window of its own for the administrator, in which the browser may speak of refused answers. */
async function windowOf(browser: Browser, address: string, cookie: string): Promise<Page> {
  const [name = '', value = ''] = cookie.split('=')
  const context = await browser.newContext({ baseURL: address, locale: 'zh-CN' })
  await context.addCookies([{ name, value, url: address }])
  return context.newPage()
}

test('modules are switched by the keyboard, at once, and a switch can be undone', async ({ page, platform }) => {
  const reporter = await platform.person({ unit: '360703' })
  const county = await signIn(platform.address, reporter.username, reporter.password)
  const isServed = () =>
    county.query('rural.overview', {}).then(
      () => true,
      () => false,
    )
  expect(await isServed()).toBe(true)
  await page.goto('/admin/modules')
  await page.getByRole('switch', { name: '章贡区 农业农村' }).focus()
  await page.keyboard.press('ArrowDown')
  const cell = page.getByRole('switch', { name: '南康区 农业农村' })
  await expect(cell).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByText('已为南康区停用“农业农村”。')).toBeVisible()
  await expect(cell).toHaveAttribute('aria-checked', 'false')
  expect(await isServed()).toBe(false)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('已为南康区启用“农业农村”。')).toBeVisible()
  await expect(cell).toHaveAttribute('aria-checked', 'true')
  expect(await isServed()).toBe(true)
})

test('a module is switched for all counties after a question that says how many', async ({ page }) => {
  await page.goto('/admin/modules')
  await page.getByRole('button', { name: /净土/ }).click()
  await expect(page.getByText('现在启用 20 项，停用 0 项。')).toBeVisible()
  await page.getByRole('button', { name: '全部停用（20）' }).click()
  await expect(page.getByRole('button', { name: /净土/ })).toContainText('0/20')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('button', { name: /净土/ })).toContainText('20/20')
})

test('a unit is added, found by its alias, and tells its history', async ({ page }) => {
  await page.goto('/admin/units')
  await page.getByRole('button', { name: '新增单位' }).click()
  const form = page.getByRole('form', { name: '单位' })
  await form.getByRole('textbox', { name: '简称' }).fill('市环境监测中心')
  await form.getByRole('textbox', { name: '别名' }).fill('环保局')
  await form.getByRole('textbox', { name: '编号' }).fill('hjzx')
  await page.getByRole('button', { name: '新增', exact: true }).click()
  await expect(page.getByText(/“环保局”已是“市生态环境局”/).first()).toBeVisible()
  await form.getByRole('textbox', { name: '别名' }).fill('监测站')
  await page.getByRole('button', { name: '新增', exact: true }).click()
  await expect(page.getByText('已保存“市环境监测中心”。')).toBeVisible()
  await page.goto('/admin/units?text=监测站')
  await page.getByRole('row', { name: /市环境监测中心/ }).click()
  await expect(page.getByText('新增单位').last()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/unit=/)
})

test('what is typed into a unit is not lost by a slip', async ({ page }) => {
  await page.goto('/admin/units?unit=zfb')
  await page.getByRole('textbox', { name: '全称' }).fill('写到一半')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '继续填写' }).click()
  await expect(page.getByRole('textbox', { name: '全称' })).toHaveValue('写到一半')
})

test('units are imported by table after a look at what would change', async ({ page }) => {
  const file = (text: string) => ({ name: 'units.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.goto('/admin/units?import=file')
  const input = page.locator('input[type=file]')
  await input.setInputFiles(file('编号,类别,简称\ndazx,神秘部门,市档案中心\n'))
  await expect(page.getByText(/1 行有误，共 1 处/)).toBeVisible()
  await expect(page.getByRole('row', { name: /2 类别/ })).toBeVisible()
  await input.setInputFiles(file('编号,类别,简称\ndazx,市直事业单位,市档案中心\n'))
  await page.getByRole('button', { name: '导入 1 个单位' }).click()
  await expect(page.getByText('已新增 1 个、更正 0 个单位。')).toBeVisible()
  await expect(page.getByRole('row', { name: /市档案中心/ })).toBeVisible()
})

test('a session that the administrator ends is over at the next request', async ({ page, platform }) => {
  const person = await platform.person()
  const own = await signIn(platform.address, person.username, person.password)
  await page.goto(`/admin/sessions?text=${person.username}`)
  await page.getByRole('button', { name: '李明的登录' }).first().click()
  await page.getByRole('menuitem', { name: '结束此人的全部登录' }).click()
  await page.getByRole('button', { name: '全部结束' }).click()
  await expect(page.getByText(/已结束 \d 次登录/)).toBeVisible()
  await expect(own.query('core.session.get')).rejects.toThrow('系统管理员结束了本次登录')
})

test('somebody who is locked out on Monday morning is let in again', async ({ page, platform }) => {
  const person = await platform.person()
  const attempt = (password: string) => signIn(platform.address, person.username, password)
  for (let time = 0; time < 5; time += 1) await attempt('not-the-password-1').catch(() => undefined)
  await expect(attempt(person.password)).rejects.toThrow('已锁定')
  await page.goto('/admin/policy')
  await page
    .getByRole('row', { name: new RegExp(person.username) })
    .getByRole('button', { name: '解锁' })
    .click()
  await expect(page.getByText(`已解除“${person.username}”的锁定。`)).toBeVisible()
  await attempt(person.password)
})

test('of two administrators at the settings the slower one compares, keeps what was typed, and saves', async ({
  browser,
  platform,
}) => {
  const admin = await platform.as('admin')
  const page = await windowOf(browser, platform.address, admin.cookie)
  await page.goto('/admin/policy')
  await page.getByRole('textbox', { name: '无操作自动退出' }).fill('20')
  const { policy, version } = (await admin.query('accounts.policy.get')) as { policy: object; version: number }
  await admin.mutate('accounts.policy.update', { version, policy: { ...policy, idleMinutes: 45, history: 6 } })
  await page.getByRole('button', { name: '保存设置' }).click()
  await expect(page.getByText(/刚刚被另一名管理员修改过/)).toBeVisible()
  await expect(page.getByText('现在的设置是 45（刚刚被修改）。')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '无操作自动退出' })).toHaveValue('20')
  await expect(page.getByRole('textbox', { name: '不得重复使用最近的密码' })).toHaveValue('6')
  await page.getByRole('button', { name: '保存设置' }).click()
  await expect(page.getByText('登录设置已保存。')).toBeVisible()
  expect(await admin.query('accounts.policy.get')).toMatchObject({ policy: { idleMinutes: 20, history: 6 } })
  await page.context().close()
})

for (const width of [1440, 390])
  test(`the pages hold WCAG 2.2 AA at ${width} px, with their drawers`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    const paths = [
      'units',
      'units?unit=360702',
      'units?unit=zxcq',
      'units?import=file',
      'modules',
      'sessions',
      'policy',
    ]
    for (const path of paths) {
      await page.goto(`/admin/${path}`)
      await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toBeVisible()
      await expect(page.locator('.wp-skeleton')).toHaveCount(0)
      const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      const { violations } = await axe.analyze()
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
      expect({ path, found }).toEqual({ path, found: [] })
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    }
  })
