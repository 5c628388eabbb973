import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorDetail, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Dialog } from '@workpoints/ui/dialog'
import { Menu } from '@workpoints/ui/menu'
import { saveFile } from '@workpoints/ui/saved-file'
import { useAccountsApi } from './api.ts'
import { useAuditSearch } from './audit-data.ts'

/** Takes the entries that fit the filters along as a file. */
export function AuditExport() {
  const t = useText()
  const api = useAccountsApi()
  const queryClient = useQueryClient()
  const { filter, isFiltered } = useAuditSearch()
  const take = useMutation(
    api.audit.export.mutationOptions({
      onSuccess: (file) => {
        saveFile(file)
        return queryClient.invalidateQueries({ queryKey: api.audit.pathKey() })
      },
    }),
  )
  const detail = errorDetail(take.error)
  return (
    <>
      <span className="audit-export" aria-live="polite">
        {take.isPending
          ? t('正在导出…', 'Exporting…')
          : take.data === undefined
            ? ''
            : t(`已导出 ${take.data.count} 条`, `${take.data.count} exported`)}
      </span>
      <Menu
        label={t('导出', 'Export')}
        disabled={take.isPending}
        head={
          isFiltered
            ? t('导出符合筛选条件的记录', 'The entries that fit the filters')
            : t('导出全部记录', 'All entries')
        }
        items={[
          {
            key: 'xlsx',
            label: t('Excel 工作簿（.xlsx）', 'Excel workbook (.xlsx)'),
            onSelect: () => take.mutate({ ...filter, format: 'xlsx' }),
          },
          {
            key: 'csv',
            label: t('CSV 文件（.csv）', 'CSV file (.csv)'),
            onSelect: () => take.mutate({ ...filter, format: 'csv' }),
          },
        ]}
      >
        {t('导出', 'Export')}
      </Menu>
      <Dialog
        open={take.isError}
        onClose={() => take.reset()}
        title={t('没有导出', 'Nothing was exported')}
        closeLabel={t('关闭', 'Close')}
        actions={<Button onClick={() => take.reset()}>{t('知道了', 'All right')}</Button>}
      >
        <p>
          {detail === null
            ? t('连接不上服务器。请稍后再试。', 'The server cannot be reached. Try again later.')
            : t(detail.text)}
        </p>
      </Dialog>
    </>
  )
}
