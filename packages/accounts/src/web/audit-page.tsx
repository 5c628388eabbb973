import { useText } from '@workpoints/core/web'
import { PageHeader } from '@workpoints/ui/page-header'
import { AuditDrawer } from './audit-drawer.tsx'
import { AuditExport } from './audit-export.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { AuditState } from './audit-state.tsx'
import { AuditTable } from './audit-table.tsx'

/** The audit trail for the security auditor: whether it is whole, what stands on it, and a way to take it along. */
export default function AuditPage() {
  const t = useText()
  return (
    <>
      <PageHeader title={t('审计记录', 'Audit trail')} actions={<AuditExport />} />
      <AuditState />
      <AuditFilters />
      <AuditTable />
      <AuditDrawer />
    </>
  )
}
