import { AppLink, useSession, useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { Checkbox } from '@workpoints/ui/checkbox'
import { EmptyState } from '@workpoints/ui/empty-state'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { isOpen, type MyReport } from './my-report.ts'
import { partText, stateMark, stateWords } from './round-words.ts'

export interface ReportTablesProps {
  readonly rows: readonly MyReport[]
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (id: string) => void
}

/** A table an area, in the plan's order. */
export function ReportTables({ rows, chosen, onToggle }: ReportTablesProps) {
  const t = useText()
  const { data: session } = useSession()
  const plugins = session?.plugins ?? []
  const columns: readonly Column<MyReport>[] = [
    {
      ...{ key: 'choose', head: t('选', 'Pick'), width: '3rem' },
      cell: (row) =>
        isOpen(row) && row.corrects === null ? (
          <Checkbox
            label={t(`选择“${row.title.zh}”`, `Choose ${row.title.en}`)}
            labelHidden
            checked={chosen.has(row.id)}
            onChange={() => onToggle(row.id)}
          />
        ) : null,
    },
    {
      ...{ key: 'title', head: t('任务', 'Task'), wrap: true },
      cell: ({ number, title, part, corrects, unit }) => (
        <>
          {number === null ? '' : `${number} `}
          {t(title)} {part === 'county' ? null : <Badge>{t(partText[part])}</Badge>}
          {corrects === null ? null : <Badge kind="yellow">{t('更正', 'Correction')}</Badge>}
          <span className="wp-hidden">{t(unit.name)}</span>
        </>
      ),
    },
    {
      ...{ key: 'state', head: t('状态', 'State'), width: '13rem' },
      cell: ({ state, stage, phase, returnedReasons, late }) => (
        <>
          <Badge kind={stateMark(state, phase === 'late').light}>{t(stateWords(state, stage))}</Badge>{' '}
          {returnedReasons > 0 ? t(`${returnedReasons} 处意见`, `${returnedReasons} remarks`) : null}
          {late ? t(' 逾期', ' late') : null}
        </>
      ),
    },
    {
      ...{ key: 'fields', head: t('数值项', 'Figures'), width: '6rem', align: 'end', hideBelow: 'narrow' },
      cell: ({ fields }) => fields,
    },
  ]
  if (rows.length === 0) return <EmptyState title={t('没有符合条件的任务。', 'Nothing fits.')} />
  return plugins.flatMap(({ id, title }) => {
    const own = rows.filter(({ plugin }) => plugin === id)
    return own.length === 0
      ? []
      : [
          <Section key={id} title={t(title)} note={own.length}>
            <Table
              caption={t(title)}
              columns={columns}
              rows={own}
              rowKey={({ id: key }) => key}
              rowHref={({ id: key }) => `/report/${key}`}
              rowHeader="title"
              link={AppLink}
            />
          </Section>,
        ]
  })
}
