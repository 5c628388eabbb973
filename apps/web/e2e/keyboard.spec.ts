import { expect, test } from './platform.ts'

test('Ctrl K opens, finds and goes; Esc gives the focus back', async ({ page }) => {
  await page.goto('/tasks')
  await expect(page.getByRole('row').nth(10)).toBeAttached()
  const search = page.getByRole('searchbox', { name: '按文字查找任务' })
  await search.focus()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(search).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('章贡')
  await expect(
    page
      .getByRole('dialog')
      .getByRole('option', { name: /章贡区/ })
      .first(),
  ).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/units\/360702/)
})

test('a county is marked where its crumb leads', async ({ page }) => {
  await page.goto('/units/360702')
  const navigation = page.getByRole('navigation', { name: '主导航' })
  await expect(navigation.getByRole('link', { name: '县区' })).toHaveAttribute('aria-current', 'page')
  await expect(navigation.getByRole('link', { name: '单位' })).not.toHaveAttribute('aria-current', 'page')
})

test('the first Tab skips to the content', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('j, k and Enter go through a list', async ({ page }) => {
  await page.goto('/tasks')
  await expect(page.getByRole('row').nth(10)).toBeAttached()
  for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
  await expect(page.getByRole('link', { name: /绿色工厂与绿色园区/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tasks\/2$/)
})

test('n and p go through the targets of the document', async ({ page }) => {
  await page.goto('/document')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('a.doc-mark').first()).toBeAttached()
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-target') ?? '')
  await page.keyboard.press('n')
  const first = await focused()
  expect(first).not.toBe('')
  await page.keyboard.press('n')
  await expect.poll(focused).not.toBe(first)
  await page.keyboard.press('p')
  await expect.poll(focused).toBe(first)
})

test('arrows walk the matrix, Enter opens the cell, and closing it gives the focus back', async ({ page }) => {
  await page.goto('/counties')
  const matrix = page
    .getByRole('grid')
    .or(page.getByRole('table', { name: /任务/ }))
    .last()
  const cell = matrix.locator('[tabindex="0"]').first()
  await cell.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const name = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
  const place = await name()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page).toHaveURL(/cell=2(\/|%2F)360703/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect.poll(name).toBe(place)
})

test('the map of the counties shows what is chosen, and its address can be shared', async ({ page }) => {
  await page.goto('/counties')
  const choice = page.getByRole('combobox', { name: '地图显示' })
  await expect(choice.locator('option:checked')).toHaveText('县级及以上城市PM2.5平均浓度')
  const tile = page.getByRole('list', { name: '县（市、区）方位图' }).getByRole('link', { name: /章贡区/ })
  await expect(tile).toHaveAccessibleName(/微克\/立方米/)
  await choice.selectOption({ label: '新改建污水管网' })
  await expect(tile).toHaveAccessibleName(/公里/)
  await page.reload()
  await expect(choice.locator('option:checked')).toHaveText('新改建污水管网')
  await expect(page.getByRole('row').filter({ hasText: '章贡区' }).first()).toContainText('≥ 16.7 公里')
})
