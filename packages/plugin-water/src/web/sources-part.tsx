import { AppLink, useText } from '@workpoints/core/web'
import { KeyValue } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import { OpenTable } from './open-table.tsx'
import { partText, type Works } from './works-data.ts'

const steps = {
  standard: { zh: '未通过规范化评估', en: 'not to standard' },
  zoned: { zh: '未划定立标', en: 'zone or signs missing' },
  monitored: { zh: '自动监测未联网', en: 'no online monitor' },
  connected: { zh: '未接入监管系统', en: 'not in the system' },
  video: { zh: '视频未接入', en: 'no video' },
} as const

/** Drinking-water sources: what task 31 asks of each, and whether their water attains. */
export function SourcesPart({ sources, quality }: Pick<Works, 'sources' | 'quality'>) {
  const t = useText()
  const none = t('未登记', 'none listed')
  const share = (percent: string | null) => (percent === null ? t('无数据', 'no data') : `${percent}%`)
  return (
    <Section
      title={t('饮用水水源地', 'Drinking-water sources')}
      actions={<AppLink href="/water/sources">{t('水源地台账', 'Sources register')}</AppLink>}
    >
      <KeyValue
        across
        items={[
          { key: 'standard', label: t('县级及以上规范化', 'To standard'), value: partText(sources.standard, none) },
          {
            key: 'township',
            label: t('乡镇级划定立标', 'Township zones marked'),
            value: partText(sources.zonedTownship, none),
          },
          {
            key: 'zoned',
            label: t('县级及以上划定立标', 'Urban zones marked'),
            value: partText(sources.zonedUrban, none),
          },
          { key: 'monitored', label: t('自动监测联网', 'Online monitors'), value: partText(sources.monitored, none) },
          { key: 'connected', label: t('接入监管系统', 'In the system'), value: partText(sources.connected, none) },
          { key: 'video', label: t('视频实时监管', 'Live video'), value: partText(sources.video, none) },
          { key: 'rate', label: t('水源达标率', 'Sources attaining'), value: share(quality.rates.sourceRatePercent) },
          { key: 'volume', label: t('水量达标率', 'Water attaining'), value: share(quality.rates.volumeRatePercent) },
        ]}
      />
      <OpenTable
        caption={t('未完成的水源地', 'Sources that lack something')}
        rows={sources.lacking}
        ledger="sources"
        what={t('水源地', 'Source')}
        why={({ missing }) => missing.map((step) => t(steps[step])).join(t('、', ', '))}
      />
      <OpenTable
        caption={t('水质不达标的水源', 'Sources that do not attain')}
        rows={quality.failing}
        ledger="source-samples"
        what={t('水源地', 'Source')}
        why={({ month, exceeding }) => `${month} ${exceeding.join(t('、', ', '))}`}
      />
      <OpenTable
        caption={t('保护区内未解决的问题', 'Problems in zones')}
        rows={sources.problems}
        ledger="sources"
        what={t('水源地', 'Source')}
      />
    </Section>
  )
}
