import { useRouter } from '@tanstack/react-router'
import { QueryState, useHref, useText } from '@workpoints/core/web'
import { EmptyState } from '@workpoints/ui/empty-state'
import { Matrix, type MatrixCell } from '@workpoints/ui/matrix'
import { useCallback, useMemo } from 'react'
import { notApplicableText } from '../index.ts'
import { type RoundDetail, type RoundMatrix, useRoundMatrix } from './reporting-data.ts'
import { stateMark, stateText, stateWords } from './round-words.ts'

/** Every report of the round: tasks by counties, or by departments. */
export function RoundCells({ round, places }: { readonly round: RoundDetail; readonly places: boolean }) {
  const query = useRoundMatrix(round.id)
  return (
    <QueryState query={query} height="30rem">
      {(matrix) => <Cells round={round} matrix={matrix} places={places} />}
    </QueryState>
  )
}

interface CellsProps {
  readonly round: RoundDetail
  readonly matrix: RoundMatrix
  readonly places: boolean
}

function Cells({ round, matrix, places }: CellsProps) {
  const t = useText()
  const router = useRouter()
  const href = useHref()
  const byPlace = useMemo(() => new Map(matrix.cells.map((one) => [`${one.source}/${one.unit}`, one])), [matrix])
  const units = matrix.units.filter(({ isPlace }) => isPlace === places)
  const known = new Set(units.map(({ id }) => id))
  const asked = new Set(
    matrix.cells.filter((one) => known.has(one.unit) && one.notApplicable === null).map(({ source }) => source),
  )
  const sources = matrix.sources.filter(({ source }) => asked.has(source))
  const isOver = round.phase === 'late' || round.phase === 'closed'
  const cell = useCallback(
    (source: string, unit: string): MatrixCell | null => {
      const found = byPlace.get(`${source}/${unit}`)
      if (found === undefined || found.notApplicable !== null) return null
      const isOverdue = isOver && found.part !== 'support'
      const { light, glyph } = stateMark(found.state, isOverdue)
      const words = t(stateWords(found.state, found.stage))
      const late = found.late ? t('，逾期报送', ', late') : ''
      return { light, glyph: t(glyph), label: `${words}${late}` }
    },
    [byPlace, isOver, t],
  )
  const cellHref = useCallback(
    (source: string, unit: string) => href(`/report/${byPlace.get(`${source}/${unit}`)?.id ?? ''}`),
    [byPlace, href],
  )
  const open = useCallback(
    (source: string, unit: string) => void router.navigate({ href: cellHref(source, unit) }),
    [cellHref, router],
  )
  if (sources.length === 0)
    return <EmptyState title={t('本期没有需要这里填报的任务。', 'Nothing is asked here in this round.')} />
  return (
    <>
      <p className="reporting-key">
        {(['accepted', 'review', 'returned', 'draft', 'empty'] as const).map((state) => (
          <span key={state}>
            <b>{t(stateMark(state, false).glyph)}</b> {t(stateText[state])}
          </span>
        ))}
        <span>
          <b>{t(stateMark('empty', true).glyph)}</b> {t('逾期未报', 'Missing')}
        </span>
        <span>{t('斜线为不涉及', 'Hatched: not asked')}</span>
      </p>
      <Matrix
        caption={t('各单位各项任务的报送状态', 'Reports of each unit on each task')}
        corner={t('任务', 'Task')}
        rows={sources.map(({ source, number, title }) => ({
          key: source,
          label: `${number ?? t('目标', 'Goal')} ${t(title)}`,
          title: t(title),
        }))}
        columns={units.map(({ id, name }) => ({ key: id, label: t(name), title: t(name) }))}
        cell={cell}
        emptyLabel={t(notApplicableText['no-own-target'])}
        onOpen={open}
        cellHref={cellHref}
        upright
      />
    </>
  )
}
