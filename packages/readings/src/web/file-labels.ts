import { useText } from '@workpoints/core/web'
import type { FileFieldLabels } from '@workpoints/ui/file-field'

/** The words of a field for one table; `most` is its size in words. */
export function useFileLabels(most: string): FileFieldLabels {
  const t = useText()
  return {
    choose: t('选择文件', 'Choose a file'),
    drop: t('或拖到这里', 'or drop it here'),
    remove: t('移除文件', 'Remove the file'),
    wrongType: (name) => t(`“${name}”不是 .xlsx 或 .csv 文件。`, `“${name}” is no .xlsx or .csv file.`),
    tooLarge: (name, size) => t(`“${name}”有 ${size}，不能超过 ${most}。`, `“${name}” has ${size}; at most ${most}.`),
    empty: (name) => t(`“${name}”是空文件。`, `“${name}” is empty.`),
    several: t('一次只能选择一个文件。', 'One file at a time.'),
  }
}
