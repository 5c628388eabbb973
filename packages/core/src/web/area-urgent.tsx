import type { TargetView } from '../server/target.view.ts'
import { useText } from './language.tsx'
import { rankOf } from './light-rank.ts'
import { ShortList } from './short-list.tsx'
import { UrgentItem } from './urgent-item.tsx'

/** What is behind in an area, the worst first, each with what is left to do. */
export function AreaUrgent({ targets }: { readonly targets: readonly TargetView[] }) {
  const t = useText()
  const behind = targets
    .filter(({ light }) => light === 'red' || light === 'yellow')
    .sort((a, b) => rankOf(a.light) - rankOf(b.light))
  return (
    <ShortList
      title={t('需要推进', 'Needs a hand')}
      items={behind}
      keyOf={(target) => target.id}
      shown={6}
      empty={t('没有滞后的目标。', 'Nothing is behind.')}
    >
      {(target) => (
        <UrgentItem
          target={target}
          source={
            target.source.startsWith('goal-')
              ? t('主要目标', 'Goal')
              : t(`任务 ${target.source}`, `Task ${target.source}`)
          }
        />
      )}
    </ShortList>
  )
}
