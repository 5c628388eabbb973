import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { useState } from 'react'
import { ClashDialog } from './clash-dialog.tsx'
import { EntryGrid } from './entry-grid.tsx'
import { FilterDialog } from './filter-dialog.tsx'
import { allColumns, shownColumns } from './grid-columns.ts'
import { useHere } from './register-context.tsx'
import type { Looked } from './register-filters.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useEntryChange } from './use-entry-change.ts'
import { useSelection } from './use-selection.ts'
import { useTemplate } from './use-sheets.ts'

export interface EntryListProps {
  readonly looked: Looked
  readonly total: number
  readonly can: readonly string[]
  readonly onOpen: (id: string) => void
}

/** The list with what can be done in it. */
export function EntryList({ looked, total, can, onOpen }: EntryListProps) {
  const { view, change, where } = looked
  const { register } = useHere()
  const selection = useSelection()
  const { save, clash, settle } = useEntryChange()
  const [filtered, setFiltered] = useState<string>()
  const column = allColumns(register).find(({ key }) => key === filtered)
  const isNarrowed = view.filter.conditions.length > 0 || view.filter.search !== '' || view.filter.removed
  const sort = (key: string) =>
    change({
      sort:
        view.sort?.column !== key
          ? { column: key, direction: 'up' }
          : view.sort.direction === 'up'
            ? { column: key, direction: 'down' }
            : null,
    })
  return (
    <>
      {total === 0 ? (
        <NoRows isNarrowed={isNarrowed} onClear={looked.clear} canImport={can.includes('import')} />
      ) : (
        <EntryGrid
          {...{ view, total, selection, onOpen, save }}
          columns={shownColumns(register, view.columns)}
          onSort={sort}
          onFilter={setFiltered}
        />
      )}
      <SelectionBar selection={selection} save={save} />
      {column === undefined ? null : (
        <FilterDialog
          key={column.key}
          column={column}
          condition={view.filter.conditions.find((one) => one.column === column.key)}
          onChange={(next) => where(column.key, next)}
          onClose={() => setFiltered(undefined)}
        />
      )}
      {clash === undefined ? null : <ClashDialog clash={clash} save={save} onClose={settle} />}
    </>
  )
}

function NoRows({
  isNarrowed,
  canImport,
  onClear,
}: {
  readonly isNarrowed: boolean
  readonly canImport: boolean
  readonly onClear: () => void
}) {
  const t = useText()
  const { register } = useHere()
  const template = useTemplate(register)
  if (isNarrowed)
    return (
      <EmptyState
        title={t('没有符合条件的行。', 'No row fits.')}
        action={<Button onClick={onClear}>{t('清除筛选', 'Clear the filters')}</Button>}
      />
    )
  return (
    <EmptyState
      title={t(`这里将逐行列出${register.item.zh}。`, `Every ${register.item.en} will be listed here.`)}
      action={
        canImport ? (
          <Button kind="primary" busy={template.isPending} onClick={() => template.mutate()}>
            {t('下载填报模板', 'Download the template')}
          </Button>
        ) : undefined
      }
    >
      {canImport
        ? t(
            '下载模板填写后，用右上角“导入”带回；也可以逐行新增。',
            'Fill in the template and bring it back with Import, or add rows one by one.',
          )
        : t(
            '尚无数据。由县区填报员或数据操作员录入。',
            'Nothing yet; county reporters and data operators write it down.',
          )}
    </EmptyState>
  )
}
