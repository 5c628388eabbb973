import { today } from '@workpoints/core'
import { AppLink, useLanguage, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { ButtonLink } from '@workpoints/ui/button'
import { Form, type FormError } from '@workpoints/ui/form'
import { useState } from 'react'
import { ChangeFields, type SiteChangeDraft } from './change-fields.tsx'
import { DraftFound } from './draft-found.tsx'
import { useKeptDraft } from './kept-draft.ts'
import type { KnownSite } from './site-data.ts'
import { draftOfSite, readSiteDraft } from './site-draft.ts'
import { SiteFields } from './site-form.tsx'
import { useSaveSite } from './use-save-site.ts'

/** The form of a site that is there. */
export function SiteEditor({ known }: { readonly known: KnownSite }) {
  const t = useText()
  const { language } = useLanguage()
  const begin = (): SiteChangeDraft => ({ site: draftOfSite(known), mode: 'change', from: today(), reason: '' })
  const { draft, isChanged, isFound, change, reset } = useKeptDraft(`site.${known.id}`, begin())
  const [wrong, setWrong] = useState<readonly FormError[]>([])
  const {
    save,
    isPending,
    errors: refused,
    others,
    isSaved,
  } = useSaveSite(known, {
    onNewer: (merge) => change({ ...draft, site: merge(draft.site) }),
    onSaved: (site) => reset({ ...begin(), site: draftOfSite(site) }),
  })
  const isFromDay = draft.mode === 'change'
  const submit = () => {
    const read = readSiteDraft(draft.site, { before: known, language })
    const noDay = isFromDay && draft.from === ''
    setWrong([
      ...('errors' in read ? read.errors : []),
      ...(noDay ? [{ field: 'from', message: t('请填写变更从哪一天起', 'say from which day it changes') }] : []),
    ])
    if ('site' in read && !noDay) save(read.site, { from: isFromDay ? draft.from : null, reason: draft.reason })
  }
  const errors = wrong.length > 0 ? wrong : refused
  return (
    <>
      {isFound ? <DraftFound onForget={() => reset(begin())} /> : null}
      {isSaved && !isChanged ? <Saved id={known.id} /> : null}
      {others.length === 0 ? null : (
        <Banner kind="warning">
          {t(
            `他人刚刚修改了：${others.join('；')}。您没有改动的项已换成新值，请核对后再保存。`,
            `Somebody else just changed: ${others.join('; ')}. What you had left alone is as it is now; look again and save.`,
          )}
        </Banner>
      )}
      <Form
        label={t('监测点位', 'Site')}
        submitLabel={t('保存', 'Save')}
        errors={errors}
        errorsTitle={t(`有 ${errors.length} 处需要修改`, `${errors.length} places to change`)}
        busy={isPending}
        unsaved={isChanged}
        onSubmit={submit}
      >
        <SiteFields draft={draft.site} onChange={(site) => change({ ...draft, site })} known={known.kind} />
        <ChangeFields draft={draft} onChange={change} first={known.holdsFrom} />
      </Form>
    </>
  )
}

function Saved({ id }: { readonly id: string }) {
  const t = useText()
  return (
    <Banner
      action={
        <ButtonLink size="s" href={`/sites/${id}`} link={AppLink}>
          {t('查看点位', 'See the site')}
        </ButtonLink>
      }
    >
      {t(
        '已保存，原来的记录仍可在点位页查看。',
        'Saved; what was recorded before can be read on the page of the site.',
      )}
    </Banner>
  )
}
