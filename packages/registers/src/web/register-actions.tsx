import { AppLink, Failure, useText } from '@workpoints/core/web'
import { Button, ButtonLink } from '@workpoints/ui/button'
import { Menu } from '@workpoints/ui/menu'
import { useState } from 'react'
import { ColumnsDialog } from './columns-dialog.tsx'
import { useHere } from './register-context.tsx'
import type { Looked } from './register-filters.tsx'
import { useExport } from './use-export.ts'
import { useTemplate } from './use-sheets.ts'
import { ViewMenu } from './view-menu.tsx'

export interface RegisterActionsProps {
  readonly can: readonly string[]
  readonly looked: Looked
  readonly onNew: () => void
}

/** What can be done with the register as a whole. */
export function RegisterActions({ can, looked, onNew }: RegisterActionsProps) {
  const t = useText()
  const { register } = useHere()
  const [choosing, setChoosing] = useState(false)
  const template = useTemplate(register)
  const exported = useExport(register, looked.view)
  const { filter } = looked.view
  const items = [
    ...(can.includes('export')
      ? [
          { key: 'xlsx', label: t('导出 Excel（当前筛选）', 'Export as Excel'), onSelect: () => exported.save('xlsx') },
          { key: 'csv', label: t('导出 CSV（当前筛选）', 'Export as CSV'), onSelect: () => exported.save('csv') },
        ]
      : []),
    ...(can.includes('import')
      ? [{ key: 'template', label: t('下载填报模板', 'Download the template'), onSelect: () => template.mutate() }]
      : []),
    { key: 'columns', label: t('选择列', 'Columns'), onSelect: () => setChoosing(true) },
    {
      key: 'removed',
      label: filter.removed ? t('看在册的行', 'Listed rows') : t('看已移出的行', 'Rows taken out'),
      onSelect: () => looked.change({ filter: { ...filter, removed: !filter.removed } }),
    },
    { key: 'print', label: t('打印', 'Print'), onSelect: () => window.print() },
  ]
  return (
    <>
      <ViewMenu looked={looked} />
      {can.includes('import') ? (
        <ButtonLink href={`/${register.plugin}/${register.path}/import`} link={AppLink}>
          {t('导入', 'Import')}
        </ButtonLink>
      ) : null}
      <Menu label={t('更多操作', 'More')} items={items} />
      {can.includes('create') ? (
        <Button kind="primary" onClick={onNew}>
          {t(`新增${register.item.zh}`, `New ${register.item.en}`)}
        </Button>
      ) : null}
      <Failure error={exported.error ?? template.error} />
      {choosing ? <ColumnsDialog looked={looked} onClose={() => setChoosing(false)} /> : null}
    </>
  )
}
