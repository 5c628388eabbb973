import { readFile } from 'node:fs/promises'
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

test('a person is made, shown a password once, and can sign in with it', async ({ page, platform }) => {
  await page.goto('/admin/people')
  await page.getByRole('link', { name: '新增人员' }).click()
  await page.getByRole('textbox', { name: '用户名' }).fill('zg.liumei')
  await page.getByRole('textbox', { name: '姓名' }).fill('刘梅')
  await page.getByRole('combobox', { name: '单位' }).selectOption({ label: '章贡区' })
  await page.getByRole('combobox', { name: '角色' }).selectOption({ label: '县区填报员' })
  await page.getByText('只限部分模块').click()
  await page.getByText('碧水').click()
  await page.getByRole('button', { name: '建立账号' }).click()
  await expect(page.getByText('一次性密码只显示这一次')).toBeVisible()
  const password = await page.getByText(/^\w{4}-\w{4}-\w{4}-\w{4}$/).textContent()
  const own = await signIn(platform.address, 'zg.liumei', password ?? '')
  expect(await own.query('accounts.session.me')).toMatchObject({ pending: 'password' })

  await page.getByRole('link', { name: '查看此人' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '刘梅' })).toBeVisible()
  await expect(page.getByText('可填报：章贡区（碧水）').filter({ visible: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /新增人员/ })).toBeVisible()
  await expect(page.getByText(password ?? '')).toHaveCount(0)
  await page.goto('/admin/people?text=刘梅&role=county-reporter')
  await expect(page.getByRole('table', { name: '人员' }).getByRole('row')).toHaveCount(2)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '刘梅' })).toBeVisible()
})

test('the second of two administrators is told who was faster, keeps what was typed, and may save again', async ({
  browser,
  platform,
}) => {
  const { id } = await platform.person()
  const admin = await platform.as('admin')
  const page = await windowOf(browser, platform.address, admin.cookie)
  await page.goto(`/admin/people/${id}`)
  await page.getByRole('button', { name: '修改', exact: true }).click()
  await page.getByRole('textbox', { name: '电话' }).fill('13900001111')
  const { version } = (await admin.query('accounts.person.get', { person: id })) as { version: number }
  await admin.mutate('accounts.person.update', {
    ...{ person: id, name: '李晓明', unit: '360702', phone: '13800002222', version },
  })
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/演示系统管理员（admin） 已于 .* 修改了该人员/)).toBeVisible()
  await expect(page.getByText(/电话：现为“13800002222”，您填写的是“13900001111”/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: '电话' })).toHaveValue('13900001111')
  await page.getByRole('textbox', { name: '姓名' }).fill('李晓明')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('button', { name: '修改', exact: true })).toBeVisible()
  await expect(page.getByText('13900001111')).toBeVisible()
  expect(await admin.query('accounts.person.get', { person: id })).toMatchObject({
    name: '李晓明',
    phone: '13900001111',
  })
})

test('removing asks for the user name, says what follows, and ends the person’s sessions', async ({
  page,
  platform,
}) => {
  const { id, username, password } = await platform.person()
  const own = await signIn(platform.address, username, password)
  await page.goto(`/admin/people/${id}`)
  await page.getByRole('button', { name: '账号操作' }).click()
  await page.getByRole('menuitem', { name: '删除账号' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('用户名不再给他人使用')).toBeVisible()
  await dialog.getByRole('button', { name: '删除账号' }).click()
  await expect(dialog.getByText('与用户名不一致。')).toBeVisible()
  await dialog.getByLabel(/输入用户名/).fill(username)
  await dialog.getByRole('button', { name: '删除账号' }).click()
  await expect(page.getByText('已删除').first()).toBeVisible()
  await expect(page.getByRole('button', { name: '账号操作' })).toHaveCount(0)
  await expect(own.query('accounts.session.me')).rejects.toThrow('请重新登录')
})

test('a table with errors is shown by row and given back marked; one without makes the accounts', async ({ page }) => {
  await page.goto('/admin/people/import')
  const choose = (text: string) =>
    page.getByLabel('填好的表').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await choose('用户名,姓名,单位,角色\nim.chen,陈军,火星,县区填报员\nim.he,何平,章贡区,县区填报员\n')
  await expect(page.getByText('单位：没有名为“火星”的单位').filter({ visible: true })).toBeVisible()
  await expect(page.getByRole('button', { name: /^导入 \d+ 人/ })).toHaveCount(0)
  const [marked] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载标注的文件' }).click(),
  ])
  expect(await readFile(await marked.path(), 'utf8')).toContain('没有名为“火星”的单位')

  await page.getByRole('button', { name: '移除文件' }).click()
  await choose('用户名,姓名,单位,角色\nim.chen,陈军,南康区,县区填报员\nim.he,何平,章贡区,县区填报员\n')
  await page.getByRole('button', { name: '导入 2 人' }).click()
  await expect(page.getByText('一次性密码只显示这一次')).toBeVisible()
  const [passwords] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载密码表' }).click(),
  ])
  expect(passwords.suggestedFilename()).toBe('初始密码.xlsx')
  await page.getByRole('link', { name: '返回人员' }).click()
  await expect(page.getByRole('link', { name: '陈军' })).toBeVisible()
})

for (const width of [1440, 390])
  test(`the pages hold WCAG 2.2 AA at ${width} px, with their forms and dialogs`, async ({ page, platform }) => {
    await page.setViewportSize({ width, height: 900 })
    const { id } = await platform.person()
    const findings = async (): Promise<string[]> => {
      await expect(page.locator('.wp-skeleton')).toHaveCount(0)
      const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      const { violations } = await axe.analyze()
      return violations.flatMap(({ id: rule, nodes }) => nodes.map(({ target }) => `${rule}: ${target.join(' ')}`))
    }
    for (const path of ['/admin/people', '/admin/people/import', `/admin/people/${id}`]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect({ path, found: await findings() }).toEqual({ path, found: [] })
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    }
    await page.getByRole('button', { name: '授予角色' }).click()
    expect(await findings()).toEqual([])
    await page.goto('/admin/people/new')
    await page.getByRole('button', { name: '建立账号' }).click()
    await expect(page.getByText('请填写姓名。').first()).toBeVisible()
    expect(await findings()).toEqual([])
  })
