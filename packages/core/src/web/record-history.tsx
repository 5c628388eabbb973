import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Pager } from '@workpoints/ui/pager'
import { useState } from 'react'
import { chinaTime } from '../index.ts'
import type { HistoryEntry } from '../server/history.view.ts'
import { useCoreApi } from './api.ts'
import { deedText, fieldChanges } from './history-words.ts'
import { useText } from './language.tsx'
import { QueryState } from './query-state.tsx'
import { useSession } from './session.ts'
import './record-history.css'

/** What happened to one record (`unit/360702`, `plan/ganzhou-2025`): who, when, what it was and what it became; the newest first. */
export function RecordHistory({ subject }: { readonly subject: string }) {
  const t = useText()
  const [steps, setSteps] = useState<readonly number[]>([])
  const before = steps.at(-1)
  const query = useQuery({
    ...useCoreApi().history.list.queryOptions({ subject, ...(before === undefined ? {} : { before }) }),
    placeholderData: keepPreviousData,
  })
  return (
    <QueryState query={query} height="6rem">
      {({ entries, older }) => (
        <>
          {entries.length === 0 ? (
            <p className="wp-muted">{t('还没有变更记录。', 'Nothing has been changed yet.')}</p>
          ) : (
            <ol className="history">
              {entries.map((entry) => (
                <Entry key={entry.seq} entry={entry} />
              ))}
            </ol>
          )}
          {older === null && steps.length === 0 ? null : (
            <Pager
              label={t('变更记录', 'History')}
              newerLabel={t('较新', 'Newer')}
              olderLabel={t('较早', 'Older')}
              busy={query.isPlaceholderData}
              onNewer={steps.length === 0 ? undefined : () => setSteps(steps.slice(0, -1))}
              onOlder={older === null ? undefined : () => setSteps([...steps, older])}
            >
              {t(`${entries.length} 条`, `${entries.length} entries`)}
            </Pager>
          )}
        </>
      )}
    </QueryState>
  )
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const t = useText()
  const { data: session } = useSession()
  const title = (id: string) => session?.plugins.find((plugin) => plugin.id === id)?.title
  const { by, at, origin, reason } = entry
  const isSwitch = entry.procedure.startsWith('core.unit.enable')
  const changes = fieldChanges(entry).filter(({ field }) => !isSwitch || field === 'from')
  return (
    <li className="history__entry">
      <time className="history__time" dateTime={at}>
        {chinaTime(at)}
      </time>
      <div>
        <div>
          {t(deedText(entry, title))} <span className="history__by">{by}</span>
        </div>
        {reason === null ? null : <div>{t(reason)}</div>}
        {changes.length === 0 ? null : (
          <dl className="history__changes">
            {changes.map(({ field, name, before, after }) => (
              <Change key={field} name={t(name)} before={before && t(before)} after={after && t(after)} />
            ))}
          </dl>
        )}
        {origin === null ? null : (
          <div className="history__by">
            {[origin.address, origin.session].filter((part) => part !== null).join(' · ')}
          </div>
        )}
      </div>
    </li>
  )
}

interface ChangeProps {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

function Change({ name, before, after }: ChangeProps) {
  const t = useText()
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {before === null ? null : (
          <>
            <del>{before}</del> →{' '}
          </>
        )}
        <ins>{after ?? t('（无）', '(none)')}</ins>
      </dd>
    </>
  )
}
