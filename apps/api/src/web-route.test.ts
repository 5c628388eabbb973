import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { createTestApp, type TestApp } from './testing/test-app.ts'

const { webDir } = readConfig({})

/** Runs after the build, as `npm test` orders it. */
describe('the web app with water and soil mounted', () => {
  let api: TestApp
  let chunks: [string, { file: string }][]
  beforeAll(async () => {
    if (!existsSync(join(webDir, 'index.html'))) throw new Error('build the web app first: npm test does')
    chunks = Object.entries(
      JSON.parse(await readFile(join(webDir, '.vite/manifest.json'), 'utf8')) as Record<string, { file: string }>,
    )
    api = await createTestApp({ plugins: 'water,soil' })
  })
  afterAll(() => api[Symbol.asyncDispose]())

  const statuses = async (plugins: string) => {
    const own = chunks.filter(([source]) => new RegExp(`/plugin-(${plugins})/src/`).test(source))
    const answers = await Promise.all(own.map(([, chunk]) => api.app.inject(`/${chunk.file}`)))
    return { count: own.length, statuses: [...new Set(answers.map((answer) => answer.statusCode))] }
  }

  it('serves the chunks of the two', async () => {
    expect(await statuses('water|soil')).toEqual({ count: 7, statuses: [200] })
  })

  it('serves no chunk of the other eight', async () => {
    const others = 'carbon|ecology|industry|urban|rural|air|inspection|mechanisms'
    expect(await statuses(others)).toEqual({ count: 21, statuses: [404] })
  })

  it('serves the page for every address of the application, and nothing of the build’s inside', async () => {
    for (const url of ['/', '/tasks/18', '/water', '/no-such-page']) {
      const answer = await api.app.inject(url)
      expect({ url, status: answer.statusCode, type: answer.headers['content-type'] }).toEqual({
        url,
        status: 200,
        type: 'text/html; charset=utf-8',
      })
    }
    expect((await api.app.inject('/assets/gone-12345678.js')).statusCode).toBe(404)
    expect((await api.app.inject('/.vite/manifest.json')).headers['content-type']).not.toContain('json')
  })

  it('lets hashed files be kept for ever and the page never', async () => {
    const [, entry] = chunks.find(([source]) => source === 'index.html') ?? []
    expect((await api.app.inject(`/${entry?.file}`)).headers['cache-control']).toContain('immutable')
    expect((await api.app.inject('/')).headers['cache-control']).toBe('no-cache')
  })

  it('loads nothing from elsewhere', async () => {
    const page = (await api.app.inject('/')).body
    expect(page).not.toMatch(/(src|href)="https?:/)
    expect(page).not.toMatch(/<script(?![^>]* src=)/)
  })
})
