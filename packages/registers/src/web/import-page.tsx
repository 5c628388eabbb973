import { useMutation } from '@tanstack/react-query'
import { AppLink, commandKey, Failure, useFileLabels, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button, ButtonLink } from '@workpoints/ui/button'
import { FileField } from '@workpoints/ui/file-field'
import { PageHeader } from '@workpoints/ui/page-header'
import { readFile, type SentFile } from '@workpoints/ui/saved-file'
import { Section } from '@workpoints/ui/section'
import { useState } from 'react'
import type { Register } from '../register.ts'
import { useRegistersApi } from './api.ts'
import { ImportPreview } from './import-preview.tsx'
import { type SheetPreview, useRowsChanged } from './register-data.ts'
import { useTemplate } from './use-sheets.ts'
import './register.css'

const mostBytes = 16 * 1024 * 1024

interface LookedAt {
  readonly file: SentFile
  readonly preview: SheetPreview
  /** Of the import that may follow: sent twice, it happens once. */
  readonly key: string
}

/** A workbook in three steps: choose it, see what it would do, take it over as a whole. */
export function ImportPage({ register }: { readonly register: Register }) {
  const t = useText()
  const changed = useRowsChanged()
  const { sheet } = useRegistersApi()
  const [file, setFile] = useState<File>()
  const [looked, setLooked] = useState<LookedAt>()
  const template = useTemplate(register)
  const labels = useFileLabels('.xlsx、.csv', '16 MB')
  const preview = useMutation(sheet.preview.mutationOptions())
  const commit = useMutation({ ...sheet.commit.mutationOptions(), onSuccess: () => void changed() })
  const take = async (chosen: File | undefined) => {
    setFile(chosen)
    setLooked(undefined)
    preview.reset()
    commit.reset()
    if (chosen === undefined) return
    const sent = await readFile(chosen)
    preview.mutate(
      { register: register.id, ...sent },
      { onSuccess: (found) => setLooked({ file: sent, preview: found, key: commandKey() }) },
    )
  }
  const back = `/${register.plugin}/${register.path}`
  return (
    <div className="register">
      <PageHeader
        title={t(`导入${register.title.zh}`, `Import: ${register.title.en}`)}
        crumbs={[{ label: t(register.title), href: back }]}
        crumbsLabel={t('上级', 'Above')}
        link={AppLink}
        actions={
          <Button busy={template.isPending} onClick={() => template.mutate()}>
            {t('下载填报模板', 'Download the template')}
          </Button>
        }
      />
      {commit.data === undefined ? (
        <>
          <Failure error={template.error} />
          <FileField
            label={t('填好的表', 'The sheet')}
            hint={t(
              '.xlsx 或 .csv，不超过 16 MB、10 万行。表头与模板相同即可，列的先后、多余的列、空行、合并单元格都不妨。',
              '.xlsx or .csv, at most 16 MB and 100,000 rows; headed as the template is, in any order, with other columns beside.',
            )}
            accept=".xlsx,.csv"
            maxSize={mostBytes}
            file={file}
            onChange={(chosen) => void take(chosen)}
            disabled={preview.isPending || commit.isPending}
            labels={labels}
          />
          {preview.isPending ? <p aria-live="polite">{t('正在检查…', 'Looking at it…')}</p> : null}
          <Failure error={preview.error} />
          {looked === undefined ? null : (
            <ImportPreview
              register={register}
              preview={looked.preview}
              busy={commit.isPending}
              error={commit.error}
              onCommit={() => commit.mutate({ register: register.id, key: looked.key, ...looked.file })}
            />
          )}
        </>
      ) : (
        <Section title={t('导入完成', 'Imported')}>
          <Banner>
            {t(
              `共 ${commit.data.total} 行：新增 ${commit.data.new} 行，更新 ${commit.data.changed} 行，${commit.data.same} 行没有变化。`,
              `${commit.data.total} rows: ${commit.data.new} added, ${commit.data.changed} changed, ${commit.data.same} as they were.`,
            )}
          </Banner>
          <p className="register-after">
            <ButtonLink kind="primary" href={back} link={AppLink}>
              {t('查看台账', 'To the register')}
            </ButtonLink>
          </p>
        </Section>
      )}
    </div>
  )
}
