import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { signIn } from './caller.ts'
import { expect, fillSignIn, type OwnAccount, signOut, test } from './platform.ts'

test.use({ account: null })

/** The code of an authenticator that was given this key, `steps` of 30 seconds from now: each is good once. */
const codeOf = (key: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, '')) }).generate({ timestamp: Date.now() + steps * 30_000 })

/** Sets up a second factor on the open form; returns its key, the code it was proved with, and the recovery codes. */
async function enrol(page: Page): Promise<{ key: string; used: string; codes: string[] }> {
  await page.getByRole('button', { name: '开始绑定' }).click()
  await expect(page.getByRole('img', { name: /绑定二维码/ })).toBeVisible()
  const key = (await page.locator('pre').textContent()) ?? ''
  await page.getByLabel('动态口令', { exact: true }).fill('000000')
  await expect(page.getByText('动态口令不正确。', { exact: false })).toBeVisible()
  const used = codeOf(key)
  await page.getByLabel('动态口令', { exact: true }).fill(used)
  await expect(page.getByText('恢复码只显示这一次', { exact: false })).toBeVisible()
  const codes = ((await page.locator('pre').textContent()) ?? '').split('\n')
  expect(codes).toHaveLength(10)
  await page.getByRole('button', { name: '继续' }).click()
  await expect(page.getByText('请先保存恢复码', { exact: false }).first()).toBeVisible()
  await page.getByRole('checkbox', { name: '我已保存' }).check()
  await page.getByRole('button', { name: '继续' }).click()
  return { key, used, codes }
}

async function toCode(page: Page, person: OwnAccount): Promise<void> {
  await fillSignIn(page, person)
  await expect(page.getByRole('heading', { name: '请输入动态口令' })).toBeVisible()
}

test('a second factor is set up, asked for, replaced by a recovery code, and taken away', async ({
  page,
  platform,
}) => {
  const person = await platform.person()
  await page.goto('/account')
  await fillSignIn(page, person)
  await page.getByRole('button', { name: '绑定动态口令' }).click()
  await page.getByRole('form', { name: '绑定动态口令' }).getByLabel('当前密码').fill(person.password)
  const { key, used, codes } = await enrol(page)
  await expect(page.getByText('已绑定', { exact: true })).toBeVisible()

  await signOut(page)
  await page.goto('/tasks')
  await toCode(page, person)
  await page.getByLabel('动态口令', { exact: true }).fill(used)
  await expect(page.getByText('动态口令不正确或已经用过。', { exact: false })).toBeVisible()
  await page.getByLabel('动态口令', { exact: true }).fill(codeOf(key, 1))
  await expect(page.getByRole('heading', { level: 1, name: '任务' })).toBeVisible()

  await signOut(page)
  await toCode(page, person)
  await page.getByRole('button', { name: '使用恢复码' }).click()
  await page.getByLabel('恢复码', { exact: true }).fill(codes[0] ?? '')
  await page.getByRole('button', { name: '验证' }).click()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()

  await page.goto('/account')
  await page.getByRole('button', { name: '解除绑定' }).click()
  const dialog = page.getByRole('dialog', { name: '解除动态口令？' })
  await dialog.getByLabel('当前密码').fill(person.password)
  await dialog.getByRole('button', { name: '解除绑定' }).click()
  await expect(page.getByText('未绑定', { exact: true })).toBeVisible()
})

test('where a role requires it its people set it up at the next sign-in, and over the page they have open', async ({
  page,
  platform,
}) => {
  const open = await platform.person({ role: 'county-reviewer' })
  const later = await platform.person({ role: 'county-reviewer', fresh: true })
  await page.goto('/account')
  await fillSignIn(page, open)
  await expect(page.getByText('当前登录')).toBeVisible()

  const admin = await platform.as('admin')
  const { policy, version } = (await admin.query('accounts.policy.get')) as { policy: object; version: number }
  await admin.mutate('accounts.policy.update', { version, policy: { ...policy, secondFactor: ['county-reviewer'] } })

  await page.getByRole('navigation').getByRole('link', { name: '任务' }).click()
  const dialog = page.getByRole('dialog', { name: '还需完成一步，才能继续' })
  await dialog.getByLabel('当前密码').fill(open.password)
  await enrol(page)
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: '任务' })).toBeVisible()
  await expect(page.getByRole('row').nth(10)).toBeAttached()

  await signOut(page)
  await fillSignIn(page, later)
  await page.getByLabel('新密码', { exact: true }).fill('Shenhe-yuan-2026')
  await page.getByLabel('再次输入新密码').fill('Shenhe-yuan-2026')
  await page.getByRole('button', { name: '修改密码' }).click()
  await expect(page.getByRole('heading', { name: '您的角色要求使用动态口令' })).toBeVisible()
  await enrol(page)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
  const caller = await signIn(platform.address, later.username, 'Shenhe-yuan-2026')
  expect(await caller.query('accounts.session.me')).toMatchObject({ pending: 'second-factor', enrolled: true })
  // The server goes on to other tests, whose reviewers have no second factor.
  const now = (await admin.query('accounts.policy.get')) as { version: number }
  await admin.mutate('accounts.policy.update', { version: now.version, policy })
})
