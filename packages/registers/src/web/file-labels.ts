import { useText } from '@workpoints/core/web'
import type { FileFieldLabels } from '@workpoints/ui/file-field'

/** The words of a field for one file. */
export function useFileLabels(kinds: string, most: string): FileFieldLabels {
  const t = useText()
  return {
    choose: t('选择文件', 'Choose a file'),
    drop: t('或拖到这里', 'or drop it here'),
    remove: t('移去文件', 'Take the file away'),
    wrongType: (name) => t(`“${name}”不是 ${kinds} 文件。`, `"${name}" is no ${kinds} file.`),
    tooLarge: (name, size) => t(`“${name}”有 ${size}，最多 ${most}。`, `"${name}" has ${size}; at most ${most}.`),
    empty: (name) => t(`“${name}”是空文件。`, `"${name}" is empty.`),
    several: t('一次只能选一个文件。', 'One file at a time.'),
  }
}
