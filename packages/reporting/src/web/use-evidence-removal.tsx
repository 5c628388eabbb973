import { useText } from '@workpoints/core/web'
import { ToastRegion, useToasts } from '@workpoints/ui/toast'
import type { EvidenceItem } from './reporting-data.ts'
import type { Evidence } from './use-evidence.ts'

/** Takes files out at once and offers to put them back; `region` has to stand somewhere on the page. */
export function useEvidenceRemoval(evidence: Pick<Evidence, 'remove' | 'restore'>) {
  const t = useText()
  const { toasts, show, dismiss } = useToasts()
  return {
    remove: (item: EvidenceItem) => {
      evidence.remove(item)
      show({
        message: t(`已移除“${item.name}”`, `${item.name} was taken out`),
        action: { label: t('撤销', 'Undo'), onPress: () => evidence.restore(item) },
      })
    },
    region: (
      <ToastRegion
        toasts={toasts}
        dismiss={dismiss}
        label={t('佐证材料消息', 'Messages about files')}
        closeLabel={t('关闭', 'Close')}
      />
    ),
  }
}
