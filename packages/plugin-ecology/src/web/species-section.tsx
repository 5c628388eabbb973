import { AppLink, useText } from '@workpoints/core/web'
import { KeyValue } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import type { Living } from './living-data.ts'
import './living.css'

/** The protection rate by species, which of them have no measure, and the surveys of the priority regions. */
export function SpeciesSection({ living: { species, surveys } }: { readonly living: Living }) {
  const t = useText()
  const wanted = species.target === null ? '' : t(`（目标 ${species.target}%）`, ` (target ${species.target}%)`)
  return (
    <Section
      title={t('生物多样性', 'Biodiversity')}
      note={species.count}
      actions={<AppLink href="/ecology/species">{t('物种台账', 'Species register')}</AppLink>}
    >
      <KeyValue
        across
        items={[
          {
            key: 'rate',
            label: t('国家重点保护物种保护率', 'Protection rate'),
            value:
              species.percent === null ? t(species.reason ?? { zh: '—', en: '—' }) : `${species.percent}%${wanted}`,
          },
          {
            key: 'open',
            label: t(
              `尚无保护措施 ${species.unprotected.length} 种`,
              `${species.unprotected.length} without a measure`,
            ),
            value: species.unprotected.length === 0 ? '—' : species.unprotected.join(t('、', ', ')),
          },
        ]}
      />
      <Section level={3} title={t('优先区域野生动植物资源调查', 'Surveys of the priority regions')}>
        <KeyValue
          across
          items={surveys.map(({ region, name, surveys: all, reviewed }) => ({
            key: region,
            label: t(name),
            value:
              all === 0
                ? t('还没有调查任务', 'no survey yet')
                : t(`${reviewed} / ${all} 份报告通过评审`, `${reviewed} of ${all} reports passed`),
          }))}
        />
      </Section>
    </Section>
  )
}
