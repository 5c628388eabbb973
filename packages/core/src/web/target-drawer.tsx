import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '@workpoints/ui/button'
import { Drawer } from '@workpoints/ui/drawer'
import { useCoreApi } from './api.ts'
import { useText } from './language.tsx'
import { AppLink, useSearch, useSetSearch, useViewInput } from './navigation.tsx'
import { QueryState } from './query-state.tsx'
import { TargetReport, TargetStanding, TargetTags } from './target-report.tsx'
import './target-report.css'

/** The target that the address names with `?target=`, beside whatever page is open. */
export function TargetDrawer() {
  const t = useText()
  const id = useSearch()['target']
  const setSearch = useSetSearch()
  const api = useCoreApi()
  const query = useQuery({
    ...api.task.target.queryOptions({ ...useViewInput(), target: id ?? '' }),
    enabled: id !== undefined,
  })
  const target = id === undefined ? undefined : query.data?.target
  const isGoal = target?.source.startsWith('goal-') ?? false
  return (
    <Drawer
      open={id !== undefined}
      onClose={() => setSearch({ target: undefined })}
      closeLabel={t('关闭', 'Close')}
      overline={
        target === undefined
          ? undefined
          : isGoal
            ? t('主要目标', 'Goal')
            : t(`任务 ${target.source}`, `Task ${target.source}`)
      }
      title={
        target === undefined ? (
          t('目标', 'Target')
        ) : (
          <>
            {t(target.name)} <TargetTags target={target} />
          </>
        )
      }
      actions={
        target === undefined ? undefined : (
          <>
            {isGoal ? null : (
              <ButtonLink href={`/tasks/${target.source}#${target.id}`} kind="primary" link={AppLink}>
                {t('打开任务', 'Open the task')}
              </ButtonLink>
            )}
            {target.light === null ? null : (
              <ButtonLink href={`/indicators/${target.indicator}`} link={AppLink}>
                {t('打开指标', 'Open the indicator')}
              </ButtonLink>
            )}
          </>
        )
      }
    >
      <QueryState query={query}>
        {({ target: view, details }) => (
          <>
            <blockquote className="target-quote" lang="zh-CN">
              {view.quote}
            </blockquote>
            {details === null ? <TargetStanding target={view} /> : <TargetReport detail={details} folded />}
          </>
        )}
      </QueryState>
    </Drawer>
  )
}
