import { useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import type { AuditDetails } from './audit-data.ts'
import './audit-page.css'

type Change = AuditDetails['changes'][number]

/** What an entry changed: field, old value, new value; one column of values where there is only one side. */
export function AuditChangeTable({ changes }: Pick<AuditDetails, 'changes'>) {
  const t = useText()
  if (changes.length === 0) return null
  const value = (key: 'before' | 'after', head: string): Column<Change>[] =>
    changes.every((change) => change[key] === null)
      ? []
      : [{ key, head, wrap: true, cell: (change) => (change[key] === null ? '—' : t(change[key])) }]
  const old = value('before', t('原值', 'Before'))
  const now = value('after', old.length === 0 ? t('内容', 'Value') : t('新值', 'After'))
  const field: Column<Change> = {
    key: 'field',
    head: t('字段', 'Field'),
    width: '9rem',
    wrap: true,
    cell: (change) => t(change.field),
  }
  const title = old.length > 0 && now.length > 0 ? t('变更', 'Changes') : t('记录内容', 'Details')
  return (
    <div className="audit-changes">
      <Section title={title} level={3}>
        <Table caption={title} columns={[field, ...old, ...now]} rows={changes} rowKey={({ path }) => path} />
      </Section>
    </div>
  )
}
