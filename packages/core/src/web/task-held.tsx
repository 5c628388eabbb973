import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { useText } from './language.tsx'
import { AppLink } from './navigation.tsx'
import type { TaskData } from './task-data.ts'
import './task-page.css'

type Row = TaskData['held'][number]

/** Phrase by phrase, the ledgers that hold what a task asks for; nothing where its module keeps none. */
export function TaskHeld({ held }: Pick<TaskData, 'held'>) {
  const t = useText()
  if (held.length === 0) return null
  const columns: readonly Column<Row>[] = [
    {
      key: 'phrase',
      head: t('原文', 'In the document'),
      wrap: true,
      cell: ({ phrase }) => <span lang="zh-CN">{phrase}</span>,
    },
    {
      key: 'links',
      head: t('台账', 'Ledgers'),
      wrap: true,
      width: '48%',
      cell: ({ links }) => (
        <span className="task-ledgers">
          {links.map(({ href, title }) => (
            <AppLink key={href} href={href}>
              {t(title)}
            </AppLink>
          ))}
        </span>
      ),
    },
  ]
  return (
    <Section title={t('逐句落实', 'Phrase by phrase')} note={held.length}>
      <Table
        caption={t('每句话登记在哪些台账', 'Where each phrase is kept')}
        columns={columns}
        rows={held}
        rowKey={({ phrase }) => phrase}
      />
    </Section>
  )
}
