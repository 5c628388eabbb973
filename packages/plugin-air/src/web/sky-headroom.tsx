import { useText } from '@workpoints/core/web'
import { KeyValue } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import { badDaysLeft, type Outlook, restMean } from './outlook.ts'
import type { Sky } from './sky-data.ts'
import { BadDaysWhatIf, MeanWhatIf } from './sky-what-if.tsx'

/** What the rules of headroom are asked with. */
export const outlookOf = ({ toDate, subject, through, yearEnd }: Sky): Outlook => ({
  ...{ toDate: toDate.now, members: subject.members.length, through, yearEnd },
  ...{ pm25: subject.pm25, goodDays: subject.goodDays },
})

/** What the targets still allow, in sentences, both figures of the year so far, and what different rests of the year would come to. */
export function SkyHeadroom({ sky }: { readonly sky: Sky }) {
  const t = useText()
  const outlook = outlookOf(sky)
  return (
    <Section title={t('达标余量', 'Headroom')} note={t(`截至 ${sky.through}`, `by ${sky.through}`)}>
      <Sentences outlook={outlook} />
      <BothFigures sky={sky} />
      {outlook.pm25 === null && outlook.goodDays === null ? null : (
        <div className="sky__what-ifs">
          {outlook.pm25 === null ? null : <MeanWhatIf outlook={outlook} />}
          {outlook.goodDays === null ? null : <BadDaysWhatIf outlook={outlook} />}
        </div>
      )}
    </Section>
  )
}

function Sentences({ outlook }: { readonly outlook: Outlook }) {
  const t = useText()
  const [mean, days] = [restMean(outlook), badDaysLeft(outlook)]
  const together = outlook.members > 1 ? t('（各县（市、区）合计）', ' (all counties together)') : ''
  if (mean === null && days === null)
    return (
      <p className="sky__sentence">
        {t('要点未对本范围单独提出空气目标。', 'The plan sets no air target for this area.')}
      </p>
    )
  return (
    <ul className="sky__sentences">
      {mean === null ? null : (
        <li>
          {mean.meanOfRest === null
            ? t(
                `PM2.5 目标 ${outlook.pm25} 微克/立方米：${mean.reason?.text.zh ?? '—'}。`,
                `PM2.5 target ${outlook.pm25} µg/m³: ${mean.reason?.text.en ?? '—'}.`,
              )
            : t(
                `为达到 ${outlook.pm25}，后续 PM2.5 平均浓度应不高于 ${mean.meanOfRest} 微克/立方米。`,
                `To keep ${outlook.pm25}, PM2.5 may average ${mean.meanOfRest} µg/m³ at most for the rest of the year.`,
              )}
        </li>
      )}
      {days === null ? null : (
        <li>
          {days.badDaysLeft === null
            ? t('优良天数比率：无有效数据。', 'Good days: no valid data.')
            : days.badDaysLeft >= 0
              ? t(
                  `为达到 ${outlook.goodDays}%，还可出现 ${days.badDaysLeft} 个超标天${together}。`,
                  `To keep ${outlook.goodDays}%, ${days.badDaysLeft} more days above the standard are possible${together}.`,
                )
              : t(
                  `优良天数比率 ${outlook.goodDays}% 的目标已无法实现，超标天已多出 ${-days.badDaysLeft} 天${together}。`,
                  `${outlook.goodDays}% of good days are out of reach: ${-days.badDaysLeft} days too many${together}.`,
                )}
        </li>
      )}
    </ul>
  )
}

/** Both figures of everything that dust days touch, always side by side. */
function BothFigures({ sky }: { readonly sky: Sky }) {
  const t = useText()
  const { all, deducted, excluded } = sky.toDate.now
  const mean = (value: string | null) => (value === null ? '—' : `${value} ${t('微克/立方米', 'µg/m³')}`)
  const ratio = ({ ratio: value, goodDays, validDays }: typeof all) =>
    value === null ? '—' : `${value}%（${goodDays}/${validDays}）`
  return (
    <KeyValue
      across
      items={[
        {
          key: 'mean',
          label: t('PM2.5平均（剔除沙尘日，考核用）', 'PM2.5 without dust days (judged)'),
          value: mean(deducted.mean),
        },
        { key: 'all', label: t('PM2.5平均（全部有效日）', 'PM2.5, all days'), value: mean(all.mean) },
        { key: 'ratio', label: t('优良天数比率（全部有效日，考核用）', 'Good days, all (judged)'), value: ratio(all) },
        {
          key: 'ratio2',
          label: t('优良天数比率（剔除沙尘日）', 'Good days without dust days'),
          value: ratio(deducted),
        },
        { key: 'heavy', label: t('重污染天数', 'Heavy-pollution days'), value: String(all.heavyDays) },
        { key: 'excluded', label: t('已剔除沙尘日', 'Dust days left out'), value: String(excluded) },
      ]}
    />
  )
}
