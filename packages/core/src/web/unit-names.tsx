import { KeyValue } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import { useText } from './language.tsx'
import type { UnitData } from './unit-data.ts'
import './unit-page.css'

/** What a unit is called: its names, since when, and other ways of writing it with where each was met. */
export function UnitNames({ unit }: { readonly unit: UnitData['unit'] }) {
  const t = useText()
  const until =
    unit.validTo === null
      ? t(`自 ${unit.validFrom} 起有效`, `valid from ${unit.validFrom}`)
      : t(`${unit.validFrom} 至 ${unit.validTo} 有效`, `valid from ${unit.validFrom} to ${unit.validTo}`)
  return (
    <Section title={t('名称', 'Names')}>
      <KeyValue
        items={[
          { key: 'name', label: t('要点用名', 'Name in the plan'), value: <span lang="zh-CN">{unit.name.zh}</span> },
          { key: 'full', label: t('全称', 'Official name'), value: <span lang="zh-CN">{unit.full}</span> },
          { key: 'valid', label: t('有效期', 'Validity'), value: until },
          {
            key: 'aliases',
            label: t('别名', 'Aliases'),
            value:
              unit.aliases.length === 0 ? (
                <span className="wp-muted">{t('没有记录别名', 'none recorded')}</span>
              ) : (
                <ul className="unit-aliases">
                  {unit.aliases.map(({ text, source }) => (
                    <li key={text} lang="zh-CN">
                      {text} <span className="wp-muted">{source}</span>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Section>
  )
}
