export { useRegistersApi } from './api.ts'
export { EntryFilesContext } from './entry-files.ts'
export { registerPages } from './pages.tsx'
export { type EntryRow, type GroupRow, useEntries, useGroups } from './register-data.ts'
