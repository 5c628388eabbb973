import { AppLink, useText } from '@workpoints/core/web'
import { KeyValue } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'
import { type GreenStage, greenStages } from '../rules/green-making.ts'
import type { Low } from './low-data.ts'

/** Stages on the way to a naming, in order. */
const stages: readonly GreenStage[] = ['candidate', 'recommended', 'named']

/** The pipeline of green factories, and the stations that are open and do not count. */
export function TransportSection({ low: { factories, stationsLeft, year } }: { readonly low: Low }) {
  const t = useText()
  return (
    <>
      <Section
        title={t('绿色工厂培育', 'Green factories on their way')}
        actions={<AppLink href="/carbon/green-making">{t('绿色制造台账', 'Green-making ledger')}</AppLink>}
      >
        <KeyValue
          across
          items={[
            ...stages.map((stage) => ({ key: stage, label: t(greenStages[stage]), value: factories.stages[stage] })),
            {
              key: 'year',
              label: t(`${year} 年首次命名`, `First named in ${year}`),
              value: t(
                `${factories.count}（国家级 ${factories.byLevel.national}，省级 ${factories.byLevel.provincial}）`,
                `${factories.count} (national ${factories.byLevel.national}, provincial ${factories.byLevel.provincial})`,
              ),
            },
          ]}
        />
      </Section>
      {stationsLeft.length === 0 ? null : (
        <Section
          title={t('已建未计入的充电站', 'Stations open and not counted')}
          note={stationsLeft.length}
          actions={<AppLink href="/carbon/super-chargers">{t('超充站台账', 'Stations ledger')}</AppLink>}
        >
          <Table
            caption={t('已建未计入的充电站', 'Stations open and not counted')}
            rows={stationsLeft}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', head: t('站名', 'Station'), cell: ({ name }) => name },
              { key: 'county', head: t('县区', 'County'), cell: ({ county }) => t(county) },
              { key: 'why', head: t('不计入的原因', 'Why'), wrap: true, cell: ({ reason }) => t(reason) },
            ]}
          />
        </Section>
      )}
    </>
  )
}
