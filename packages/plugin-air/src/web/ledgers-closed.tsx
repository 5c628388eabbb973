import { AppLink, useText } from '@workpoints/core/web'
import { EmptyState } from '@workpoints/ui/empty-state'

/** For readers who may see no ledger: the page is made of them, and says so instead of showing zeros. */
export function LedgersClosed() {
  const t = useText()
  return (
    <EmptyState title={t('您没有查看台账的权限。', 'You may not read the registers.')}>
      {t(
        '本页由台账汇总，只向办公室、责任单位和有关县区开放；达标情况见',
        'This page is made of registers, open to the offices and counties concerned; for the targets see ',
      )}
      <AppLink href="/air">{t('蓝天概览', 'the overview of clean air')}</AppLink>
      {t('。', '.')}
    </EmptyState>
  )
}
