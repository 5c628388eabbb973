import type { Browser, Page } from '@playwright/test'
import { type Caller, signIn } from './caller.ts'
import { chosenPassword, stateOf } from './platform.ts'

/** Somebody with a role of their own, at the server past the browser and in it. */
export interface Person {
  readonly caller: Caller
  readonly page: Page
}

/** Somebody with a role of their own, in a browser of their own. */
export async function somebody(
  browser: Browser,
  platform: { person: (options: object) => Promise<{ username: string }>; address: string },
  grant: { readonly role: string; readonly unit: string },
): Promise<Person> {
  const { username } = await platform.person(grant)
  const caller = await signIn(platform.address, username, chosenPassword)
  const context = await browser.newContext({
    storageState: stateOf(caller),
    baseURL: platform.address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  return { caller, page: await context.newPage() }
}
