import { AppLink, useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'
import { OpenTable } from './open-table.tsx'
import { partText, type Works } from './works-data.ts'

/** The phosphorus campaign by the unit that leads its measures. */
export function ActionsPart({ actions }: Pick<Works, 'actions'>) {
  const t = useText()
  const late = actions.flatMap((row) => row.late)
  return (
    <Section
      title={t('总磷控制与削减行动', 'Cutting phosphorus')}
      actions={<AppLink href="/water/phosphorus-actions">{t('行动台账', 'Measures register')}</AppLink>}
    >
      <Table
        caption={t('各牵头部门措施', 'Measures by leading unit')}
        rows={actions}
        rowKey={({ lead }) => lead}
        empty={t('台账还没有措施。', 'No measure is listed yet.')}
        columns={[
          { key: 'lead', head: t('牵头部门', 'Led by'), cell: ({ name }) => t(name) },
          {
            key: 'finished',
            head: t('已完成 / 全部', 'Finished / all'),
            align: 'end',
            cell: ({ finished }) => partText(finished, '—'),
          },
          { key: 'late', head: t('逾期', 'Late'), align: 'end', cell: (row) => row.late.length },
          {
            key: 'cut',
            head: t('已完成措施年削减总磷', 'Cut a year'),
            unit: t('吨', 't'),
            align: 'end',
            cell: ({ cutTonnes }) => cutTonnes.toFixed(2),
          },
        ]}
      />
      <OpenTable
        caption={t('逾期未完成的措施', 'Late measures')}
        rows={late}
        ledger="phosphorus-actions"
        what={t('措施', 'Measure')}
      />
    </Section>
  )
}
