import { useQuery } from '@tanstack/react-query'
import { auditKindText } from '@workpoints/core'
import { QueryState, useSetSearch, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Drawer } from '@workpoints/ui/drawer'
import { KeyValue, type KeyValueItem } from '@workpoints/ui/key-value'
import { useAccountsApi } from './api.ts'
import { AuditChangeTable } from './audit-change-table.tsx'
import { type AuditDetails, useAuditSearch } from './audit-data.ts'
import { noFilter, useSetAuditFilter } from './audit-filters.tsx'
import { Outcome } from './audit-table.tsx'
import './audit-page.css'

/** The entry that the address names with `?entry=`, with everything that is kept of it. */
export function AuditDrawer() {
  const t = useText()
  const { entry } = useAuditSearch()
  const setSearch = useSetSearch()
  const query = useQuery({
    ...useAccountsApi().audit.get.queryOptions({ seq: entry ?? 1 }),
    enabled: entry !== undefined,
  })
  const details = entry === undefined ? undefined : query.data
  return (
    <Drawer
      open={entry !== undefined}
      onClose={() => setSearch({ entry: undefined })}
      closeLabel={t('关闭', 'Close')}
      overline={
        details === undefined
          ? undefined
          : t(
              `第 ${details.row.seq} 条 · ${auditKindText[details.row.kind].zh}`,
              `Entry ${details.row.seq} · ${auditKindText[details.row.kind].en}`,
            )
      }
      title={details === undefined ? t('审计记录', 'Audit entry') : t(details.line.words)}
      actions={details === undefined ? undefined : <Further details={details} />}
    >
      <QueryState query={query}>{(found) => <Whole details={found} />}</QueryState>
    </Drawer>
  )
}

/** Ways from an entry to those that belong to it. */
function Further({ details }: { readonly details: AuditDetails }) {
  const t = useText()
  const setFilter = useSetAuditFilter()
  const { actor, subject } = details.row
  const only = (filter: Readonly<Record<string, string>>) => () => setFilter({ ...noFilter, ...filter })
  return (
    <>
      {subject === null ? null : (
        <Button onClick={only({ subject })}>{t('该对象的全部记录', 'All about this record')}</Button>
      )}
      {actor.id === null ? null : (
        <Button onClick={only({ actor: actor.id })}>{t('此人的全部记录', 'All by this person')}</Button>
      )}
    </>
  )
}

/** What is kept and is not empty, as label and value. */
function useItems({ row, line, title, grant, agent }: AuditDetails): KeyValueItem[] {
  const t = useText()
  const { actor } = row
  const code = (text: string | null) => (text === null ? null : <code className="audit-code">{text}</code>)
  const items: readonly (readonly [key: string, label: string, value: React.ReactNode])[] = [
    ['time', t('时间', 'Time'), t(`${line.time}（北京时间）`, `${line.time} (UTC+8)`)],
    ['who', t('人员', 'Who'), line.who],
    ['grant', t('依据角色', 'By the role'), grant === null ? null : t(grant)],
    ['from', t('来自', 'From'), [line.address, agent === null ? null : t(agent)].filter(Boolean).join(' · ') || null],
    ['outcome', t('结果', 'Outcome'), <Outcome key="outcome" outcome={row.outcome} />],
    ['reason', t('说明', 'Reason'), row.reason === null ? null : t(row.reason)],
    ['record', t('对象', 'Record'), line.record === null ? null : t(line.record)],
    ['unit', t('单位', 'Unit'), line.unit === null ? null : t(line.unit)],
    [
      'title',
      t('操作', 'Action'),
      title === null ? (
        code(row.procedure)
      ) : (
        <>
          {t(title)} {code(row.procedure)}
        </>
      ),
    ],
    ['session', t('会话', 'Session'), code(actor.session)],
    ['person', t('人员编号', 'Person id'), code(actor.id)],
    ['hash', t('校验值', 'Hash'), code(`${row.algorithm} ${row.hash}`)],
  ]
  return items.flatMap(([key, label, value]) => (value === null ? [] : [{ key, label, value }]))
}

function Whole({ details }: { readonly details: AuditDetails }) {
  const t = useText()
  const { before, after } = details.row
  return (
    <>
      <KeyValue items={useItems(details)} />
      <AuditChangeTable changes={details.changes} />
      {before === null && after === null ? null : (
        <details className="audit-raw">
          <summary>{t('原始数据', 'As it is kept')}</summary>
          <pre>{JSON.stringify({ before, after }, null, 2)}</pre>
        </details>
      )}
    </>
  )
}
