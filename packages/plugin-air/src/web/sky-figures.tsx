import { useText } from '@workpoints/core/web'
import { KeyValue } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'
import { pollutantNames, type Sky } from './sky-data.ts'

type Item = Sky['figures']['items'][number]
type Against = Pick<NonNullable<Item['mean']>, 'value' | 'limit' | 'meets'>

/** The year so far by the standard of evaluation: every item's mean and percentile against its limit, and the composite index. */
export function SkyFigures({ sky: { figures } }: { readonly sky: Sky }) {
  const t = useText()
  const against = ({ value, limit, meets }: Against): string => {
    const sign = meets === null ? '' : meets ? ' ✓' : t(' ✗ 超标', ' ✗ above')
    return `${value ?? '—'} / ${limit ?? '—'}${sign}`
  }
  return (
    <Section
      title={t('年度评价（年初至今）', 'The year so far')}
      note={figures.standard}
      lead={t(
        '浓度单位为微克/立方米，CO 为毫克/立方米；“/”后为二级限值。颗粒物和综合指数剔除沙尘日。',
        'µg/m³, CO in mg/m³; behind the stroke the limit of grade II. Particles and the index without dust days.',
      )}
    >
      <KeyValue
        across
        items={[
          {
            key: 'index',
            label: t('综合指数（剔除沙尘日）', 'Composite index without dust days'),
            value: figures.compositeIndex ?? '—',
          },
          {
            key: 'all',
            label: t('综合指数（全部有效日）', 'Composite index, all days'),
            value: figures.compositeIndexOfAll ?? '—',
          },
          {
            key: 'attains',
            label: t('年度达标', 'Attains'),
            value:
              figures.attains === null
                ? t(`尚不能评价：${figures.reason?.text.zh ?? '—'}`, `not yet: ${figures.reason?.text.en ?? '—'}`)
                : figures.attains
                  ? t('达标', 'yes')
                  : t('不达标', 'no'),
          },
        ]}
      />
      <Table
        caption={t('六项污染物年初至今评价', 'The six items of the year so far')}
        rows={figures.items}
        rowKey={({ pollutant }) => pollutant}
        rowHeader="item"
        columns={[
          { key: 'item', head: t('项目', 'Item'), cell: ({ pollutant }) => pollutantNames[pollutant] },
          {
            key: 'mean',
            head: t('平均浓度 / 限值', 'Mean / limit'),
            align: 'end',
            cell: ({ mean }) =>
              mean === null ? <span className="wp-muted">{t('不评价', 'not judged')}</span> : against(mean),
          },
          {
            key: 'percentile',
            head: t('日均百分位 / 限值', 'Percentile of days / limit'),
            align: 'end',
            cell: ({ percentile }) =>
              t(`第${percentile.p}百分位 ${against(percentile)}`, `P${percentile.p} ${against(percentile)}`),
          },
          {
            key: 'days',
            head: t('有效天数', 'Valid days'),
            align: 'end',
            hideBelow: 'narrow',
            cell: ({ validDays }) => validDays,
          },
        ]}
      />
    </Section>
  )
}
