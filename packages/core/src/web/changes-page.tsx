import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { EmptyState } from '@workpoints/ui/empty-state'
import { PageHeader } from '@workpoints/ui/page-header'
import type { ChangeKind } from '../server/change.view.ts'
import { useCoreApi } from './api.ts'
import { ChangeFilters } from './change-filters.tsx'
import { ChangeList } from './change-list.tsx'
import { useText } from './language.tsx'
import { AppLink, useSearch, useViewInput } from './navigation.tsx'
import { QueryState } from './query-state.tsx'

const kinds: readonly ChangeKind[] = ['better', 'worse', 'corrected']

/** What the address asks of the feed; what it cannot mean is left out. */
function useChangeFilter() {
  const { area, unit, kind, month, target } = useSearch()
  const number = Number(area)
  const known = kinds.find((one) => one === kind)
  return {
    ...(Number.isInteger(number) && number > 0 ? { area: number } : {}),
    ...(unit === undefined ? {} : { unit: unit.slice(0, 60) }),
    ...(known === undefined ? {} : { kind: known }),
    ...(/^\d{4}-(0[1-9]|1[0-2])$/.test(month ?? '') ? { month } : {}),
    ...(target === undefined ? {} : { target: target.slice(0, 100) }),
  }
}

/** The feed of lights: what turned in which month, for the city and for the units the reader may see, and what corrections changed. */
export default function ChangesPage() {
  const t = useText()
  const query = useQuery({
    ...useCoreApi().plan.changes.queryOptions({ ...useViewInput(), ...useChangeFilter() }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('总览', 'Overview'), href: '/' }]}
        crumbsLabel={t('上级页面', 'Pages above')}
        link={AppLink}
        title={t('变化', 'Changes')}
        lead={t(
          '逐月列出由什么灯转为什么灯、为什么。某月关账（次月 15 日）后数据有更正、灯因此改变的，列为“更正”，两种结果都保留。',
          'What turned in each month, from which light to which, and why. A light of a closed month that corrected figures have changed is a correction; both are kept.',
        )}
      />
      <QueryState query={query}>
        {(changes) => (
          <>
            <ChangeFilters changes={changes} />
            {changes.rows.length === 0 ? (
              <EmptyState title={t('没有符合条件的变化。', 'Nothing has changed here.')}>
                {t(
                  '从有数据的第二个月起，灯与上月不同的目标会列在这里。',
                  'From the second month with figures on, what differs from the month before is listed here.',
                )}
              </EmptyState>
            ) : (
              <ChangeList changes={changes} />
            )}
          </>
        )}
      </QueryState>
    </>
  )
}
