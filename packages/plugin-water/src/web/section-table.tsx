import { useSearch, useSetSearch, useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { Segmented } from '@workpoints/ui/segmented'
import { Table } from '@workpoints/ui/table'
import { ClassStrip } from './class-mark.tsx'
import { useClassColumns, usePhosphorusColumns } from './section-columns.tsx'
import type { SectionRow } from './sections-data.ts'

/** Every section: its classes by month, or its phosphorus. A row opens what its class stands on. */
export function SectionTable({ rows }: { readonly rows: readonly SectionRow[] }) {
  const t = useText()
  const { view = 'class' } = useSearch()
  const setSearch = useSetSearch()
  const columns = { class: useClassColumns(), phosphorus: usePhosphorusColumns() }
  const isClass = view !== 'phosphorus'
  return (
    <Section
      title={t('断面水质', 'Sections')}
      note={rows.length}
      actions={
        <Segmented
          label={t('查看', 'View')}
          value={isClass ? 'class' : 'phosphorus'}
          onChange={(value) => setSearch({ view: value === 'class' ? '' : value })}
          segments={[
            { value: 'class', label: t('类别', 'Class') },
            { value: 'phosphorus', label: t('总磷', 'Phosphorus') },
          ]}
        />
      }
    >
      <Table
        caption={
          isClass ? t('各断面水质类别', 'Classes of the sections') : t('各断面总磷', 'Phosphorus of the sections')
        }
        columns={isClass ? columns.class : columns.phosphorus}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setSearch({ section: id }, true)}
        detail={(row) => <Detail row={row} isClass={isClass} />}
      />
    </Section>
  )
}

/** What narrow screens show under a section's name instead of columns. */
function Detail({ row, isClass }: { readonly row: SectionRow; readonly isClass: boolean }) {
  const t = useText()
  const target = row.target === null ? t('未定目标', 'no target') : t(`目标${row.target}类`, `target ${row.target}`)
  const kept = row.attains === null ? '' : row.attains ? t(' · 达到', ' · kept') : t(' · 未达到', ' · missed')
  return (
    <>
      <span className="water-detail">{`${t(row.county)} · ${target}${kept}`}</span>
      {isClass ? <ClassStrip strip={row.strip} /> : null}
    </>
  )
}
