import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { CheckboxGroup } from '@workpoints/ui/checkbox-group'
import { Dialog } from '@workpoints/ui/dialog'
import { allColumns, shownColumns } from './grid-columns.ts'
import { useColumnTitle } from './grid-head.tsx'
import { useHere } from './register-context.tsx'
import type { Looked } from './register-filters.tsx'

/** Which columns the table shows. */
export function ColumnsDialog({ looked, onClose }: { readonly looked: Looked; readonly onClose: () => void }) {
  const t = useText()
  const { register } = useHere()
  const titleOf = useColumnTitle()
  const [, ...others] = allColumns(register)
  const shown = shownColumns(register, looked.view.columns).map(({ key }) => key as string)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('选择列', 'Columns')}
      closeLabel={t('关闭', 'Close')}
      actions={
        <>
          <Button kind="primary" onClick={onClose}>
            {t('完成', 'Done')}
          </Button>
          <Button onClick={() => looked.change({ columns: null })}>{t('恢复默认', 'The usual ones')}</Button>
        </>
      }
    >
      <CheckboxGroup
        label={t('表中显示', 'Shown in the table')}
        across
        choices={others.map((column) => ({ value: column.key, label: titleOf(column) }))}
        value={shown}
        onChange={(columns) => looked.change({ columns: columns.length === 0 ? [others[0]?.key ?? ''] : [...columns] })}
      />
    </Dialog>
  )
}
