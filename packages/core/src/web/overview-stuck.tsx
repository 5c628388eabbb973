import type { TargetView } from '../server/target.view.ts'
import { chapterOrdinal } from './chinese-ordinal.ts'
import { useText } from './language.tsx'
import { isKnown } from './light-rank.ts'
import type { Overview } from './overview-query.ts'
import { ShortList } from './short-list.tsx'
import { UrgentItem } from './urgent-item.tsx'

export interface OverviewStuckProps {
  readonly targets: readonly TargetView[]
  readonly areas: Overview['areas']
  readonly counts: Overview['counts']
}

/** What is seriously behind or has already failed: the first thing an office acts on, with what is left to do in words. */
export function OverviewStuck({ targets, areas, counts }: OverviewStuckProps) {
  const t = useText()
  const sourceOf = (target: TargetView): string => {
    if (target.source.startsWith('goal-')) return t('主要目标', 'Goal')
    const area = areas.find(({ plugin }) => target.indicator.startsWith(`${plugin}.`))
    if (area === undefined) return t(`任务 ${target.source}`, `Task ${target.source}`)
    return t(`${chapterOrdinal(area.number).zh}任务 ${target.source}`, `Area ${area.number}, task ${target.source}`)
  }
  return (
    <ShortList
      title={t('卡点', 'Stuck')}
      items={targets}
      keyOf={(target) => target.id}
      shown={8}
      empty={
        isKnown(counts)
          ? t('没有严重滞后的目标。', 'No target is seriously behind.')
          : t('还没有收到数据，暂时无法判断。', 'No figures have come yet, so nothing can be judged.')
      }
    >
      {(target) => <UrgentItem target={target} source={sourceOf(target)} />}
    </ShortList>
  )
}
