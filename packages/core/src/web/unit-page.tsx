import { LightCounts } from '@workpoints/ui/light-counts'
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import { countLights, switchedKinds, unitKindText } from '../index.ts'
import { useText } from './language.tsx'
import { useCountsLabel, useLightLabels } from './light-words.ts'
import { AppLink, useLastPathPart } from './navigation.tsx'
import { NoticeLinks } from './notice-links.tsx'
import { usePageTitle } from './page-title.ts'
import { useHash } from './place.ts'
import { QueryState } from './query-state.tsx'
import { RecordHistory } from './record-history.tsx'
import { TaskTable } from './task-table.tsx'
import { type UnitData, useUnit } from './unit-data.ts'
import { UnitModules } from './unit-modules.tsx'
import { UnitNames } from './unit-names.tsx'
import { UnitReports } from './unit-reports.tsx'
import { UnitTargets } from './unit-targets.tsx'

/** One unit: what is asked of it now, how its targets stand, its tasks, its modules, its names. */
export default function UnitPage() {
  const query = useUnit(useLastPathPart())
  return <QueryState query={query}>{(data) => <UnitView data={data} />}</QueryState>
}

function UnitView({ data }: { readonly data: UnitData }) {
  const t = useText()
  const hash = useHash()
  const { unit, tasks, targets, reports } = data
  const isPlace = unit.kind === 'county' || unit.kind === 'zone'
  const isAsked = switchedKinds.has(unit.kind)
  usePageTitle(t(unit.name))
  return (
    <>
      <PageHeader
        crumbs={[
          isPlace ? { label: t('县区', 'Counties'), href: '/counties' } : { label: t('单位', 'Units'), href: '/units' },
        ]}
        crumbsLabel={t('所在位置', 'You are here')}
        link={AppLink}
        title={t(unit.name)}
        meta={<UnitFacts data={data} />}
        actions={isAsked ? <NoticeLinks about={{ unit: unit.id }} /> : undefined}
      />
      {isAsked ? <UnitReports reports={reports} on={data.on} /> : null}
      {isPlace ? <UnitTargets targets={targets} areas={data.areas} selected={hash} /> : null}
      {isPlace && tasks.length === 0 ? null : (
        <Section title={t('任务', 'Tasks')} note={tasks.length}>
          <TaskTable tasks={tasks} text="" />
        </Section>
      )}
      {isAsked ? <UnitModules unit={unit.id} name={unit.name} modules={data.modules} /> : null}
      <UnitNames unit={unit} />
      <Section title={t('变更记录', 'History')}>
        <RecordHistory subject={`unit/${unit.id}`} />
      </Section>
    </>
  )
}

function UnitFacts({ data }: { readonly data: UnitData }) {
  const t = useText()
  const countsLabel = useCountsLabel()
  const lightLabels = useLightLabels()
  const { unit, targets, tasks } = data
  const isPlace = unit.kind === 'county' || unit.kind === 'zone'
  const lights = isPlace ? targets.map(({ light }) => light) : tasks.flatMap(({ light }) => light ?? [])
  const counts = countLights(lights)
  return (
    <>
      {lights.length === 0 ? null : (
        <LightCounts counts={counts} label={countsLabel(counts)} lightLabels={lightLabels} />
      )}
      <span>{t(unitKindText[unit.kind])}</span>
      {unit.full === t(unit.name) ? null : <span lang="zh-CN">{unit.full}</span>}
      {unit.code === null ? null : <span>{t(`区划代码 ${unit.code}`, `Code ${unit.code}`)}</span>}
    </>
  )
}
