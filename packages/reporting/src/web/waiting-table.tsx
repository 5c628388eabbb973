import { formatDecimal } from '@workpoints/core'
import { AppLink, chinaTime, useLightWords, useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { Checkbox } from '@workpoints/ui/checkbox'
import { LightMark } from '@workpoints/ui/light-mark'
import { type Column, Table } from '@workpoints/ui/table'
import type { Queue } from './reporting-data.ts'
import { stageText } from './round-words.ts'

type Waiting = Queue['rows'][number]

export interface WaitingTableProps {
  readonly rows: readonly Waiting[]
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (id: string) => void
}

/** The waiting reports with what changed in them and why they stand where they do. */
export function WaitingTable({ rows, chosen, onToggle }: WaitingTableProps) {
  const t = useText()
  const words = useLightWords()
  const shown = (value: string | null) => (value === null ? '—' : formatDecimal(value, 2))
  const columns: readonly Column<Waiting>[] = [
    {
      ...{ key: 'choose', head: t('选', 'Pick'), width: '3rem' },
      cell: (row) =>
        row.canAccept ? (
          <Checkbox
            label={t(`选择${row.unit.name.zh}“${row.title.zh}”`, `Choose ${row.unit.name.en}, ${row.title.en}`)}
            labelHidden
            checked={chosen.has(row.id)}
            onChange={() => onToggle(row.id)}
          />
        ) : null,
    },
    {
      ...{ key: 'unit', head: t('单位与任务', 'Unit and task'), wrap: true },
      cell: ({ unit, number, title, light, corrects }) => (
        <>
          {light === null ? null : <LightMark light={light} label={words.label(light)} size="s" />} {t(unit.name)} ·{' '}
          {number === null ? '' : `${number} `}
          {t(title)} {corrects === null ? null : <Badge kind="yellow">{t('更正', 'Correction')}</Badge>}
        </>
      ),
    },
    {
      ...{
        key: 'figures',
        head: t('数值（上期 → 本期）', 'Figures (last → now)'),
        width: '20rem',
        wrap: true,
        hideBelow: 'narrow',
      },
      cell: ({ figures, unchanged }) =>
        unchanged
          ? t('报送无变化', 'No change')
          : figures.map(({ key, name, last, value }) => (
              <div key={key} className={last === value ? 'wp-muted' : undefined}>
                {t(name)} {shown(last)} → {shown(value)}
              </div>
            )),
    },
    {
      ...{ key: 'why', head: t('为何靠前', 'Why here'), width: '13rem', wrap: true, hideBelow: 'medium' },
      cell: ({ why }) => why.map((one) => t(one)).join(t('；', '; ')),
    },
    {
      ...{ key: 'stage', head: t('环节', 'Stage'), width: '9rem', hideBelow: 'medium' },
      cell: ({ stage }) => (stage === null ? '' : t(stageText[stage])),
    },
    {
      ...{ key: 'sent', head: t('报送时间', 'Sent'), width: '10rem', hideBelow: 'narrow' },
      cell: ({ sentAt }) => (sentAt === null ? '' : chinaTime(sentAt)),
    },
  ]
  return (
    <Table
      caption={t('等待审核的填报', 'Reports in review')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/report/${id}?from=review`}
      rowHeader="unit"
      link={AppLink}
      pageKeys
    />
  )
}
