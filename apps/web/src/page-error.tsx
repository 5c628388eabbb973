import type { ErrorComponentProps } from '@tanstack/react-router'
import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { ErrorState } from '@workpoints/ui/error-state'

/** A page that failed to draw or to load; the frame around it goes on working. */
export function PageError({ error }: ErrorComponentProps) {
  const t = useText()
  return (
    <ErrorState
      title={t('这一页没有打开。', 'This page did not open.')}
      kept={t('已保存的数据不受影响。', 'What was saved is safe.')}
      todo={t(
        '请重新载入；若仍然如此，请把下面的原因告诉管理员。',
        'Load it again; if that does not help, give the cause below to the administrator.',
      )}
      action={<Button onClick={() => window.location.reload()}>{t('重新载入', 'Reload')}</Button>}
      details={error instanceof Error ? error.message : String(error)}
      detailsLabel={t('原因', 'Cause')}
    />
  )
}
