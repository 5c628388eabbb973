import { expect, test } from './platform.ts'

test.use({ plugins: 'water,soil' })

test('with two modules mounted the browser sees nothing of the other eight', async ({ page }) => {
  const scripts: Promise<string>[] = []
  const asked: string[] = []
  page.on('response', (response) => {
    asked.push(new URL(response.url()).pathname)
    if (response.url().endsWith('.js')) scripts.push(response.text())
  })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible()
  const navigation = page.getByRole('navigation')
  await expect(navigation.getByRole('link', { name: /碧水/ })).toBeVisible()
  await expect(navigation.getByRole('link', { name: /净土/ })).toBeVisible()
  for (const absent of ['绿色低碳', '生态系统', '工业治理', '城市治理', '农业农村', '蓝天', '督察整改', '保障机制'])
    await expect(navigation.getByRole('link', { name: new RegExp(absent) })).toHaveCount(0)
  await navigation.getByRole('link', { name: /碧水/ }).click()
  await expect(page).toHaveURL(/\/water/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('地表水监测断面水质优良比例').filter({ visible: true }).first()).toBeVisible()
  expect(
    asked.filter((path) => /^\/trpc\/(air|carbon|ecology|industry|urban|rural|inspection|mechanisms)\./.test(path)),
  ).toEqual([])
  const text = (await Promise.all(scripts)).join('\n')
  expect(text).toContain('good-sections')
  expect(text).not.toContain('heavy-pollution-days')
})

test('the address of a module that is off says so', async ({ page }) => {
  await page.goto('/air')
  await expect(page.getByText(/未启用/).first()).toBeVisible()
})

test('a task of an area without its module is still there to read', async ({ page }) => {
  await page.goto('/tasks/23')
  await expect(page.getByText(/农村卫生户厕/).first()).toBeVisible()
})
