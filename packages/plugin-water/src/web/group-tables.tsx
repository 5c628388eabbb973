import { AppLink, useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { ClassMark } from './class-mark.tsx'
import type { Sections } from './sections-data.ts'
import { qualityText } from './water-words.ts'

type Group = Sections['basins'][number]

function useColumns(): readonly Column<Group>[] {
  const t = useText()
  return [
    {
      key: 'ratio',
      head: t('优良比例', 'Good'),
      unit: '%',
      align: 'end',
      sortValue: ({ ratioPercent }) => (ratioPercent === null ? null : Number(ratioPercent)),
      cell: ({ ratioPercent }) => ratioPercent ?? '—',
    },
    {
      key: 'good',
      head: t('优良 / 参评', 'Good / assessed'),
      align: 'end',
      cell: ({ good, assessed, notAssessed }) =>
        `${good} / ${assessed}${notAssessed === 0 ? '' : t(`（${notAssessed} 未参评）`, ` (${notAssessed} not)`)}`,
    },
    {
      key: 'attaining',
      hideBelow: 'narrow',
      head: t('达到目标类别', 'Keep their class'),
      align: 'end',
      sortValue: ({ attaining, withTarget }) => (withTarget === 0 ? null : attaining / withTarget),
      cell: ({ attaining, withTarget }) => `${attaining} / ${withTarget}`,
    },
    {
      key: 'quality',
      head: t('水质状况', 'Quality'),
      hideBelow: 'medium',
      cell: ({ quality }) => (quality === null ? '—' : t(qualityText(quality))),
    },
    { key: 'worst', head: t('最差', 'Worst'), align: 'center', cell: ({ worst }) => <ClassMark value={worst} /> },
  ]
}

/** Good sections by basin and by county, each from its own sections and never from percentages. */
export function GroupTables({ sections: { basins, counties } }: { readonly sections: Sections }) {
  const t = useText()
  const columns = useColumns()
  return (
    <>
      <Section title={t('分流域', 'By basin')}>
        <Table
          caption={t('各流域优良断面', 'Good sections by basin')}
          columns={[
            { key: 'name', head: t('流域', 'Basin'), cell: ({ group }) => `${group}${t('流域', ' basin')}` },
            ...columns,
          ]}
          rows={basins}
          rowKey={({ group }) => group}
        />
      </Section>
      <Section title={t('分县区', 'By county')}>
        <Table
          caption={t('各县区优良断面', 'Good sections by county')}
          columns={[
            {
              key: 'name',
              head: t('县区', 'County'),
              wrap: true,
              sortValue: ({ group }) => group,
              cell: ({ name }) => t(name),
            },
            ...(columns as readonly Column<Sections['counties'][number]>[]),
          ]}
          rows={counties}
          rowKey={({ group }) => group}
          rowHref={({ group }) => `/units/${group}#water.good-sections`}
          link={AppLink}
        />
      </Section>
    </>
  )
}
