import { monthText } from '@workpoints/core'
import { useText } from '@workpoints/core/web'
import { KeyValue } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import { classRank, waterClasses } from '../rules/water-class.ts'
import { ClassMark } from './class-mark.tsx'
import type { Sections } from './sections-data.ts'

/** The months that a figure covers: 1—6月. */
function useSpan(period: string): string {
  const t = useText()
  const month = Number(period.slice(5))
  return month === 1 ? t('1月', 'January') : t(`1—${month}月`, `months 1–${month}`)
}

/** The good sections in one sentence, headroom first. */
export function Headline({ sections: { ratio, period, isWhole } }: { readonly sections: Sections }) {
  const t = useText()
  const span = useSpan(period)
  const { ratioPercent, good, assessed, headroom, failing, target } = ratio
  if (ratioPercent === null) return <span>{ratio.reason === null ? null : t(ratio.reason.text)}</span>
  const whose = isWhole ? '' : t('本单位', 'own sections: ')
  const share = t(
    `${span}，${whose}${assessed} 个断面中 ${good} 个优良（${ratioPercent}%）`,
    `${whose}${good} of ${assessed} sections good (${ratioPercent}%), ${span}`,
  )
  const names =
    failing.length === 0
      ? ''
      : t(`；未达优良：${failing.slice(0, 5).join('、')}`, `; not good: ${failing.slice(0, 5).join(', ')}`)
  if (headroom === null || target === null) return <span>{`${share}${names}`}</span>
  const left =
    headroom.left >= 0
      ? t(`目标 ${target}%，还可有 ${headroom.left} 个断面不达标`, `target ${target}%: ${headroom.left} more may fail`)
      : t(
          `还须恢复 ${-headroom.left} 个断面才能达到 ${target}%`,
          `${-headroom.left} must come back to reach ${target}%`,
        )
  return <span>{`${left}。${share}${names}`}</span>
}

type Role = Sections['gan']

function RoleClass({ role }: { readonly role: Role }) {
  const t = useText()
  const { worst, target, of, sections } = role
  if (sections === 0) return <>{t('未登记断面', 'no section registered')}</>
  const wanted = target === null ? null : (waterClasses[target - 1] ?? null)
  const meets = worst === null || target === null ? null : classRank(worst) <= target
  return (
    <>
      <ClassMark value={worst} />{' '}
      {meets === null ? null : meets ? t('达到', 'meets') : t(`未达到：${of.join('、')}`, `missed: ${of.join(', ')}`)}
      {wanted === null ? null : (
        <span className="wp-muted">
          {t(`（目标 ${wanted}类，${sections} 个断面取最差）`, ` (target ${wanted}, worst of ${sections})`)}
        </span>
      )}
    </>
  )
}

/** What the plan asks of the water, each with where it stands. */
export function Demands({
  sections: { ratio, national, gan, dong, phosphorus, months, isWhole },
}: {
  readonly sections: Sections
}) {
  const t = useText()
  const shareOf = ({ ratioPercent, good, assessed, target, notAssessed }: Sections['ratio']) =>
    ratioPercent === null
      ? t('没有参评断面', 'none assessed')
      : `${good} / ${assessed}（${ratioPercent}%）${target === null ? '' : t(`，目标 ${target}%`, `, target ${target}%`)}${notAssessed === 0 ? '' : t(`，${notAssessed} 个未参评`, `, ${notAssessed} not assessed`)}`
  const change = ({ trend }: Sections['phosphorus']['gan']) =>
    trend.mean === null
      ? t('没有可比数据', 'nothing to compare')
      : t(
          `${trend.mean} 毫克/升，上年同期 ${trend.lastYearMean}，${trend.direction}${trend.changePercent === null ? '' : `（${trend.changePercent}%）`}`,
          `${trend.mean} mg/L, ${trend.lastYearMean} a year ago (${trend.changePercent}%)`,
        )
  return (
    <Section title={t('年度目标', 'What the plan asks')}>
      <KeyValue
        items={[
          { key: 'ratio', label: t('地表水断面优良', 'Good sections'), value: shareOf(ratio) },
          { key: 'national', label: t('国家考核断面优良', 'Good national sections'), value: shareOf(national) },
          { key: 'gan', label: t('赣江干流', 'Gan main stem'), value: <RoleClass role={gan} /> },
          { key: 'dong', label: t('东江出境断面', 'Dong border sections'), value: <RoleClass role={dong} /> },
          { key: 'gan-tp', label: t('赣江流域总磷', 'Phosphorus, Gan basin'), value: change(phosphorus.gan) },
          {
            key: 'border-tp',
            label: t('市界断面总磷', 'Phosphorus at the border'),
            value: `${change(phosphorus.border)}${isWhole && phosphorus.border.expected === null ? t('；预期控制目标待上级下达', '; the expected value is still to come from above') : ''}`,
          },
          {
            key: 'months',
            label: t('各月优良断面', 'Good sections by month'),
            value: months
              .map(({ period, good, assessed }) => `${t(monthText(period))} ${good}/${assessed}`)
              .join(t('，', ', ')),
          },
        ]}
      />
    </Section>
  )
}
