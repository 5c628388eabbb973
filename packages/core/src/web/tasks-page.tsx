import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { lightOrder } from '@workpoints/ui/light-mark'
import { PageHeader } from '@workpoints/ui/page-header'
import { useCoreApi } from './api.ts'
import { useText } from './language.tsx'
import { useSearch, useViewInput } from './navigation.tsx'
import { QueryState } from './query-state.tsx'
import { TaskFilters } from './task-filters.tsx'
import { TaskTable } from './task-table.tsx'

const lightOf = (text: string | undefined) => lightOrder.find((light) => light === text)

/** What the address asks of the list; anything that is no area or light is left out. */
function useTaskFilter() {
  const { area, unit, light, text } = useSearch()
  const number = Number(area)
  const asked = lightOf(light)
  return {
    ...(Number.isInteger(number) && number > 0 ? { area: number } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(asked === undefined ? {} : { light: asked }),
    ...(text === undefined ? {} : { text: text.slice(0, 100) }),
  }
}

/** All tasks of the plan as a dense list, narrowed by what the address says. */
export default function TasksPage() {
  const t = useText()
  const filter = useTaskFilter()
  const query = useQuery({
    ...useCoreApi().task.list.queryOptions({ ...useViewInput(), ...filter }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHeader title={t('任务', 'Tasks')} />
      <QueryState query={query}>
        {(list) => (
          <>
            <TaskFilters areas={list.areas} units={list.units} shown={list.rows.length} total={list.total} />
            <TaskTable tasks={list.rows} text={filter.text ?? ''} />
          </>
        )}
      </QueryState>
    </>
  )
}
