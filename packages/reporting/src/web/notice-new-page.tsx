import { AppLink, errorDetail, QueryState, useSearch, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { PageHeader } from '@workpoints/ui/page-header'
import { useState } from 'react'
import type { NoticeFacts } from '../notice-facts.ts'
import { useNoticeChoices, useNoticeFacts, useNoticeRules, useSuggestions } from './notice-data.ts'
import { draftOf, previewOf, subjectOf } from './notice-draft.ts'
import { NoticeForm } from './notice-form.tsx'
import { NoticeLetter } from './notice-letter.tsx'
import './notice.css'

/** Issues a notice: whom, about what, what is demanded; the letter grows beside the form as it is filled in. */
export default function NoticeNewPage() {
  const t = useText()
  const search = useSearch()
  const [draft, setDraft] = useState(() => draftOf(search))
  const { units, tasks } = useNoticeChoices()
  const rules = useNoticeRules()
  const facts = useNoticeFacts({ unit: draft.units[0] ?? '', ...subjectOf(draft) })
  const { data: open = [] } = useSuggestions(draft.suggestion !== null)
  const suggested = open.find(({ key }) => key === draft.suggestion) ?? null
  const known = draft.units.length === 0 ? undefined : facts.data?.facts
  return (
    <>
      <PageHeader
        title={t('发出通知', 'Issue a notice')}
        crumbs={[{ label: t('督办', 'Notices'), href: '/notices' }]}
        crumbsLabel={t('上级', 'Above')}
        link={AppLink}
        lead={t(
          '选择单位和事项，写明要求和时限。正文由系统按当前数据生成，发出后不再改变。',
          'Choose whom and what, and say what is demanded. The letter is written from the figures of now and does not change afterwards.',
        )}
      />
      <QueryState query={rules}>
        {(settings) => (
          <div className="notice-columns notice-columns--form">
            <QueryState query={units}>
              {(listed) => (
                <NoticeForm
                  draft={draft}
                  onChange={(changes) => setDraft({ ...draft, ...changes })}
                  rules={settings}
                  units={listed}
                  tasks={tasks.data?.rows ?? []}
                />
              )}
            </QueryState>
            <aside aria-label={t('文书预览', 'Preview of the letter')}>
              {facts.error === null ? null : (
                <Banner kind="warning">
                  {t(errorDetail(facts.error)?.text ?? { zh: '暂时无法生成预览。', en: 'No preview just now.' })}
                </Banner>
              )}
              <Preview facts={known && { ...known, suggested }} draft={draft} rules={settings} />
            </aside>
          </div>
        )}
      </QueryState>
    </>
  )
}

interface PreviewProps {
  readonly facts: NoticeFacts | undefined
  readonly draft: Parameters<typeof previewOf>[0]
  readonly rules: Parameters<typeof previewOf>[2]
}

function Preview({ facts, draft, rules }: PreviewProps) {
  const t = useText()
  const letter = facts === undefined ? null : previewOf(draft, facts, rules)
  if (letter === null)
    return <p className="wp-muted">{t('选择单位后在此预览文书。', 'Choose a unit to see the letter here.')}</p>
  return (
    <>
      <p className="wp-muted">
        {draft.units.length > 1
          ? t(
              `预览第一个单位的文书；其余 ${draft.units.length - 1} 个单位各发一份，各有文号。`,
              `The first unit’s letter; the other ${draft.units.length - 1} each get their own.`,
            )
          : t('预览，文号在发出时编定。', 'A preview; the number is given when it is issued.')}
      </p>
      <NoticeLetter letter={letter} />
    </>
  )
}
