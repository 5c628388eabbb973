import { AppLink, useText } from '@workpoints/core/web'
import { KeyValue } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'
import { stageWords } from '../registers/outfalls.ts'
import { outfallStages } from '../rules/outfalls.ts'
import { OpenTable } from './open-table.tsx'
import { partText, type Works } from './works-data.ts'

/** Outfalls: how far 查、测、溯、治 has come, by river, and what is open on the key rivers. */
export function OutfallsPart({ outfalls }: { readonly outfalls: Works['outfalls'] }) {
  const t = useText()
  const { progress, key, rivers, open, exceeding } = outfalls
  const none = t('未登记', 'none listed')
  return (
    <Section
      title={t('入河排污口', 'Outfalls into rivers')}
      note={progress.total}
      actions={<AppLink href="/water/outfalls">{t('排污口台账', 'Outfalls register')}</AppLink>}
    >
      <KeyValue
        across
        items={[
          { key: 'key', label: t('重点河湖已销号', 'Key rivers, verified'), value: partText(key, none) },
          ...outfallStages.map((stage) => ({
            key: stage,
            label: t(stageWords[stage]),
            value: progress.total === 0 ? none : `${progress.reached[stage]} / ${progress.total}`,
          })),
          { key: 'exceeding', label: t('监测超标', 'Over their limits'), value: exceeding },
        ]}
      />
      <Table
        caption={t('各河流排污口整治', 'Outfalls by river')}
        rows={rivers}
        rowKey={({ river }) => river}
        columns={[
          { key: 'river', head: t('受纳水体', 'River'), cell: ({ river }) => river },
          {
            key: 'verified',
            head: t('已销号 / 全部', 'Verified / all'),
            align: 'end',
            cell: ({ verified }) => partText(verified, '—'),
          },
          { key: 'key', head: t('其中重点河湖', 'Key rivers'), align: 'end', cell: (row) => partText(row.key, '—') },
        ]}
      />
      <OpenTable
        caption={t('重点河湖未销号的排污口', 'Open outfalls of the key rivers')}
        rows={open}
        ledger="outfalls"
        what={t('排污口', 'Outfall')}
      />
    </Section>
  )
}
