import type { FormDrawerLabels } from '@workpoints/ui/form-drawer'
import { useText } from './language.tsx'

/** The words of a drawer that holds a form. */
export function useDrawerLabels(): FormDrawerLabels {
  const t = useText()
  return {
    close: t('关闭', 'Close'),
    question: t('放弃未保存的修改？', 'Discard what is not saved?'),
    lost: t('填写的内容还没有保存。', 'What you typed is not saved yet.'),
    discard: t('放弃', 'Discard'),
    goOn: t('继续填写', 'Go on'),
  }
}
