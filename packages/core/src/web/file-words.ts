import type { FileFieldLabels } from '@workpoints/ui/file-field'
import { useText } from './language.tsx'

/** The words of a field for one file: its kinds, such as `.xlsx 或 .csv`, and the largest size in words. */
export function useFileLabels(kinds: string, most: string): FileFieldLabels {
  const t = useText()
  return {
    choose: t('选择文件', 'Choose a file'),
    drop: t('或拖到这里', 'or drop it here'),
    remove: t('移除文件', 'Remove the file'),
    wrongType: (name) => t(`“${name}”不是 ${kinds} 文件。`, `“${name}” is no ${kinds} file.`),
    tooLarge: (name, size) => t(`“${name}”有 ${size}，不能超过 ${most}。`, `“${name}” has ${size}; at most ${most}.`),
    empty: (name) => t(`“${name}”是空文件。`, `“${name}” is empty.`),
    several: t('一次只能选择一个文件。', 'One file at a time.'),
  }
}
