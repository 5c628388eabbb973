import { LightMark } from '@workpoints/ui/light-mark'
import { VisuallyHidden } from '@workpoints/ui/visually-hidden'
import type { TargetView } from '../server/target.view.ts'
import { useText } from './language.tsx'
import { useLightWords } from './light-words.ts'
import { AppLink } from './navigation.tsx'
import { ShortList } from './short-list.tsx'
import { targetHref } from './target-link.ts'

/** Targets whose light turned in the month: from which to which, and why; turns for the worse first. */
export function OverviewTurned({ targets }: { readonly targets: readonly TargetView[] }) {
  const t = useText()
  return (
    <ShortList
      title={t('本月转变', 'Turned this month')}
      items={targets}
      keyOf={(target) => target.id}
      shown={5}
      empty={t('与上月相比，各项目标状态没有变化。', 'No light changed since the month before.')}
    >
      {(target) => (
        <div className="overview-item">
          <Turn target={target} />
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

function Turn({ target: { light, previousLight } }: { readonly target: TargetView }) {
  const t = useText()
  const words = useLightWords()
  if (light === null || previousLight === null) return null
  const said = t(
    `由${words.label(previousLight)}转为${words.label(light)}`,
    `From ${words.label(previousLight)} to ${words.label(light)}`,
  )
  return (
    <span className="overview-turn" title={said}>
      <VisuallyHidden>{said}</VisuallyHidden>
      <LightMark light={previousLight} label={said} decorative />
      <span aria-hidden="true">→</span>
      <LightMark light={light} label={said} decorative />
    </span>
  )
}
