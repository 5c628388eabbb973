import { expect, it } from 'vitest'
import { createTestApp, type TestApp } from './testing/test-app.ts'

interface Held {
  readonly phrase: string
  readonly links: readonly { readonly href: string; readonly title: { readonly zh: string } }[]
}

const heldOf = async (api: TestApp, task: string): Promise<readonly Held[]> =>
  ((await api.query('core.task.get', { task })).data as { readonly held: readonly Held[] }).held

it('a task without target says phrase by phrase which ledgers hold it, in the order of its text', async () => {
  await using api = await createTestApp({ plugins: 'soil', empty: true })
  expect((await heldOf(api, '35')).map(({ phrase, links }) => [phrase, links.map(({ href }) => href)])).toEqual([
    ['深化危险废物规范化环境管理评估', ['/soil/hazardous-waste']],
    ['“五全”环境监管体系建设', ['/soil/five-fulls']],
    ['开展产废单位“五即”规范化建设', ['/soil/hazardous-waste']],
    ['深化铊等重金属污染防控', ['/soil/heavy-metals', '/soil/hazards']],
    ['深入开展尾矿库污染隐患排查治理', ['/soil/tailings', '/soil/hazards']],
  ])
  // A task of an area whose module is not there is held nowhere.
  expect(await heldOf(api, '8')).toEqual([])
})
