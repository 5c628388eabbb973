import { Badge } from '@workpoints/ui/badge'
import { monthText } from '../index.ts'
import { type Change, type Changes, countWords } from './change-data.ts'
import { useText } from './language.tsx'
import { LightTurn } from './light-turn.tsx'
import { AppLink } from './navigation.tsx'
import { ShortList } from './short-list.tsx'
import { targetHref } from './target-link.ts'
import './change-list.css'

/** The changes month by month, the newest first. */
export function ChangeList({ changes }: { readonly changes: Changes }) {
  const t = useText()
  const byMonth = Map.groupBy(changes.rows, ({ month }) => month)
  return (
    <>
      {[...byMonth].map(([month, rows]) => {
        const counts = changes.months.find((one) => one.month === month)
        return (
          <ShortList
            key={month}
            title={t(`${month.slice(0, 4)}年${monthText(month).zh}`, `${monthText(month).en} ${month.slice(0, 4)}`)}
            lead={counts === undefined ? undefined : t(countWords(counts))}
            items={rows}
            keyOf={({ target, unit, kind }) => `${target}/${unit?.id ?? ''}/${kind}`}
            shown={byMonth.size === 1 ? 60 : 12}
            empty=""
          >
            {(row) => <ChangeItem row={row} />}
          </ShortList>
        )
      })}
      {changes.rows.length < changes.total ? (
        <p className="wp-muted">
          {t(
            `只列出最近 ${changes.rows.length} 处，请用上面的条件缩小范围。`,
            `The newest ${changes.rows.length} are shown; narrow the list above.`,
          )}
        </p>
      ) : null}
    </>
  )
}

function ChangeItem({ row }: { readonly row: Change }) {
  const t = useText()
  return (
    <div className="change">
      <LightTurn from={row.from} to={row.to} />
      <div className="change__words">
        <p>
          <AppLink href={targetHref({ id: row.target, source: row.source })} className="change__name">
            {t(row.name)}
          </AppLink>{' '}
          <span className="wp-muted">{row.unit === null ? t('全市', 'The city') : t(row.unit.name)}</span>
          {row.kind === 'corrected' ? <Badge kind="accent">{t('更正', 'Corrected')}</Badge> : null}
        </p>
        {row.closedReason === null ? null : (
          <p className="change__reason">
            <b>{t('关账时：', 'When it closed: ')}</b>
            {t(row.closedReason)}
          </p>
        )}
        {row.reason === null ? null : (
          <p className="change__reason">
            {row.kind === 'corrected' ? <b>{t('更正后：', 'Now: ')}</b> : null}
            {t(row.reason)}
          </p>
        )}
      </div>
    </div>
  )
}
