import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { answerError } from './answer-error.ts'

const notBuilt = '网页尚未构建，请运行 npm start（它会先构建网页）。 The web app is not built yet; run npm start.'

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
}

/** Files of the build that belong to modules which are not mounted, by the build's own manifest. */
async function unmountedFiles(webDir: string, mounted: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const text = await readFile(join(webDir, '.vite/manifest.json'), 'utf8')
  const chunks = Object.entries(JSON.parse(text) as Record<string, Chunk>)
  const others = chunks.filter(([source]) => {
    const plugin = /\/plugin-([a-z0-9]+)\/src\//.exec(source)?.[1]
    return plugin !== undefined && !mounted.has(plugin)
  })
  return new Set(others.flatMap(([, chunk]) => [chunk.file, ...(chunk.css ?? [])].map((file) => `/${file}`)))
}

/**
 * Serves the built web app: hashed assets for ever, the page itself never from a cache, and the page for every address of the
 * application. Files of modules that are not mounted are not served. A chunk that does not exist (an old tab after an upgrade) is a plain 404.
 */
export async function webRoute(
  app: FastifyInstance,
  { webDir, mounted }: { readonly webDir: string; readonly mounted: ReadonlySet<string> },
): Promise<void> {
  if (!existsSync(join(webDir, 'index.html'))) {
    app.setNotFoundHandler((_request, reply) => reply.code(503).type('text/plain; charset=utf-8').send(notBuilt))
    return
  }
  const absent = await unmountedFiles(webDir, mounted)
  await app.register(fastifyStatic, {
    root: webDir,
    allowedPath: (path) => !absent.has(path) && !path.startsWith('/.'),
    index: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      const hashed = path.includes(`${join(webDir, 'assets')}`)
      response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const page = (request: { url: string }) => !/^\/(assets|trpc|api|auth)\//.test(request.url)
  app.get('/', (_request, reply) => reply.sendFile('index.html'))
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && page(request)) return reply.sendFile('index.html')
    return answerError(reply, 'api.no-address')
  })
}
