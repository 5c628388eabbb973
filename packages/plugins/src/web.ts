/// <reference types="vite/client" />
import type { WebHalf } from '@workpoints/core/web'

/** Loads the web half of one plugin; each is a chunk of its own that the browser fetches only when it is asked for. */
export type WebLoader = () => Promise<WebHalf>

const modules = import.meta.glob<{ readonly default: WebHalf }>(
  '../node_modules/@workpoints/plugin-*/src/web/index.tsx',
  { exhaustive: true },
)

/** The installed plugins' web halves by id: the rack's dependencies, as pnpm links them, are the list. */
export const webLoaders: ReadonlyMap<string, WebLoader> = new Map(
  Object.entries(modules).flatMap(([path, load]) => {
    const id = path.match(/plugin-([a-z0-9]+)\/src\/web\//)?.[1]
    return id === undefined ? [] : [[id, async () => (await load()).default]]
  }),
)
