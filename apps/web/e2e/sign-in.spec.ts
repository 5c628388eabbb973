import { chosenPassword, expect, fillSignIn, test } from './platform.ts'

test.use({ account: null })

test('a stranger sees the sign-in page, and the pages behind it are not fetched', async ({ page }) => {
  const asked: string[] = []
  page.on('response', (response) => asked.push(new URL(response.url()).pathname))
  const sizes: Promise<{ responseBodySize: number }>[] = []
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('.js')) sizes.push(request.sizes())
  })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: '生态环境保护工作要点调度平台' })).toBeVisible()
  await expect(page.getByText('市生态环境保护委员会办公室')).toBeVisible()
  await expect(page.getByLabel('用户名', { exact: true })).toBeFocused()
  await page.waitForLoadState('networkidle')
  expect(asked.filter((path) => path.startsWith('/trpc/')).sort()).toEqual([
    '/trpc/accounts.session.me',
    '/trpc/accounts.session.options',
  ])
  expect(asked.filter((path) => /(pages|overview|router|plugin)[^/]*\.js$/.test(path))).toEqual([])
  const bytes = (await Promise.all(sizes)).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThan(130_000)
})

test('a wrong password is told in words and keeps the user name; the right one leads where one wanted to go', async ({
  page,
  platform,
}) => {
  await page.goto('/tasks?light=red')
  await fillSignIn(page, { username: 'leader', password: 'not-the-password' })
  await expect(page.getByText('用户名或密码不正确。请检查大小写和输入法后重试。')).toBeVisible()
  await expect(page.getByLabel('用户名', { exact: true })).toHaveValue('leader')
  await fillSignIn(page, { username: ' Leader ', password: platform.password('leader') })
  await expect(page.getByRole('heading', { level: 1, name: '任务' })).toBeVisible()
  await expect(page).toHaveURL(/\/tasks\?light=red$/)
})

test('what is missing is said under its field, without asking the server', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByLabel('用户名', { exact: true })).toHaveAccessibleDescription('请输入用户名。')
  await expect(page.getByLabel('密码', { exact: true })).toHaveAccessibleDescription('请输入密码。')
})

test('five wrong passwords lock the name, with the time at which it opens', async ({ page, platform }) => {
  const person = await platform.person()
  await page.goto('/')
  for (let attempt = 1; attempt <= 5; attempt++) {
    await fillSignIn(page, { ...person, password: `wrong-${attempt}` })
    await expect(page.getByRole('button', { name: '登录' })).not.toHaveAttribute('aria-busy')
  }
  await expect(page.getByText(/已锁定，将于 \d\d:\d\d 自动解除/)).toBeVisible()
  await fillSignIn(page, person)
  await expect(page.getByText(/已锁定/)).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
})

test('the password can be shown, and the page speaks English and goes dark before anybody is known', async ({
  page,
}) => {
  await page.goto('/?lang=en')
  await page.getByLabel('Password', { exact: true }).fill('abc')
  await page.getByRole('button', { name: 'Show the password' }).click()
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('type', 'text')
  await page.getByRole('button', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
})

test('what the government sign-on refused is said at its return', async ({ page }) => {
  await page.goto('/sign-in?oidc=unreachable&return=/counties')
  await expect(page.getByRole('alert')).toContainText('暂时连接不上统一身份认证')
})

test('after signing in at the address of the sign-in page one arrives at the place in its `return`, never at another site', async ({
  page,
  platform,
}) => {
  await page.goto('/sign-in?return=https://example.org/')
  await fillSignIn(page, { username: 'office', password: platform.password('office') })
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/')
  await page.goto('/sign-in?return=/counties')
  await expect(page.getByRole('heading', { level: 1, name: '县区' })).toBeVisible()
})

test('a new account changes its password first, with the rules shown as it is typed', async ({ page, platform }) => {
  const person = await platform.person({ fresh: true })
  await page.goto('/tasks')
  await fillSignIn(page, person)
  await expect(page.getByRole('heading', { name: '请修改密码后继续' })).toBeVisible()
  const next = page.getByLabel('新密码', { exact: true })
  await next.fill('short')
  await expect(page.locator('.wp-rules__rule').filter({ hasText: '10 至 128 个字符' })).toContainText('未满足')
  await page.getByRole('button', { name: '修改密码' }).click()
  await expect(page.getByText('新密码未满足下列要求。').first()).toBeVisible()
  await next.fill(chosenPassword)
  await expect(page.locator('.wp-rules__rule').filter({ hasText: '未满足' })).toHaveCount(0)
  await page.getByLabel('再次输入新密码').fill(`${chosenPassword}!`)
  await page.getByRole('button', { name: '修改密码' }).click()
  await expect(page.getByText('两次输入的新密码不一致。').first()).toBeVisible()
  await page.getByLabel('再次输入新密码').fill(chosenPassword)
  await page.getByRole('button', { name: '修改密码' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '任务' })).toBeVisible()
})

test('a first password change that was left open asks for the password that was given', async ({ page, platform }) => {
  const person = await platform.person({ fresh: true })
  await page.goto('/')
  await fillSignIn(page, person)
  await expect(page.getByRole('heading', { name: '请修改密码后继续' })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('当前密码')).toBeVisible()
  await page.getByRole('button', { name: '换账号登录' }).click()
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
})
