export { useReadingsApi } from './api.ts'
export { devicePages, readingsPages } from './pages.ts'
