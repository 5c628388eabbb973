import { useMutation, useQueryClient } from '@tanstack/react-query'
import { today } from '@workpoints/core'
import { AppLink, commandKey, useLanguage, useSearch, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button, ButtonLink } from '@workpoints/ui/button'
import { Form, type FormError } from '@workpoints/ui/form'
import { PageHeader } from '@workpoints/ui/page-header'
import { useState } from 'react'
import type { Site } from '../index.ts'
import { useReadingsApi } from './api.ts'
import { DraftFound } from './draft-found.tsx'
import { useKeptDraft } from './kept-draft.ts'
import { newSiteDraft, readSiteDraft } from './site-draft.ts'
import { SiteFields } from './site-form.tsx'
import { useFailure } from './use-failure.ts'
import './readings.css'

/** Registers a site; then says where to go on. */
export default function NewSitePage() {
  const t = useText()
  const [made, setMade] = useState<Site>()
  return (
    <>
      <PageHeader
        title={t('新增点位', 'Add a site')}
        lead={t(
          '登记一个空气站、断面、噪声点位、排污口或污水厂监控点；点位多时可按表导入。',
          'Registers a station, section, point or monitor; many of them are better brought by list.',
        )}
        crumbs={[{ label: t('监测点位', 'Monitoring sites'), href: '/sites' }]}
        crumbsLabel={t('位置', 'Where')}
        link={AppLink}
        actions={
          <ButtonLink href="/sites/sheet" link={AppLink}>
            {t('按表导入点位', 'Import a list')}
          </ButtonLink>
        }
      />
      {made === undefined ? <NewSite onMade={setMade} /> : <Made site={made} onAnother={() => setMade(undefined)} />}
    </>
  )
}

function NewSite({ onMade }: { readonly onMade: (site: Site) => void }) {
  const t = useText()
  const { language } = useLanguage()
  const { plugin } = useSearch()
  const failure = useFailure()
  const queryClient = useQueryClient()
  const empty = newSiteDraft(today(), plugin === 'air' ? 'air-station' : plugin === 'water' ? 'river-section' : '')
  const { draft, isChanged, isFound, change, reset } = useKeptDraft('site.new', empty)
  const [wrong, setWrong] = useState<readonly FormError[]>([])
  const save = useMutation(
    useReadingsApi().site.save.mutationOptions({
      onSuccess: async (_, { site }) => {
        reset(empty)
        await queryClient.invalidateQueries()
        onMade(site as Site)
      },
    }),
  )
  const submit = () => {
    const read = readSiteDraft(draft, { before: undefined, language })
    setWrong('errors' in read ? read.errors : [])
    if ('site' in read) save.mutate({ key: commandKey(), site: read.site, basedOn: null })
  }
  const errors = wrong.length > 0 ? wrong : failure(save.error)
  return (
    <>
      {isFound ? <DraftFound onForget={() => reset(empty)} /> : null}
      <Form
        label={t('监测点位', 'Site')}
        submitLabel={t('登记点位', 'Register the site')}
        errors={errors}
        errorsTitle={t(`有 ${errors.length} 处需要修改`, `${errors.length} places to change`)}
        busy={save.isPending}
        unsaved={isChanged}
        onSubmit={submit}
      >
        <SiteFields draft={draft} onChange={change} />
      </Form>
    </>
  )
}

function Made({ site, onAnother }: { readonly site: Site; readonly onAnother: () => void }) {
  const t = useText()
  return (
    <div className="readings-after">
      <Banner>
        {t(
          `已登记“${site.name}”。现在可以导入它的监测数据。`,
          `“${site.name}” is registered; its readings can be imported now.`,
        )}
      </Banner>
      <p className="readings-after__actions">
        <ButtonLink kind="primary" href={`/sites/${site.id}`} link={AppLink}>
          {t('查看点位', 'See the site')}
        </ButtonLink>
        <Button onClick={onAnother}>{t('继续新增', 'Add another')}</Button>
      </p>
    </div>
  )
}
