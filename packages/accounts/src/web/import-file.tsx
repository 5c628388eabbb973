import { useMutation } from '@tanstack/react-query'
import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { FileField } from '@workpoints/ui/file-field'
import { readFile, type SentFile, saveFile } from '@workpoints/ui/saved-file'
import { useState } from 'react'
import { maxImported, maxImportSize } from '../person-import.ts'
import { useTemplate } from './person-data.ts'
import { useFailure } from './session-failure.ts'

export interface ImportFileProps {
  readonly busy: boolean
  readonly error: string | undefined
  readonly onFile: (file: SentFile | undefined) => void
}

/** The template, and the place for the file that was filled in. */
export function ImportFile({ busy, error, onFile }: ImportFileProps) {
  const t = useText()
  const failure = useFailure()
  const ask = useTemplate()
  const template = useMutation({ mutationFn: ask, onSuccess: saveFile })
  const [file, setFile] = useState<File>()
  const [unread, setUnread] = useState(false)
  const take = async (chosen: File | undefined) => {
    setFile(chosen)
    setUnread(false)
    try {
      onFile(chosen === undefined ? undefined : await readFile(chosen))
    } catch {
      setUnread(true)
      onFile(undefined)
    }
  }
  return (
    <div className="people-steps">
      <p>
        {t(
          '表头须有“用户名”“姓名”“角色”，可有“单位”“电话”“模块”；每行一人，几个角色或模块之间用“、”。',
          'The header holds 用户名, 姓名, 角色, and may hold 单位, 电话, 模块; one person a row, “、” between several roles.',
        )}
      </p>
      <div>
        <Button busy={template.isPending} onClick={() => template.mutate()}>
          {t('下载模板', 'Download the template')}
        </Button>
      </div>
      {failure(template.error).map(({ message }) => (
        <p key={message} role="alert" className="people-refused">
          {message}
        </p>
      ))}
      <FileField
        label={t('填好的表', 'The table')}
        hint={t(
          `.xlsx 或 .csv，不超过 2 MB、${maxImported} 人`,
          `.xlsx or .csv, at most 2 MB and ${maxImported} people`,
        )}
        accept=".xlsx,.csv"
        maxSize={maxImportSize}
        file={file}
        onChange={(chosen) => void take(chosen)}
        disabled={busy}
        error={
          unread
            ? t(
                '浏览器读不到这个文件，可能已移动或修改。请重新选择。',
                'The browser cannot read this file; choose it again.',
              )
            : error
        }
        labels={{
          choose: t('选择文件', 'Choose a file'),
          drop: t('或拖到这里', 'or drop it here'),
          remove: t('移去文件', 'Take the file away'),
          wrongType: (name) => t(`“${name}”不是 .xlsx 或 .csv 文件。`, `“${name}” is no .xlsx or .csv file.`),
          tooLarge: (name, size) => t(`“${name}”有 ${size}，最多 2 MB。`, `“${name}” has ${size}; at most 2 MB.`),
          empty: (name) => t(`“${name}”是空文件。`, `“${name}” is empty.`),
          several: t('一次只能选一个文件。', 'One file at a time.'),
        }}
      />
    </div>
  )
}
