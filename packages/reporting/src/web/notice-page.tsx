import { AppLink, QueryState, useLastPathPart, usePageTitle, useSession, useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { Button, ButtonLink } from '@workpoints/ui/button'
import { PageHeader } from '@workpoints/ui/page-header'
import { useState } from 'react'
import type { NoticeActKind } from '../notice.ts'
import { noticeActText, noticeKindText } from '../notice-words.ts'
import { NoticeActDialog } from './notice-act-dialog.tsx'
import { actFields } from './notice-acts.ts'
import { type NoticeDetail, useNotice } from './notice-data.ts'
import { NoticeFactsView } from './notice-facts-view.tsx'
import { NoticeLetter } from './notice-letter.tsx'
import { NoticeClockView, NoticeStateBadges } from './notice-state.tsx'
import { NoticeTimeline } from './notice-timeline.tsx'
import { UrgeButton } from './urge-button.tsx'
import './notice.css'

/** One notice: its letter as the document, what happened with it, and what may be done now. */
export default function NoticePage() {
  const query = useNotice(useLastPathPart())
  return <QueryState query={query}>{(notice) => <NoticeView notice={notice} />}</QueryState>
}

function NoticeView({ notice }: { readonly notice: NoticeDetail }) {
  const t = useText()
  usePageTitle(t(notice.title))
  return (
    <>
      <div className="notice-screen">
        <PageHeader
          title={t(notice.title)}
          crumbs={[{ label: t('督办', 'Notices'), href: '/notices' }]}
          crumbsLabel={t('上级', 'Above')}
          link={AppLink}
          meta={
            <>
              <Badge kind="accent">{t(noticeKindText[notice.kind])}</Badge>
              <NoticeStateBadges notice={notice} />
              {notice.number === null ? null : <span lang="zh-CN">{notice.number}</span>}
              <span>{t(notice.unit.name)}</span>
            </>
          }
        />
        <NoticeTask notice={notice} />
      </div>
      <div className="notice-columns">
        {notice.letter === null ? <NoticeFactsView facts={notice.facts} /> : <NoticeLetter letter={notice.letter} />}
        <aside className="notice-screen">
          <NoticeTimeline notice={notice} />
        </aside>
      </div>
    </>
  )
}

const quiet: ReadonlySet<string> = new Set(['withdraw', 'giveTime'])

/** What is demanded and by when, with the buttons for what may be done now: signing comes first for the unit. */
function NoticeTask({ notice }: { readonly notice: NoticeDetail }) {
  const t = useText()
  const [doing, setDoing] = useState<NoticeActKind>()
  const { data: session } = useSession()
  const acts = notice.can.filter((one): one is NoticeActKind => Object.hasOwn(actFields, one))
  const ordered = acts.toSorted((a, b) => Number(quiet.has(a)) - Number(quiet.has(b)))
  const lastUrge = notice.urges[0]
  return (
    <section className="notice-task" aria-label={t('要求与办理', 'What is to be done')}>
      <div className="notice-task__clock">
        <NoticeClockView notice={notice} />
        {notice.checker === null || notice.state !== 'returned' ? null : (
          <span className="wp-muted">
            {t(`回复后直接送${notice.checker}核查`, `A new reply goes straight to ${notice.checker}`)}
          </span>
        )}
      </div>
      <ul className="notice-task__demands">
        {notice.demands.map(({ text, due }) => (
          <li key={text + due}>
            {text} <span className="wp-muted">{t(`${due} 前`, `by ${due}`)}</span>
          </li>
        ))}
      </ul>
      <div className="notice-task__acts">
        {ordered.map((act, at) => (
          <Button key={act} kind={at === 0 && !quiet.has(act) ? 'primary' : 'secondary'} onClick={() => setDoing(act)}>
            {t(noticeActText[act])}
          </Button>
        ))}
        {notice.can.includes('escalate') && session !== undefined ? (
          <ButtonLink
            link={AppLink}
            href={`/notices/new?follows=${notice.id}&kind=${notice.kind === 'remind' ? 'supervise' : 'interview'}&unit=${notice.unit.id}&source=${notice.source ?? ''}&target=${notice.target ?? ''}`}
          >
            {notice.kind === 'remind' ? t('升级为督办', 'Escalate') : t('升级为约谈', 'Escalate to an interview')}
          </ButtonLink>
        ) : null}
        {notice.can.includes('urge') ? (
          <UrgeButton
            subject={`notice/${notice.id}`}
            units={[notice.unit.id]}
            last={lastUrge}
            label={t('催办', 'Urge')}
            size="m"
          />
        ) : null}
        {notice.letter === null ? null : (
          <Button kind="quiet" onClick={() => window.print()}>
            {t('打印', 'Print')}
          </Button>
        )}
      </div>
      <NoticeLinks notice={notice} />
      {doing === undefined ? null : (
        <NoticeActDialog notice={notice} kind={doing} onClose={() => setDoing(undefined)} />
      )}
    </section>
  )
}

/** What it is about, what it follows, and what followed it. */
function NoticeLinks({ notice }: { readonly notice: NoticeDetail }) {
  const t = useText()
  const { before, after, facts, source, target } = notice
  const task = facts.task
  return (
    <p className="notice-task__links">
      {task?.number == null || source === null ? null : (
        <AppLink href={`/tasks/${source}${target === null ? '' : `#${target}`}`}>
          {t(`任务 ${task.number}．${task.title.zh}`, `Task ${task.number}: ${task.title.en}`)}
        </AppLink>
      )}
      {before === null ? null : (
        <AppLink href={`/notices/${before.id}`}>
          {t(`由${noticeKindText[before.kind].zh}升级：${before.number ?? ''}`, `Follows ${before.number ?? ''}`)}
        </AppLink>
      )}
      {after.map((one) => (
        <AppLink key={one.id} href={`/notices/${one.id}`}>
          {t(
            `已升级为${noticeKindText[one.kind].zh}：${one.number ?? '待审批'}`,
            `Escalated: ${one.number ?? 'proposed'}`,
          )}
        </AppLink>
      ))}
    </p>
  )
}
