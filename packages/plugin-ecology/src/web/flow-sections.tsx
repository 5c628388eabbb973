import { amount, formatDecimal, type Text } from '@workpoints/core'
import { AppLink, useText } from '@workpoints/core/web'
import { EmptyState } from '@workpoints/ui/empty-state'
import { KeyValue, type KeyValueItem } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import { type ForestImprovement, forestImprovements, inTenThousandMu } from '../index.ts'
import { FlowChart } from './flow-chart.tsx'
import type { Living } from './living-data.ts'
import './living.css'

type Flow = Living['forest'] | Living['erosion']

/** What is done, what is due by the day, and what each month that is left must bring. */
function useHeadroom({ done, due, left, aMonth, monthsLeft, target }: Flow, unit: Text): readonly KeyValueItem[] {
  const t = useText()
  const inUnit = (value: string) => t(amount(value, unit, 2))
  return [
    {
      key: 'done',
      label: t('已完成', 'Done'),
      value: target === null ? inUnit(done) : t(`${inUnit(done)}（任务 ${target}）`, `${inUnit(done)} (of ${target})`),
    },
    { key: 'due', label: t('序时应达', 'Due by then'), value: due === null ? '—' : inUnit(due) },
    { key: 'left', label: t('还需完成', 'To go'), value: left === null ? '—' : inUnit(left) },
    {
      key: 'month',
      label: t(`后 ${monthsLeft} 个月每月至少`, `In each of ${monthsLeft} months`),
      value: aMonth === null ? '—' : inUnit(aMonth),
    },
  ]
}

/** Improved forest against its season-shaped pace, and whether the rest of it has found its parcels. */
export function ForestSection({ living: { forest } }: { readonly living: Living }) {
  const t = useText()
  const unit: Text = { zh: '万亩', en: '10,000 mu' }
  const headroom = useHeadroom(forest, unit)
  const { inHand, byKind, left } = forest
  const missing = left === null ? 0 : Number(left) - Number(inHand.whole)
  const inUnit = (value: string) => t(amount(value, unit, 2))
  const kinds = Object.keys(forestImprovements) as ForestImprovement[]
  return (
    <Section
      title={t('低质低效林改造', 'Improving low-yield forest')}
      actions={<AppLink href="/ecology/forest-works">{t('改造台账', 'Register')}</AppLink>}
    >
      {forest.count === 0 ? (
        <EmptyState compact title={t('台账还没有改造小班。', 'The register holds no parcels yet.')}>
          {t('登记小班后，这里显示各月进度和还需完成的面积。', 'Enter parcels to see the months and what is left.')}
        </EmptyState>
      ) : (
        <>
          <FlowChart flow={forest} label={t('低质低效林改造', 'Forest improved')} unit={t(unit)} />
          <KeyValue across items={headroom} />
          <p className="wp-statement">
            {t(
              `在手未计入 ${inUnit(inHand.whole)}：待开工 ${formatDecimal(inHand.designed, 2)}、施工中 ${formatDecimal(inHand.underWay, 2)}、完工待验收 ${formatDecimal(inHand.finished, 2)}、验收缺作业设计 ${formatDecimal(inHand.withoutDesign, 2)}。`,
              `In hand and not counted yet: ${inUnit(inHand.whole)} (to begin ${formatDecimal(inHand.designed, 2)}, under way ${formatDecimal(inHand.underWay, 2)}, to be accepted ${formatDecimal(inHand.finished, 2)}, accepted without a design ${formatDecimal(inHand.withoutDesign, 2)}).`,
            )}
            {missing > 0
              ? t(
                  `按还需完成的面积，仍有 ${missing.toFixed(2)} 万亩没有落到小班。`,
                  ` Of what is to go, ${missing.toFixed(2)} has no parcel yet.`,
                )
              : null}
          </p>
          <KeyValue
            across
            items={kinds.map((kind) => ({
              key: kind,
              label: t(forestImprovements[kind]),
              value: inUnit(inTenThousandMu(byKind[kind]) ?? '0'),
            }))}
          />
        </>
      )}
    </Section>
  )
}

/** Treated land against its pace, and whether erosion falls in area and in strength. */
export function ErosionSection({ living: { erosion, place } }: { readonly living: Living }) {
  const t = useText()
  const unit: Text = { zh: '平方公里', en: 'km²' }
  const headroom = useHeadroom(erosion, unit)
  return (
    <Section
      title={t('水土流失治理', 'Soil-erosion control')}
      actions={<AppLink href="/ecology/erosion-works">{t('治理台账', 'Register')}</AppLink>}
    >
      {erosion.count === 0 ? (
        <EmptyState compact title={t('台账还没有治理图斑。', 'The register holds no parcels yet.')}>
          {t('登记图斑后，这里显示各月进度和还需治理的面积。', 'Enter parcels to see the months and what is left.')}
        </EmptyState>
      ) : (
        <>
          <FlowChart flow={erosion} label={t('新增水土流失治理面积', 'Erosion control added')} unit={t(unit)} />
          <KeyValue
            across
            items={[
              ...headroom,
              { key: 'hand', label: t('在建面积', 'Under way'), value: t(amount(erosion.inHand, unit, 2)) },
            ]}
          />
        </>
      )}
      <FallStatement fall={erosion.fall} place={t(place)} />
    </Section>
  )
}

/** “双下降” as a sentence with the areas it stands on. */
function FallStatement({ fall, place }: { readonly fall: Living['erosion']['fall']; readonly place: string }) {
  const t = useText()
  if (fall.year === null)
    return (
      <p className="wp-statement wp-muted">
        {t('还没有公布的动态监测成果。', 'No monitoring result has been published yet.')}
      </p>
    )
  const told = ([now, before]: readonly [string | null, string | null]) => `${before ?? '—'} → ${now ?? '—'}`
  const verdict =
    fall.met === null
      ? t(fall.reason ?? { zh: '不判定', en: 'not judged' })
      : fall.met
        ? t('实现面积和强度“双下降”', 'area and strength both fell')
        : t('未实现“双下降”', 'not both fell')
  return (
    <p className="wp-statement">
      {t(
        `${place} ${fall.year} 年动态监测：${verdict}。流失面积 ${told(fall.eroded)} 平方公里，中度及以上 ${told(fall.severe)} 平方公里，水土保持率 ${fall.conservation.percent ?? '—'}%。`,
        `${place}, monitoring of ${fall.year}: ${verdict}. Eroded ${told(fall.eroded)} km², moderate and worse ${told(fall.severe)} km², conservation rate ${fall.conservation.percent ?? '—'}%.`,
      )}
    </p>
  )
}
