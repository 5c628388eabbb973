import { useMutation } from '@tanstack/react-query'
import { Failure, useFileLabels, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { FileField } from '@workpoints/ui/file-field'
import { readFile, type SentFile, saveFile } from '@workpoints/ui/saved-file'
import { useState } from 'react'
import { maxImported, maxImportSize } from '../person-import.ts'
import { useTemplate } from './person-data.ts'

export interface ImportFileProps {
  readonly busy: boolean
  readonly error: string | undefined
  readonly onFile: (file: SentFile | undefined) => void
}

/** The template, and the place for the file that was filled in. */
export function ImportFile({ busy, error, onFile }: ImportFileProps) {
  const t = useText()
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
      <Failure error={template.error} />
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
        labels={useFileLabels(t('.xlsx 或 .csv', '.xlsx or .csv'), '2 MB')}
      />
    </div>
  )
}
