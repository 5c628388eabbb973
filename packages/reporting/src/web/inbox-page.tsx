import { AppLink, QueryState, useNow, useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { EmptyState } from '@workpoints/ui/empty-state'
import { PageHeader } from '@workpoints/ui/page-header'
import type { InboxKind } from '../inbox.ts'
import { useInbox, type Waiting } from './inbox-data.ts'
import { leftText } from './round-words.ts'
import './inbox.css'

const kindText: Readonly<Record<InboxKind, { zh: string; en: string }>> = {
  returned: { zh: '退回', en: 'Returned' },
  fill: { zh: '填报', en: 'Report' },
  review: { zh: '审核', en: 'Review' },
  missing: { zh: '逾期', en: 'Overdue' },
  closing: { zh: '临期', en: 'Due soon' },
  red: { zh: '转红', en: 'Turned red' },
  notice: { zh: '督办', en: 'Notice' },
  reply: { zh: '核查', en: 'Reply' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  locked: { zh: '锁定', en: 'Locked' },
  'idle-account': { zh: '账号', en: 'Accounts' },
  undelivered: { zh: '发送', en: 'Messages' },
  chain: { zh: '审计', en: 'Audit' },
  decide: { zh: '审批', en: 'Decide' },
  fault: { zh: '异常', en: 'Fault' },
}

const pressing: ReadonlySet<InboxKind> = new Set(['missing', 'red'])

/** 我的待办: what waits for the reader in all their roles, what presses first, each with the way to where it is done. */
export default function InboxPage() {
  const t = useText()
  const query = useInbox()
  return (
    <>
      <PageHeader
        title={t('我的待办', 'My to-do')}
        lead={t(
          '逾期的在最前，其次是三日内到期的；办结后自动消失。',
          'Overdue first, then what is due within three days; what is done disappears by itself.',
        )}
        actions={
          <AppLink href="/notifications" className="wp-button">
            {t('通知与设置', 'Notifications')}
          </AppLink>
        }
      />
      <QueryState query={query}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState title={t('现在没有待办。', 'Nothing waits for you now.')}>
              {t(
                '需要填报、审核、签收或处理的事项会列在这里。',
                'What is to be reported, reviewed or acknowledged is listed here.',
              )}
            </EmptyState>
          ) : (
            <ol className="inbox">
              {entries.map((entry) => (
                <Entry key={entry.key} entry={entry} />
              ))}
            </ol>
          )
        }
      </QueryState>
    </>
  )
}

function Entry({ entry }: { readonly entry: Waiting }) {
  const t = useText()
  const now = useNow()
  const { kind, title, detail, due, href } = entry
  const isLate = due !== null && Date.parse(due) < now
  return (
    <li className="inbox__entry">
      <span className="inbox__kind">
        <Badge kind={pressing.has(kind) || isLate ? 'red' : kind === 'returned' ? 'yellow' : 'plain'}>
          {t(kindText[kind])}
        </Badge>
      </span>
      <div className="inbox__words">
        <AppLink href={href} className="inbox__title">
          {t(title)}
        </AppLink>
        {detail.zh === '' ? null : <p className="inbox__detail">{t(detail)}</p>}
      </div>
      {due === null ? null : (
        <p className={isLate ? 'inbox__due inbox__due--late' : 'inbox__due'}>{t(leftText(due, now))}</p>
      )}
    </li>
  )
}
