export { useAccountsApi } from './api.ts'
export { accountsPages } from './pages.ts'
