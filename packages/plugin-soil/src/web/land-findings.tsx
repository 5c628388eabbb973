import { AppLink, useText } from '@workpoints/core/web'
import { KeyValue } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'
import type { Land } from './land-data.ts'

/** Samples that are shown, the farthest above first; the register has them all. */
const shown = 10

/** Plots, samples above the screening value, and radioactive sources. */
export function LandFindings({ land: { plots, plotTarget, samples, radiation } }: { readonly land: Land }) {
  const t = useText()
  const wanted = plotTarget === null ? '' : t(`（目标 ${plotTarget}%）`, ` (target ${plotTarget}%)`)
  return (
    <>
      <Section
        title={t('建设用地', 'Development plots')}
        note={plots.count}
        actions={<AppLink href="/soil/plots">{t('地块台账', 'Plots register')}</AppLink>}
      >
        <KeyValue
          across
          items={[
            {
              key: 'rate',
              label: t('重点建设用地安全利用率', 'Safe use of key plots'),
              value: plots.percent === null ? t(plots.reason ?? { zh: '—', en: '—' }) : `${plots.percent}%${wanted}`,
            },
            ...plots.byState.map(({ state, count }) => ({ key: state.en, label: t(state), value: count })),
          ]}
        />
        {plots.unsafe.length === 0 ? null : (
          <Table
            caption={t('未依法完成程序即利用的地块', 'Plots used before they were made safe')}
            rows={plots.unsafe}
            rowKey={({ id }) => id}
            columns={[
              { key: 'label', head: t('地块', 'Plot'), cell: ({ label }) => label },
              { key: 'county', head: t('县区', 'County'), cell: ({ name }) => t(name) },
              { key: 'why', head: t('问题', 'Why'), wrap: true, cell: ({ text }) => t(text) },
            ]}
          />
        )}
      </Section>
      <Section
        title={t('超筛选值样品', 'Samples above the screening value')}
        note={samples.above.length}
        lead={t(
          `已评价 ${samples.judged} 个结果${samples.open === 0 ? '' : `，${samples.open} 个未评价`}；下列超标倍数最高的 ${Math.min(shown, samples.above.length)} 个。`,
          `${samples.judged} results judged${samples.open === 0 ? '' : `, ${samples.open} not judged`}; the ${Math.min(shown, samples.above.length)} farthest above are shown.`,
        )}
        actions={<AppLink href="/soil/samples">{t('样品台账', 'Samples register')}</AppLink>}
      >
        {samples.above.length === 0 ? null : (
          <Table
            caption={t('超筛选值样品', 'Samples above the screening value')}
            rows={samples.above.slice(0, shown)}
            rowKey={({ id }) => id}
            columns={[
              { key: 'label', head: t('样品', 'Sample'), cell: ({ label }) => label },
              { key: 'county', head: t('县区', 'County'), hideBelow: 'narrow', cell: ({ name }) => t(name) },
              { key: 'item', head: t('项目', 'Item'), cell: ({ item }) => t(item) },
              {
                key: 'multiple',
                head: t('超标倍数', 'Times above'),
                align: 'end',
                cell: ({ multiple }) => multiple ?? '—',
              },
              {
                key: 'result',
                head: t('评价', 'Result'),
                wrap: true,
                hideBelow: 'narrow',
                cell: ({ text }) => t(text),
              },
            ]}
          />
        )}
      </Section>
      <Section
        title={t('放射源与伴生放射性矿', 'Radioactive sources and mines')}
        note={radiation.sources}
        actions={<AppLink href="/soil/sources">{t('放射源台账', 'Sources register')}</AppLink>}
      >
        <KeyValue
          across
          items={[
            { key: 'hazards', label: t('未整改隐患', 'Open faults'), value: radiation.openHazards },
            { key: 'licence', label: t('许可证缺失或到期', 'No valid licence'), value: radiation.faults['no-licence'] },
            { key: 'idle', label: t('闲置超期', 'Idle too long'), value: radiation.faults['idle-too-long'] },
            { key: 'lost', label: t('下落不明', 'Whereabouts unknown'), value: radiation.faults.lost },
          ]}
        />
      </Section>
    </>
  )
}
