import { useText } from '@workpoints/core/web'
import { Table } from '@workpoints/ui/table'
import type { Low } from './low-data.ts'
import './action-tree.css'

type Branch = Low['actions'][number]

/** The ten actions, each with its measures folded under it; those with something late stand open. */
export function ActionTree({ actions }: { readonly actions: readonly Branch[] }) {
  return (
    <ul className="carbon-tree">
      {actions.map((branch) => (
        <li key={branch.action}>
          <details className="carbon-tree__branch" open={branch.late > 0}>
            <summary>
              <Summary branch={branch} />
            </summary>
            <div className="carbon-tree__measures">
              <Measures branch={branch} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  )
}

function Summary({ branch: { name, measures, done, late } }: { readonly branch: Branch }) {
  const t = useText()
  return (
    <>
      <span className="carbon-tree__name">{t(`${name.zh}行动`, name.en)}</span>
      {measures.length === 0 ? (
        <span className="wp-muted">{t('还没有措施', 'no measure yet')}</span>
      ) : (
        <span>{t(`${measures.length} 项措施，完成 ${done}`, `${done} of ${measures.length} done`)}</span>
      )}
      {late === 0 ? null : <span className="wp-late">{t(`逾期 ${late}`, `${late} late`)}</span>}
    </>
  )
}

function Measures({ branch: { name, measures } }: { readonly branch: Branch }) {
  const t = useText()
  if (measures.length === 0)
    return <p className="wp-muted">{t('在措施台账中登记后显示在这里。', 'Shown here once the ledger has them.')}</p>
  return (
    <Table
      caption={t(name)}
      rows={measures}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: t('措施', 'Measure'), wrap: true, cell: (row) => row.name },
        { key: 'lead', head: t('牵头单位', 'Lead'), hideBelow: 'narrow', cell: ({ county }) => t(county) },
        { key: 'state', head: t('状态', 'State'), cell: ({ state }) => t(state) },
        {
          key: 'progress',
          head: t('进度', 'Progress'),
          unit: '%',
          align: 'end',
          cell: ({ progress }) => progress ?? '—',
        },
        {
          ...{ key: 'due', head: t('时限', 'Due'), hideBelow: 'narrow' },
          cell: ({ dueOn, isLate }) =>
            isLate ? <span className="wp-late">{t(`${dueOn} 逾期`, `${dueOn}, late`)}</span> : (dueOn ?? '—'),
        },
      ]}
    />
  )
}
