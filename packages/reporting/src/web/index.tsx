export { useReportingApi } from './api.ts'
export { reportingPages } from './pages.ts'
