import './no-eval.ts'
import '@workpoints/ui/tokens.css'
import '@workpoints/ui/base.css'
import './shell.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { reloadWhenStale } from './stale-chunk.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html holds no element with the id "root"')

const draw = (): void =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )

reloadWhenStale()
// Browsers of early 2023, as closed networks run them, are first given what the language has learnt since; no other loads anything for it.
const isOlder = !('groupBy' in Map && 'union' in Set.prototype && 'withResolvers' in Promise)
if (isOlder) void import('./newer-functions.ts').then(draw)
else draw()
