import { ButtonLink } from '@workpoints/ui/button'
import { Drawer } from '@workpoints/ui/drawer'
import { useText } from './language.tsx'
import { AppLink, useSearch, useSetSearch } from './navigation.tsx'
import { QueryState } from './query-state.tsx'
import { TargetStanding } from './target-report.tsx'
import { useUnit } from './unit-data.ts'

/** What one county's light on one task stands on; `?cell=18/360702` names both. */
export function CountyDrawer() {
  const t = useText()
  const [task = '', unit = ''] = (useSearch()['cell'] ?? '').split('/')
  const setSearch = useSetSearch()
  const query = useUnit(unit)
  const open = task !== '' && unit !== ''
  const data = open && query.data?.unit.id === unit ? query.data : undefined
  return (
    <Drawer
      open={open}
      onClose={() => setSearch({ cell: undefined })}
      closeLabel={t('关闭', 'Close')}
      overline={t(`任务 ${task}`, `Task ${task}`)}
      title={data === undefined ? t('县区', 'County') : t(data.unit.name)}
      actions={
        <>
          <ButtonLink href={`/tasks/${task}`} kind="primary" link={AppLink}>
            {t('打开任务', 'Open the task')}
          </ButtonLink>
          <ButtonLink href={`/units/${unit}`} link={AppLink}>
            {t('打开县区', 'Open the county')}
          </ButtonLink>
        </>
      }
    >
      <QueryState query={{ ...query, data }}>
        {({ targets }) => (
          <div className="county-drawer">
            {targets
              .filter(({ source }) => source === task)
              .map((target) => (
                <section key={target.id}>
                  <h3>{t(target.name)}</h3>
                  <TargetStanding target={target} />
                </section>
              ))}
          </div>
        )}
      </QueryState>
    </Drawer>
  )
}
