import { AppLink, chinaTime, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { type Column, Table } from '@workpoints/ui/table'
import { useState } from 'react'
import { ExtendDialog } from './extend-dialog.tsx'
import { useUrges } from './notice-data.ts'
import type { RoundDetail } from './reporting-data.ts'
import { UrgeButton } from './urge-button.tsx'
import './notice.css'

type UnitRow = RoundDetail['units'][number]

/** Expected and received by unit, those with most outstanding first; the office gives more time here. */
export function RoundUnits({ round }: { readonly round: RoundDetail }) {
  const t = useText()
  const [extending, setExtending] = useState<UnitRow>()
  const rows = round.units
    .filter(({ expected, support }) => expected + support > 0)
    .toSorted((a, b) => b.expected - b.received - (a.expected - a.received))
  const number = (key: string, head: string, value: (row: UnitRow) => number): Column<UnitRow> => ({
    ...{ key, head, width: '5.5rem', align: 'end', hideBelow: 'narrow' },
    cell: value,
    sortValue: value,
  })
  const mayExtend = round.can.includes('manage')
  const subject = `round/${round.id}`
  const { data: urges = [] } = useUrges(subject, mayExtend)
  const owing = rows.filter(({ expected, received }) => expected > received).map(({ id }) => id)
  const columns: readonly Column<UnitRow>[] = [
    { key: 'unit', head: t('单位', 'Unit'), wrap: true, cell: ({ name }) => t(name) },
    { ...number('expected', t('应报', 'Expected'), ({ expected }) => expected), hideBelow: undefined },
    { ...number('received', t('已报', 'Received'), ({ received }) => received), hideBelow: undefined },
    {
      ...number('open', t('未报', 'Open'), ({ expected, received }) => expected - received),
      hideBelow: undefined,
    },
    number('returned', t('退回', 'Returned'), ({ returned }) => returned),
    number('accepted', t('通过', 'Accepted'), ({ accepted }) => accepted),
    number('late', t('逾期', 'Late'), ({ late }) => late),
    number('support', t('配合', 'Support'), ({ supported }) => supported),
    ...(rows.some(({ extension }) => extension !== null)
      ? [
          {
            ...{ key: 'extension', head: t('延期', 'Extension'), width: '15rem', hideBelow: 'medium', wrap: true },
            cell: ({ extension }) =>
              extension === null
                ? '—'
                : t(
                    `延至 ${chinaTime(extension.until)}（原 ${chinaTime(round.dueAt)}）：${extension.reason}`,
                    `To ${chinaTime(extension.until)} (was ${chinaTime(round.dueAt)}): ${extension.reason}`,
                  ),
          } satisfies Column<UnitRow>,
        ]
      : []),
    ...(mayExtend
      ? [
          {
            ...{ key: 'act', head: t('操作', 'Action'), width: '15rem', wrap: true },
            cell: (row: UnitRow) => (
              <span className="urge">
                <Button size="s" onClick={() => setExtending(row)}>
                  {t('延期', 'Extend')}
                </Button>
                {owing.includes(row.id) ? (
                  <UrgeButton
                    subject={subject}
                    units={[row.id]}
                    last={urges.find(({ unit }) => unit === row.id)}
                    label={t('催办', 'Urge')}
                  />
                ) : null}
              </span>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      {mayExtend && owing.length > 0 ? (
        <div className="reporting-actions">
          <UrgeButton
            subject={subject}
            units={owing}
            label={t(`催办全部未报单位（${owing.length}）`, `Urge all that have not reported (${owing.length})`)}
            size="m"
          />
        </div>
      ) : null}
      <Table
        caption={t('各单位报送进度', 'Progress by unit')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id, isPlace }) => (isPlace ? `/units/${id}` : undefined)}
        link={AppLink}
      />
      {extending === undefined ? null : (
        <ExtendDialog round={round} unit={extending} onClose={() => setExtending(undefined)} />
      )}
    </>
  )
}
