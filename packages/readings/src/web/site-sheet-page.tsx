import { useMutation, useQueryClient } from '@tanstack/react-query'
import { today } from '@workpoints/core'
import { AppLink, commandKey, Failure, useFileLabels, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button, ButtonLink } from '@workpoints/ui/button'
import { DateField } from '@workpoints/ui/date-field'
import { FileField } from '@workpoints/ui/file-field'
import { PageHeader } from '@workpoints/ui/page-header'
import { readFile, type SentFile, saveFile } from '@workpoints/ui/saved-file'
import { useState } from 'react'
import { maxSiteSheet } from '../site-sheet.ts'
import { useReadingsApi } from './api.ts'
import type { SheetPreview, SiteCounts } from './site-data.ts'
import { SiteSheetPreview } from './site-sheet-preview.tsx'
import './readings.css'

interface Looked {
  readonly file: SentFile
  readonly from: string
  readonly preview: SheetPreview
  /** Of the import that may follow: sent twice, it happens once. */
  readonly key: string
}

function useSiteSheet() {
  const { site } = useReadingsApi()
  const queryClient = useQueryClient()
  const [looked, setLooked] = useState<Looked>()
  const preview = useMutation(site.preview.mutationOptions())
  const commit = useMutation(site.import.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }))
  const look = async (chosen: File | undefined, from: string) => {
    setLooked(undefined)
    preview.reset()
    commit.reset()
    if (chosen === undefined || from === '') return
    const file = await readFile(chosen)
    preview.mutate(
      { ...file, from },
      { onSuccess: (found) => setLooked({ file, from, preview: found, key: commandKey() }) },
    )
  }
  return { looked, preview, commit, look }
}

/** Sites by list: a template, a file, a look at what it would do, and the import, all rows or none. */
export default function SiteSheetPage() {
  const t = useText()
  const { site } = useReadingsApi()
  const template = useMutation({ mutationFn: useTemplate(site), onSuccess: saveFile })
  const [file, setFile] = useState<File>()
  const [from, setFrom] = useState<string>(today())
  const { looked, preview, commit, look } = useSiteSheet()
  const labels = useFileLabels(t('.xlsx 或 .csv', '.xlsx or .csv'), '1 MB')
  return (
    <>
      <PageHeader
        title={t('按表导入点位', 'Import a list of sites')}
        lead={t(
          '先下载模板，一行填一个点位。已登记的编号按表更新，表中空着的项不变；有一处不能导入，就一个也不登记。',
          'Download the template and write one site a row. Known ids are changed as the list says, empty cells leave things as they are. If one cell is refused, nothing is registered.',
        )}
        crumbs={[{ label: t('监测点位', 'Monitoring sites'), href: '/sites' }]}
        crumbsLabel={t('位置', 'Where')}
        link={AppLink}
        actions={
          <Button busy={template.isPending} onClick={() => template.mutate()}>
            {t('下载模板', 'Download the template')}
          </Button>
        }
      />
      <Failure error={template.error} />
      {commit.data === undefined ? (
        <div className="readings-import">
          <FileField
            label={t('点位表', 'The list')}
            hint={t(
              '.xlsx 或 .csv，不超过 1 MB、5000 行；列的先后不限，可有其他列',
              '.xlsx or .csv, at most 1 MB and 5,000 rows; columns in any order, others beside',
            )}
            accept=".xlsx,.csv"
            maxSize={maxSiteSheet}
            file={file}
            disabled={preview.isPending || commit.isPending}
            onChange={(chosen) => {
              setFile(chosen)
              void look(chosen, from)
            }}
            labels={labels}
          />
          <DateField
            label={t('已登记点位的变更自', 'Known sites change from')}
            hint={t('只对表中与登记不同的点位起作用', 'matters only for sites that the list changes')}
            value={from}
            onChange={(day) => {
              setFrom(day)
              void look(file, day)
            }}
          />
          {preview.isPending ? <output>{t('正在检查…', 'Looking at it…')}</output> : null}
          <Failure error={preview.error} />
        </div>
      ) : (
        <Done counts={commit.data} />
      )}
      {looked === undefined || commit.data !== undefined ? null : (
        <SiteSheetPreview
          preview={looked.preview}
          busy={commit.isPending}
          error={commit.error}
          onCommit={() => commit.mutate({ key: looked.key, ...looked.file, from: looked.from })}
        />
      )}
    </>
  )
}

function useTemplate(site: ReturnType<typeof useReadingsApi>['site']): () => Promise<SentFile> {
  const queryClient = useQueryClient()
  return () => queryClient.fetchQuery(site.template.queryOptions())
}

function Done({ counts }: { readonly counts: SiteCounts }) {
  const t = useText()
  return (
    <div className="readings-after">
      <Banner>
        {t(
          `已导入：新增 ${counts.new} 个点位，更新 ${counts.changed} 个，${counts.same} 个没有变化。`,
          `Imported: ${counts.new} sites added, ${counts.changed} changed, ${counts.same} as they were.`,
        )}
      </Banner>
      <p className="readings-after__actions">
        <ButtonLink kind="primary" href="/sites" link={AppLink}>
          {t('查看点位', 'See the sites')}
        </ButtonLink>
        <ButtonLink href="/sites/import" link={AppLink}>
          {t('导入监测数据', 'Import readings')}
        </ButtonLink>
      </p>
    </div>
  )
}
