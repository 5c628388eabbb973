import type { TargetView } from '../server/target.view.ts'
import { useText } from './language.tsx'
import { LightTurn } from './light-turn.tsx'
import { AppLink } from './navigation.tsx'
import { ShortList } from './short-list.tsx'
import { targetHref } from './target-link.ts'

/** Targets whose light turned in the month: from which to which, and why; turns for the worse first. */
export function OverviewTurned({
  targets,
  month,
}: {
  readonly targets: readonly TargetView[]
  readonly month: string
}) {
  const t = useText()
  return (
    <ShortList
      title={t('本月转变', 'Turned this month')}
      items={targets}
      keyOf={(target) => target.id}
      shown={5}
      empty={t('与上月相比，各项目标状态没有变化。', 'No light changed since the month before.')}
      actions={
        <AppLink href={`/changes?month=${month}`}>{t('含各县区及历月变化', 'Counties and other months')}</AppLink>
      }
    >
      {(target) => (
        <div className="overview-item">
          {target.light === null || target.previousLight === null ? (
            <span />
          ) : (
            <LightTurn from={target.previousLight} to={target.light} />
          )}
          <div>
            <AppLink href={targetHref(target)} className="overview-name">
              {t(target.name)}
            </AppLink>
            {target.reason === null ? null : <p className="overview-reason">{t(target.reason)}</p>}
          </div>
        </div>
      )}
    </ShortList>
  )
}
