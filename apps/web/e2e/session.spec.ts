import type { Page } from '@playwright/test'
import { signIn } from './caller.ts'
import { chosenPassword, expect, fillSignIn, type OwnAccount, signOut, test } from './platform.ts'

test.use({ account: null })

const secret = 'Xin-mima-2026-huan'

/** Signs in and goes to the form of the own password, half filled. */
async function beginForm(page: Page, person: OwnAccount): Promise<void> {
  await page.goto('/account')
  await fillSignIn(page, person)
  await page.getByLabel('当前密码').fill(person.password)
  await page.getByLabel('新密码', { exact: true }).fill(secret)
  await page.getByLabel('再次输入新密码').fill(secret)
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: '登录已过期，请重新登录' })

test('a session that ends in the middle of a form is renewed over it, and the form is sent as it was typed', async ({
  page,
  platform,
}) => {
  const person = await platform.person()
  await beginForm(page, person)
  const admin = await platform.as('admin')
  await admin.mutate('accounts.person.endSessions', { person: person.id })
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('changePassword')) sent.push(request.postData() ?? '')
  })
  await page.getByRole('button', { name: '修改密码' }).click()
  const dialog = dialogOf(page)
  await expect(dialog).toBeVisible()
  await expect(dialog.getByText('系统管理员结束了本次登录，请重新登录。')).toBeVisible()
  await expect(dialog.getByLabel('用户名', { exact: true })).toHaveValue(person.username)
  await expect(dialog.getByLabel('密码', { exact: true })).toBeFocused()
  await dialog.getByLabel('密码', { exact: true }).fill('wrong')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('用户名或密码不正确。', { exact: false })).toBeVisible()
  await dialog.getByLabel('密码', { exact: true }).fill(person.password)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('密码已修改，其他设备上的登录已失效。')).toBeVisible()
  expect(sent).toHaveLength(2)
  expect(sent[1]).toBe(sent[0])
  await signIn(platform.address, person.username, secret)
})

test('the dialog can be put off: nothing typed is lost, and a strip leads back to it', async ({ page, platform }) => {
  const person = await platform.person()
  await beginForm(page, person)
  await (await platform.as('admin')).mutate('accounts.person.endSessions', { person: person.id })
  await page.getByRole('button', { name: '修改密码' }).click()
  await expect(dialogOf(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toBeHidden()
  await expect(page.getByLabel('新密码', { exact: true })).toHaveValue(secret)
  await page.getByRole('button', { name: '重新登录' }).click()
  await dialogOf(page).getByLabel('密码', { exact: true }).fill(person.password)
  await page.keyboard.press('Enter')
  await expect(dialogOf(page)).toBeHidden()
  await expect(page.getByLabel('当前密码')).toHaveValue(person.password)
  await page.getByRole('button', { name: '修改密码' }).click()
  await expect(page.getByText('密码已修改，其他设备上的登录已失效。')).toBeVisible()
})

test('a query that meets the end of the session waits for the sign-in and then goes on', async ({ page, platform }) => {
  const person = await platform.person()
  await page.goto('/tasks')
  await fillSignIn(page, person)
  await expect(page.getByRole('row').nth(10)).toBeAttached()
  await (await platform.as('admin')).mutate('accounts.person.endSessions', { person: person.id })
  await page.getByRole('navigation').getByRole('link', { name: '指标' }).click()
  await expect(dialogOf(page)).toBeVisible()
  await dialogOf(page).getByLabel('密码', { exact: true }).fill(person.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '指标' })).toBeVisible()
  await expect(page.getByRole('row').nth(10)).toBeAttached()
})

test('what is too large for a stranger waits for the sign-in as well', async ({ page, platform }) => {
  const person = await platform.person({ role: 'system-admin', unit: null })
  await page.goto('/admin/people/import')
  await fillSignIn(page, person)
  await expect(page.getByRole('heading', { level: 1, name: '导入人员' })).toBeVisible()
  await (await platform.as('admin')).mutate('accounts.person.endSessions', { person: person.id })
  const lines = Array.from({ length: 300 }, (_, at) => `gongzuo-renyuan-${at},张三,章贡区,县区填报员,0797-8391000`)
  const buffer = Buffer.from(['用户名,姓名,单位,角色,电话', ...lines].join('\n'))
  await page.locator('input[type=file]').setInputFiles({ name: '人员.csv', mimeType: 'text/csv', buffer })
  await expect(dialogOf(page).getByText('系统管理员结束了本次登录，请重新登录。')).toBeVisible()
  await dialogOf(page).getByLabel('密码', { exact: true }).fill(person.password)
  await page.keyboard.press('Enter')
  await expect(dialogOf(page)).toBeHidden()
  await expect(page.getByText('没有错误：新增 300 人。')).toBeVisible()
})

test('somebody else who signs in over the page starts anew, and sees nothing of the first', async ({
  page,
  platform,
}) => {
  const person = await platform.person()
  await beginForm(page, person)
  await (await platform.as('admin')).mutate('accounts.person.endSessions', { person: person.id })
  await page.getByRole('button', { name: '修改密码' }).click()
  const dialog = dialogOf(page)
  await dialog.getByLabel('用户名', { exact: true }).fill('guest')
  await dialog.getByLabel('密码', { exact: true }).fill(platform.password('guest'))
  const loaded = page.waitForEvent('load')
  await page.keyboard.press('Enter')
  await loaded
  await expect(page.getByRole('definition').filter({ hasText: 'guest' })).toBeVisible()
  await expect(page.getByLabel('新密码', { exact: true })).toHaveValue('')
  await expect(page.getByText(person.username)).toHaveCount(0)
})

test('a disabled account with a live session is told so and cannot go on', async ({ page, platform }) => {
  const person = await platform.person()
  await beginForm(page, person)
  const admin = await platform.as('admin')
  const { version } = (await admin.query('accounts.person.get', { person: person.id })) as { version: number }
  await admin.mutate('accounts.person.disable', { person: person.id, version })
  await page.getByRole('button', { name: '修改密码' }).click()
  await expect(dialogOf(page).getByText('该账号已停用。如有疑问，请联系系统管理员。')).toBeVisible()
  await dialogOf(page).getByLabel('密码', { exact: true }).fill(chosenPassword)
  await page.keyboard.press('Enter')
  await expect(dialogOf(page).getByText('该账号已停用。如有疑问，请联系系统管理员。').last()).toBeVisible()
  await expect(dialogOf(page)).toBeVisible()
})

test('signing out everywhere else ends the other sessions and not this one', async ({ page, platform }) => {
  const person = await platform.person()
  const elsewhere = await signIn(platform.address, person.username, person.password)
  await page.goto('/account')
  await fillSignIn(page, person)
  await expect(page.getByText('当前登录')).toBeVisible()
  await page.getByRole('button', { name: '退出其他全部登录' }).click()
  await expect(page.getByRole('button', { name: '退出其他全部登录' })).toHaveCount(0)
  await expect(elsewhere.query('accounts.session.me')).rejects.toThrow('您在其他设备上退出了本次登录')
  await page.reload()
  await expect(page.getByText('当前登录')).toBeVisible()
})

test('signing out leads to the door, in the other windows of the browser too', async ({ page, context, platform }) => {
  const person = await platform.person()
  await page.goto('/account')
  await fillSignIn(page, person)
  await expect(page.getByText('当前登录')).toBeVisible()
  const other = await context.newPage()
  await other.goto('/tasks')
  await expect(other.getByRole('heading', { level: 1, name: '任务' })).toBeVisible()
  await signOut(page)
  expect(new URL(page.url()).pathname).toBe('/')
  await expect(other.getByRole('form', { name: '登录' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('form', { name: '登录' })).toBeVisible()
})
