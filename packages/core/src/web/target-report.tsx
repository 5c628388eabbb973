import { Badge } from '@workpoints/ui/badge'
import { EmptyState } from '@workpoints/ui/empty-state'
import { KeyValue, type KeyValueItem } from '@workpoints/ui/key-value'
import { commitmentText, countLights, dayText } from '../index.ts'
import type { TargetView } from '../server/target.view.ts'
import type { TargetDetail } from '../server/task.router.ts'
import { CountyTable } from './county-table.tsx'
import { useText } from './language.tsx'
import { useLightWords } from './light-words.ts'
import { MonthLights } from './month-lights.tsx'
import { asSentence } from './sentence.ts'
import { SourceTable } from './source-table.tsx'
import { isDrawable, TargetChart } from './target-chart.tsx'
import { TargetLight } from './target-table.tsx'
import { valueText } from './value-text.ts'
import './target-report.css'

/** A share such as 0.953 as 95.3%. */
const shareText = (share: string): string => `${Math.round(Number(share) * 1000) / 10}%`

/** Whether a target is an amount that grows towards its end, so that a pace and a share of it mean something. */
const isBuiltUp = ({ accumulation, direction, unit, expected, goalValue }: TargetView): boolean =>
  (accumulation === 'flow' || accumulation === 'level') &&
  direction === 'higher' &&
  unit.zh !== '%' &&
  !(expected !== null && expected === goalValue)

/** The few figures of a target, label over value. */
function useFacts(target: TargetView): readonly KeyValueItem[] {
  const t = useText()
  const none = <span className="wp-muted">{t('暂无数据', 'No data')}</span>
  if (target.light === null)
    return [
      { key: 'demand', label: t('目标值', 'Asked'), value: t(target.demand) },
      { key: 'due', label: t('期限', 'Due'), value: target.due },
    ]
  const through = target.through === null ? null : t(dayText(target.through))
  return [
    { key: 'demand', label: t('目标值', 'Asked'), value: t(target.demand) },
    {
      key: 'value',
      label: through === null ? t('当前值', 'To date') : through,
      value: target.value === null ? none : t(valueText(target, target.value)),
    },
    ...(target.expected === null || !isBuiltUp(target)
      ? []
      : [{ key: 'expected', label: t('序时应达', 'Due by now'), value: t(valueText(target, target.expected)) }]),
    ...(target.attainment === null || !isBuiltUp(target)
      ? []
      : [{ key: 'attainment', label: t('完成率', 'Share of the target'), value: shareText(target.attainment) }]),
    { key: 'due', label: t('期限', 'Due'), value: target.due },
    ...(target.coverage === null || target.coverage.expected < 2
      ? []
      : [
          {
            key: 'coverage',
            label: t('已报单位', 'Reported'),
            value: `${target.coverage.received} / ${target.coverage.expected}`,
          },
        ]),
  ]
}

/** Whether a target is firm, and what it speaks for, where its name does not say so. */
export function TargetTags({ target }: { readonly target: TargetView }) {
  const t = useText()
  return (
    <>
      {target.commitment === 'firm' ? null : <Badge>{t(commitmentText[target.commitment])}</Badge>}
      {t(target.name).includes(t(target.scope)) ? null : <span className="wp-muted"> {t(target.scope)}</span>}
    </>
  )
}

/** How a target stands: what the rest of the year must bring first, then why its light is what it is, its figures, the forecast. */
export function TargetStanding({ target }: { readonly target: TargetView }) {
  const t = useText()
  const { meaning } = useLightWords()
  return (
    <div className="target-standing">
      {target.headroom === null || target.headroom.kind === 'unknown' ? null : (
        <p className="target-standing__headroom">{asSentence(t(target.headroom.text))}</p>
      )}
      <p className="target-standing__reason">
        <TargetLight light={target.light} />
        {target.light === null ? null : <b>{meaning(target.light)}</b>}
        <span>
          {target.reason === null
            ? t('所属模块未启用，不作评价。', 'Its module is not enabled, so it is not judged.')
            : t(target.reason)}
        </span>
      </p>
      <KeyValue items={useFacts(target)} across />
      {target.forecast === null ? null : <p className="target-standing__forecast">{t(target.forecast.text)}</p>}
    </div>
  )
}

/** How many counties have each light, in words: 红 1，黄 3，绿 14. */
function LightsInWords({ counties }: Pick<TargetDetail, 'counties'>) {
  const t = useText()
  const { letter } = useLightWords()
  const counts = countLights(counties.map(({ light }) => light))
  const known = (['red', 'yellow', 'green', 'blue', 'grey'] as const).filter((light) => counts[light] > 0)
  return (
    <span className="target-part__counts">
      {known.map((light) => `${letter(light)} ${counts[light]}`).join(t('，', ', '))}
    </span>
  )
}

export interface TargetReportProps {
  readonly detail: TargetDetail
  /** Leaves the long tables closed until they are asked for. */
  readonly folded?: boolean
}

/** A target with its chart, its counties, and every figure it stands on. */
export function TargetReport({ detail, folded = false }: TargetReportProps) {
  const t = useText()
  const { target, counties, observations, hidden } = detail
  return (
    <>
      <TargetStanding target={target} />
      <MonthLights target={target.id} months={detail.months} />
      {isDrawable(detail) ? <TargetChart detail={detail} /> : null}
      {counties.length === 0 ? null : (
        <details className="target-part" open={!folded}>
          <summary>
            {t(`各县区（${counties.length}）`, `Counties (${counties.length})`)} <LightsInWords counties={counties} />
          </summary>
          <CountyTable target={target} counties={counties} />
        </details>
      )}
      {hidden && observations.length === 0 ? null : <TargetSources detail={detail} />}
    </>
  )
}

/** Every figure that the reader is shown, behind a fold. */
function TargetSources({ detail }: Pick<TargetReportProps, 'detail'>) {
  const t = useText()
  const { observations } = detail
  return (
    <details className="target-part">
      <summary>
        {t(`数据来源（${observations.length}）`, `Where the figures came from (${observations.length})`)}
      </summary>
      {observations.length === 0 ? (
        <EmptyState compact title={t('暂无数据。', 'No figures yet.')}>
          {t(
            '责任单位填报后，这里逐条列出每个数据的期别、单位、来源和记录时间。',
            'Once the responsible units report, each figure is listed here with its period, unit, source and time of record.',
          )}
        </EmptyState>
      ) : (
        <SourceTable detail={detail} />
      )}
    </details>
  )
}
