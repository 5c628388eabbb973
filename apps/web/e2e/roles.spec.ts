import type { Page } from '@playwright/test'
import { type Account, expect, test } from './platform.ts'

const plan = ['总览', '要点原文', '任务', '指标', '县区', '单位']
const areas = 10

interface Seen {
  readonly account: Account
  /** Where the front door leads. */
  readonly first: string
  readonly reads: boolean
  /** Pages of their own work. */
  readonly own: readonly string[]
  readonly menu: string
}

const rows: readonly Seen[] = [
  {
    account: 'office',
    first: '/',
    reads: true,
    own: ['我的待办', '我的填报', '审核', '调度', '督办', '亮灯规则', '监测点位', '模块启用'],
    menu: '市环委办',
  },
  {
    account: 'leader',
    first: '/',
    reads: true,
    own: ['我的待办', '调度', '督办', '亮灯规则', '监测点位'],
    menu: '领导',
  },
  {
    account: 'county-reporter',
    first: '/',
    reads: true,
    own: ['我的待办', '我的填报', '调度', '督办', '亮灯规则', '监测点位'],
    menu: '县区填报员',
  },
  { account: 'guest', first: '/', reads: true, own: ['我的待办', '调度', '亮灯规则'], menu: '公众版访客' },
  {
    account: 'admin',
    first: '/admin/people',
    reads: false,
    own: ['我的待办', '人员', '单位管理', '模块启用', '登录会话', '登录安全', '监测设备', '消息发送'],
    menu: '系统管理员',
  },
  { account: 'auditor', first: '/audit', reads: false, own: ['我的待办', '审计记录'], menu: '安全审计员' },
]

async function arrive(page: Page, path = '/'): Promise<string[]> {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.wp-skeleton')).toHaveCount(0)
  return asked
}

for (const { account, first, reads, own, menu } of rows)
  test.describe(`as ${account}`, () => {
    test.use({ account })

    test('the navigation shows what serves them and nothing else', async ({ page }) => {
      const asked = await arrive(page)
      expect(new URL(page.url()).pathname).toBe(first)
      const links = page.getByRole('navigation', { name: '主导航' }).locator('.wp-nav__text')
      const shown = (await links.allTextContents()).map((text) => text.trim())
      const ownShown = shown.filter((text) => !plan.includes(text) && !text.startsWith('（'))
      expect(shown.filter((text) => plan.includes(text))).toEqual(reads ? plan : [])
      expect(shown.filter((text) => text.startsWith('（'))).toHaveLength(reads ? areas : 0)
      expect(ownShown.toSorted()).toEqual([...own].toSorted())
      expect(asked.some((path) => path === '/trpc/core.plan.overview')).toBe(reads)
      expect(asked.some((path) => path === '/trpc/core.session.get')).toBe(reads)
      await page.getByRole('button', { name: /^账号：/ }).click()
      await expect(page.getByRole('menu')).toBeVisible()
      await expect(page.locator('.shell-person')).toContainText(menu)
    })
  })

test.describe('as admin', () => {
  test.use({ account: 'admin' })

  test('a page of the plan says whom it serves, and asks the server nothing', async ({ page }) => {
    const asked = await arrive(page, '/tasks/18')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('您的账号不能查看这一页')
    await expect(page.getByText('您的角色是系统管理员。', { exact: false })).toBeVisible()
    expect(asked.filter((path) => path.startsWith('/trpc/core.'))).toEqual([])
    await page.getByRole('link', { name: '去我的首页' }).click()
    await expect(page).toHaveURL(/\/admin\/people$/)
  })
})

test.describe('as county-reporter', () => {
  test.use({ account: 'county-reporter' })

  test('the plan is whole, the figures are the own county’s, and no other view can be chosen', async ({ page }) => {
    await arrive(page)
    await expect(page.getByText('本单位：章贡区')).toBeVisible()
    await expect(page.getByRole('combobox', { name: '核验视角' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: '清除演示数据' })).toHaveCount(0)
    await arrive(page, '/units/360702')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('章贡区')
    await arrive(page, '/account')
    await expect(page.getByText('可填报：章贡区（全部模块）')).toBeVisible()
  })
})
