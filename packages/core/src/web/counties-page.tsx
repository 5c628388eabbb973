import { EmptyState } from '@workpoints/ui/empty-state'
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import { CountyDrawer } from './county-drawer.tsx'
import { CountyTiles } from './county-tiles.tsx'
import { useText } from './language.tsx'
import { AppLink } from './navigation.tsx'
import { QueryState } from './query-state.tsx'
import { TaskMatrix } from './task-matrix.tsx'
import { useCountyMap, useMatrix } from './unit-data.ts'

/** The counties: on a map of tiles with its table, and task by task. */
export default function CountiesPage() {
  const t = useText()
  const matrix = useMatrix()
  return (
    <>
      <PageHeader title={t('县区', 'Counties')} />
      <QueryState query={useCountyMap()}>
        {(map) => (map.places.some(({ readable }) => readable) ? <CountyTiles map={map} /> : <NoCounty />)}
      </QueryState>
      {matrix.data?.counties.length === 0 ? null : <CountyTasks matrix={matrix} />}
      <CountyDrawer />
    </>
  )
}

/** What a guest of the public edition finds here. */
function NoCounty() {
  const t = useText()
  return (
    <EmptyState
      title={t('您的账号不查看各县（市、区）的数值。', 'The figures of the counties are not shown to your account.')}
      action={<AppLink href="/">{t('查看全市总览', 'See the city as a whole')}</AppLink>}
    />
  )
}

function CountyTasks({ matrix }: { readonly matrix: ReturnType<typeof useMatrix> }) {
  const t = useText()
  return (
    <Section
      id="matrix"
      title={t('任务 × 县区', 'Tasks × counties')}
      lead={t(
        '每格是该县区在这项任务中最差的目标；斜线表示没有按县区评价的目标。方向键移动，回车打开。',
        'Each cell is the county’s worst target in the task; hatched means nothing is judged by county. Arrow keys move, Enter opens.',
      )}
    >
      <QueryState query={matrix}>{(tasks) => <TaskMatrix matrix={tasks} />}</QueryState>
    </Section>
  )
}
