export { useReportingApi } from './api.ts'
export { Bell } from './bell.tsx'
export { useInboxCounts } from './inbox-data.ts'
export { deliveryPages, reportingPages } from './pages.ts'
