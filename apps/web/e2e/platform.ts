import { randomUUID } from 'node:crypto'
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { type Caller, signIn } from './caller.ts'
import { startServer } from './server.ts'

/** The accounts of the demonstration, by user name: one of each role. */
export type Account = 'admin' | 'auditor' | 'data' | 'office' | 'leader' | 'dept-reporter' | 'county-reporter' | 'guest'

/** An account made for one test. */
export interface OwnAccount {
  readonly id: string
  readonly username: string
  readonly password: string
}

interface Platform {
  readonly address: string
  password(account: Account): string
  /** Signed in by the API, once for all tests of a worker. */
  as(account: Account): Promise<Caller>
  /** A new account of a county's reporter, whose one-time password was changed already unless `fresh`. */
  person(options?: {
    readonly fresh?: boolean
    readonly role?: string
    readonly unit?: string | null
  }): Promise<OwnAccount>
}

/** What a person might choose. */
export const chosenPassword = 'Zhanggong-2025-xin'

async function makePerson(
  { address, admin }: { readonly address: string; readonly admin: Caller },
  { fresh = false, role = 'county-reporter', unit = '360702' as string | null } = {},
): Promise<OwnAccount> {
  const username = `e2e-${randomUUID().slice(0, 8)}`
  const grants = [{ role, unit, plugins: null, until: null }]
  const made = (await admin.mutate('accounts.person.create', {
    ...{ username, name: '李明', unit, phone: null, grants },
  })) as OwnAccount
  if (fresh) return made
  const own = await signIn(address, username, made.password)
  await own.mutate('accounts.self.changePassword', { current: made.password, next: chosenPassword })
  return { ...made, password: chosenPassword }
}

async function startPlatform(plugins: string): Promise<Platform & AsyncDisposable> {
  const server = await startServer(plugins)
  const { address } = server
  const callers = new Map<Account, Promise<Caller>>()
  const password = (account: Account): string => {
    const known = server.passwords.get(account)
    if (known === undefined) throw new Error(`start printed no password for ${account}`)
    return known
  }
  const as = (account: Account): Promise<Caller> => {
    const caller = callers.get(account) ?? signIn(address, account, password(account))
    callers.set(account, caller)
    return caller
  }
  return {
    address,
    password,
    as,
    person: async (options) => makePerson({ address, admin: await as('admin') }, options),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

/** The state of a browser that holds somebody's session. */
export function stateOf({ cookie }: Caller): NonNullable<BrowserContextOptions['storageState']> {
  const [name = '', value = ''] = cookie.split('=')
  const common = {
    domain: '127.0.0.1',
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Lax' as const,
  }
  return { cookies: [{ name, value, ...common }], origins: [] }
}

/** What the browser itself says of an answer that refuses: part of signing in, and no error of the page's. */
const isRefused = (text: string): boolean => /status of (400|401|403|413|429)/.test(text)

/**
 * Tests with a platform of their own; `plugins` chooses what is mounted, `account` who is signed in (nobody: null). A page that logs an
 * error fails its test; answers that refuse somebody are such errors unless the test begins with nobody signed in.
 */
export const test = base.extend<{ account: Account | null; quiet: undefined }, { plugins: string; platform: Platform }>(
  {
    plugins: ['all', { option: true, scope: 'worker' }],
    platform: [
      async ({ plugins }, use) => {
        await using platform = await startPlatform(plugins)
        await use(platform)
      },
      { scope: 'worker', timeout: 120_000 },
    ],
    baseURL: async ({ platform }, use) => use(platform.address),
    account: ['office', { option: true }],
    storageState: async ({ platform, account }, use) =>
      use(account === null ? undefined : stateOf(await platform.as(account))),
    quiet: [
      async ({ page, account }, use) => {
        const errors: string[] = []
        page.on('console', (message) => {
          if (message.type() !== 'error' || (account === null && isRefused(message.text()))) return
          errors.push(`${message.text()} ${message.location().url}`)
        })
        page.on('pageerror', (error) => errors.push(String(error)))
        await use(undefined)
        expect(errors).toEqual([])
      },
      { auto: true },
    ],
  },
)

/** Fills in the sign-in form that is open and sends it. */
export async function fillSignIn(page: Page, { username, password }: Omit<OwnAccount, 'id'>): Promise<void> {
  const form = page.getByRole('form', { name: '登录' })
  await form.getByLabel('用户名', { exact: true }).fill(username)
  await form.getByLabel('密码', { exact: true }).fill(password)
  await form.getByRole('button', { name: '登录' }).click()
}

/** Signs out by the menu, and waits for the door. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^账号：/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(page.getByRole('form', { name: '登录' })).toBeVisible()
}

export { expect }
