import { useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import type { Person } from './person-data.ts'

type Entry = Person['history'][number]

/** What happened to an account, in words, the newest first. */
export function PersonHistory({ person }: { readonly person: Person }) {
  const t = useText()
  const columns: readonly Column<Entry>[] = [
    { key: 'time', head: t('时间', 'Time'), width: '12rem', cell: ({ time }) => time },
    { key: 'who', head: t('谁', 'Who'), width: '16rem', hideBelow: 'narrow', cell: ({ who }) => who },
    { key: 'what', head: t('做了什么', 'What'), hideBelow: 'narrow', wrap: true, cell: ({ words }) => t(words) },
  ]
  return (
    <Section
      title={t('记录', 'History')}
      note={person.history.length}
      lead={t('来自审计记录，最多显示最近 100 条。', 'From the audit trail; the last 100 at most.')}
    >
      <Table
        caption={t('记录', 'History')}
        columns={columns}
        rows={person.history}
        rowKey={({ seq }) => String(seq)}
        detail={({ who, words }) => (
          <>
            {t(words)}
            <div className="wp-muted">{who}</div>
          </>
        )}
      />
    </Section>
  )
}
