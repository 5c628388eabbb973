export { useReadingsApi } from './api.ts'
export { readingsPages } from './pages.ts'
