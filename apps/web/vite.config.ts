import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env['WORKPOINTS_URL'] ?? 'http://127.0.0.1:8025'

export default defineConfig({
  plugins: [react()],
  // One React and one query client for all packages, however they are linked.
  resolve: { dedupe: ['react', 'react-dom', '@tanstack/react-query', '@tanstack/react-router'] },
  server: { proxy: { '/trpc': api, '/health': api } },
  build: {
    // What runs in closed networks is often a browser of early 2023.
    target: 'chrome109',
    // Nothing is written into the page as data: the server's content policy allows its own files only.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Tells the server which files belong to which module, so that it serves none of those that are not mounted.
    manifest: true,
    rolldownOptions: {
      // Our modules do nothing by being imported, except styles: what a page does not use, and the schemas behind it, stay out of
      // the browser.
      treeshake: { moduleSideEffects: [{ test: /\/packages\/[^/]+\/src\/.+\.tsx?$/, sideEffects: false }] },
    },
  },
})
