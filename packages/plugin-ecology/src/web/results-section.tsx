import { AppLink, useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'
import type { Living } from './living-data.ts'
import './living.css'

/** What was published of a year: EQI with the sentence its change comes to, its sub-indices, and the forest cover. */
export function ResultsSection({ living: { eqi, cover, place } }: { readonly living: Living }) {
  const t = useText()
  return (
    <Section
      title={t('生态质量指数与森林覆盖率', 'EQI and forest cover')}
      actions={<AppLink href="/ecology/eqi">{t('EQI 台账', 'EQI register')}</AppLink>}
    >
      <EqiStatement eqi={eqi} place={t(place)} />
      <CoverStatement cover={cover} place={t(place)} />
      {eqi.eqi === null ? null : (
        <div className="wp-narrow">
          <Table
            caption={t('EQI 与分指数', 'EQI and its sub-indices')}
            rows={[...eqi.parts, { part: 'eqi', name: { zh: 'EQI', en: 'EQI' }, now: eqi.eqi, before: eqi.before }]}
            rowKey={({ part }) => part}
            columns={[
              { key: 'name', head: t('指数', 'Index'), cell: ({ name }) => t(name) },
              { key: 'before', head: t('上年', 'Before'), align: 'end', cell: ({ before }) => before ?? '—' },
              { key: 'now', head: t(`${eqi.year} 年`, eqi.year ?? ''), align: 'end', cell: ({ now }) => now ?? '—' },
              {
                key: 'change',
                head: t('变化', 'Change'),
                align: 'end',
                cell: ({ now, before }) =>
                  now === null || before === null ? '—' : signed(Number(now) - Number(before)),
              },
            ]}
          />
        </div>
      )}
    </Section>
  )
}

/** +0.25, −0.35, 0.00 */
export const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`

interface EqiStatementProps {
  readonly eqi: Living['eqi']
  readonly place: string
}

/** “保持稳定”, as computed from two published years. */
function EqiStatement({ eqi, place }: EqiStatementProps) {
  const t = useText()
  if (eqi.eqi === null)
    return <p className="wp-statement wp-muted">{t('还没有公布的 EQI。', 'No EQI has been published yet.')}</p>
  const grade = t(eqi.className ?? { zh: '未分类', en: 'no class' })
  const first = t(
    `${place} ${eqi.year} 年 EQI 为 ${eqi.eqi}（${grade}）`,
    `${place}: EQI of ${eqi.year} is ${eqi.eqi} (${grade})`,
  )
  if (eqi.delta === null || eqi.grade === null)
    return (
      <p className="wp-statement">{`${first}${t('；', '; ')}${t(eqi.reason ?? { zh: '未作比较', en: 'not compared' })}${t('。', '.')}`}</p>
    )
  const verdict = eqi.stable === true ? t('符合“保持稳定”', 'stable as asked') : t('不符合“保持稳定”', 'not stable')
  return (
    <p className="wp-statement">
      {t(
        `${first}，比上年 ${signed(Number(eqi.delta))}，${eqi.grade.zh}，${verdict}。`,
        `${first}, ${signed(Number(eqi.delta))} against the year before: ${eqi.grade.en}, ${verdict}.`,
      )}
    </p>
  )
}

interface CoverStatementProps {
  readonly cover: Living['cover']
  readonly place: string
}

/** Forest cover against its target, and its change within one base map. */
function CoverStatement({ cover, place }: CoverStatementProps) {
  const t = useText()
  if (cover.percent === null)
    return (
      <p className="wp-statement wp-muted">
        {t('还没有公布的森林覆盖率。', 'No forest cover has been published yet.')}
      </p>
    )
  const margin = cover.target === null ? null : Number(cover.percent) - Number(cover.target)
  const against =
    margin === null
      ? ''
      : margin >= 0
        ? t(
            `，高于 ${cover.target}% 的目标 ${margin.toFixed(2)} 个百分点`,
            `, ${margin.toFixed(2)} points above the target of ${cover.target}%`,
          )
        : t(
            `，低于 ${cover.target}% 的目标 ${(-margin).toFixed(2)} 个百分点`,
            `, ${(-margin).toFixed(2)} points below the target of ${cover.target}%`,
          )
  const change =
    cover.points === null
      ? t(cover.reason ?? { zh: '未作比较', en: 'not compared' })
      : t(
          `比上年 ${signed(Number(cover.points))} 个百分点`,
          `${signed(Number(cover.points))} points against the year before`,
        )
  return (
    <p className="wp-statement">
      {t(
        `${place} ${cover.year} 年森林覆盖率 ${cover.percent}%${against}；${change}（${cover.base}）。`,
        `${place}: forest cover of ${cover.year} is ${cover.percent}%${against}; ${change} (${cover.base}).`,
      )}
    </p>
  )
}
