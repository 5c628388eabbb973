import { AreaPage } from '@workpoints/core/web'
import { water } from '../index.ts'
import { useApi } from './api.ts'

/** The area's own page: its tasks, goals and indicators. */
export default function OverviewPage() {
  return <AreaPage plugin={water} api={useApi()} />
}
