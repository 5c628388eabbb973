import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AppLink, QueryState, useSearch, useText, useViewInput } from '@workpoints/core/web'
import { EmptyState } from '@workpoints/ui/empty-state'
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import { useApi } from './api.ts'
import { Demands, Headline } from './demands.tsx'
import { GroupTables } from './group-tables.tsx'
import { PhosphorusPanel } from './phosphorus-panel.tsx'
import { RiverPicture } from './river-picture.tsx'
import { SectionDrawer } from './section-drawer.tsx'
import { SectionFilters } from './section-filters.tsx'
import { SectionTable } from './section-table.tsx'
import { filtered, type Sections } from './sections-data.ts'
import { StrayRows } from './stray-rows.tsx'
import { TrophicTable } from './trophic-table.tsx'
import { WarningTable } from './warning-table.tsx'

/** The page a water specialist keeps open: what the ratio leaves, rivers, warnings, every section with its months, phosphorus. */
export default function SectionsPage() {
  const t = useText()
  const { month } = useSearch()
  const input = { ...useViewInput(), ...(month === undefined ? {} : { month }) }
  const query = useQuery({ ...useApi().sections.queryOptions(input), placeholderData: keepPreviousData })
  return (
    <>
      <PageHeader
        title={t('碧水一览', 'Sections at a glance')}
        meta={query.data && <Headline sections={query.data} />}
        link={AppLink}
      />
      <QueryState query={query} height="40rem">
        {(sections) => (sections.sections.length === 0 ? <NoSections /> : <Body sections={sections} />)}
      </QueryState>
      <SectionDrawer input={input} />
    </>
  )
}

function Body({ sections }: { readonly sections: Sections }) {
  const t = useText()
  const { county = '', basin = '', kind = '' } = useSearch()
  const rows = filtered(sections.sections, { county, basin, kind })
  return (
    <>
      <SectionFilters sections={sections} shown={rows.length} />
      <Demands sections={sections} />
      <Section
        title={t('河流断面图', 'Rivers')}
        lead={t(
          '各河流自上游至下游，颜色和类别为年初至期末平均水质。',
          'Each river from source to mouth; colours and classes are those of the mean from January on.',
        )}
      >
        <RiverPicture rivers={sections.rivers} sections={rows} />
      </Section>
      <WarningTable rows={rows} />
      <SectionTable rows={rows} />
      <TrophicTable rows={rows} period={sections.period} />
      <PhosphorusPanel phosphorus={sections.phosphorus} period={sections.period} />
      <GroupTables sections={sections} />
      <StrayRows rows={sections.stray} />
    </>
  )
}

function NoSections() {
  const t = useText()
  return (
    <EmptyState title={t('没有可显示的断面。', 'There is no section to show.')}>
      {t(
        '在“点位与数据”中登记河流断面和湖库点位，导入自动监测数据或手工监测台账后，这里显示类别、优良比例和预警。',
        'Register river sections and lake points among the sites; once data come in, classes, ratios and warnings are shown here.',
      )}
    </EmptyState>
  )
}
