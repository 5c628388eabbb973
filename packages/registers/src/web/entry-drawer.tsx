import { QueryState, useDrawerLabels, useText } from '@workpoints/core/web'
import { FormDrawer } from '@workpoints/ui/form-drawer'
import { useContext } from 'react'
import { EntryFilesContext } from './entry-files.ts'
import { EntryForm } from './entry-form.tsx'
import { EntryHistory } from './entry-history.tsx'
import { EntrySteps } from './entry-steps.tsx'
import { useHere } from './register-context.tsx'
import { useEntry } from './register-data.ts'

export interface EntryDrawerProps {
  /** The row's id, `new`, or nothing. */
  readonly entry: string
  readonly onClose: () => void
  readonly onOpen: (id: string) => void
}

/** A row beside the list: its form, the steps it may take, and everything it was. */
export function EntryDrawer({ entry, onClose, onOpen }: EntryDrawerProps) {
  const t = useText()
  const { register } = useHere()
  const Files = useContext(EntryFilesContext)
  const isNew = entry === 'new'
  const query = useEntry(register, isNew ? '' : entry)
  const title = isNew
    ? t(`新增${register.item.zh}`, `New ${register.item.en}`)
    : (query.data?.label ?? t(register.item))
  return (
    <FormDrawer
      open={entry !== ''}
      onClose={onClose}
      title={title}
      overline={t(register.title)}
      labels={useDrawerLabels()}
    >
      {isNew ? (
        <EntryForm row={undefined} onClose={onClose} onMade={onOpen} />
      ) : (
        <QueryState query={query} height="20rem">
          {(row) => (
            <>
              <EntrySteps row={row} onClose={onClose} />
              <EntryForm key={`${row.id}/${row.version}`} row={row} onClose={onClose} onMade={onOpen} />
              {Files === null ? null : (
                <div className="register-files">
                  <Files entry={row.id} label={row.label} />
                </div>
              )}
              <EntryHistory versions={row.versions} />
            </>
          )}
        </QueryState>
      )}
    </FormDrawer>
  )
}
