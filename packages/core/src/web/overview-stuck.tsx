import type { TargetView } from '../server/target.view.ts'
import { chapterOrdinal } from './chinese-ordinal.ts'
import { useText } from './language.tsx'
import { AppLink } from './navigation.tsx'
import { OverviewList } from './overview-list.tsx'
import type { Overview } from './overview-query.ts'
import { asSentence } from './sentence.ts'
import { targetHref } from './target-link.ts'
import { TargetLight } from './target-table.tsx'

export interface OverviewStuckProps {
  readonly targets: readonly TargetView[]
  readonly areas: Overview['areas']
}

/** What is seriously behind or has already failed: the first thing an office acts on, with what is left to do in words. */
export function OverviewStuck({ targets, areas }: OverviewStuckProps) {
  const t = useText()
  return (
    <OverviewList
      title={t('卡点', 'Stuck')}
      items={targets}
      keyOf={(target) => target.id}
      shown={8}
      empty={t('没有严重滞后的目标。', 'No target is seriously behind.')}
    >
      {(target) => (
        <div className="overview-item">
          <TargetLight light={target.light} />
          <div>
            <AppLink href={targetHref(target)} className="overview-name">
              {t(target.name)}
            </AppLink>
            <span className="overview-source">{sourceOf(target, areas, t)}</span>
            {target.headroom === null ? null : (
              <p className="overview-headroom">{asSentence(t(target.headroom.text))}</p>
            )}
            {target.reason === null ? null : <p className="overview-reason">{t(target.reason)}</p>}
          </div>
        </div>
      )}
    </OverviewList>
  )
}

function sourceOf(target: TargetView, areas: Overview['areas'], t: ReturnType<typeof useText>): string {
  if (target.source.startsWith('goal-')) return t('主要目标', 'Goal')
  const area = areas.find(({ plugin }) => target.indicator.startsWith(`${plugin}.`))
  const chapter = area === undefined ? { zh: '', en: '' } : chapterOrdinal(area.number)
  return t(`${chapter.zh}任务 ${target.source}`, `Area ${chapter.en}task ${target.source}`)
}
