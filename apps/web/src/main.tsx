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
reloadWhenStale()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
