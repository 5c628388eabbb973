import { useFailureText, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Dialog } from '@workpoints/ui/dialog'
import { formatCell } from '../cell.ts'
import { fieldAt } from '../register.ts'
import { useHere } from './register-context.tsx'
import { useEntry } from './register-data.ts'
import type { CellTexts, Clash, SeenRow } from './use-entry-change.ts'

export interface ClashDialogProps {
  readonly clash: Clash
  readonly save: (rows: readonly SeenRow[], cells: CellTexts) => Promise<unknown>
  readonly onClose: () => void
}

/** Two people wrote in one cell: both values stand side by side, and the second decides. */
export function ClashDialog({ clash, save, onClose }: ClashDialogProps) {
  const t = useText()
  const failure = useFailureText()
  const { register, names } = useHere()
  const { data: row } = useEntry(register, clash.id)
  const takeMine = () => {
    if (row !== undefined) void save([{ id: row.id, version: row.version }], clash.cells)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('这一格刚被他人修改', 'Somebody else has just changed this')}
      closeLabel={t('关闭', 'Close')}
      actions={
        <>
          <Button onClick={takeMine} disabled={row === undefined}>
            {t('改为我填的', 'Take mine')}
          </Button>
          <Button kind="primary" onClick={onClose}>
            {t('保留对方的', 'Keep theirs')}
          </Button>
        </>
      }
    >
      <p>{failure(clash.error)}</p>
      {row === undefined ? null : (
        <table className="register-clash">
          <thead>
            <tr>
              <th scope="col">{t('列', 'Column')}</th>
              <th scope="col">{t(`对方（${row.changedBy}）`, `Theirs (${row.changedBy})`)}</th>
              <th scope="col">{t('我填的', 'Mine')}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(clash.cells).map(([key, mine]) => {
              const field = fieldAt(register, key)
              return (
                <tr key={key}>
                  <th scope="row">{t(field.title)}</th>
                  <td>{formatCell(field, row.data[key], { units: names })}</td>
                  <td>{mine}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </Dialog>
  )
}
