import type { TargetView } from '../server/target.view.ts'
import { useText } from './language.tsx'
import { AppLink } from './navigation.tsx'
import { ShortList } from './short-list.tsx'
import { targetHref } from './target-link.ts'
import { TargetLight } from './target-table.tsx'

/** What falls due within two months, or should have been there already; the earliest first. */
export function OverviewDue({ targets }: { readonly targets: readonly TargetView[] }) {
  const t = useText()
  return (
    <ShortList
      title={t('临近到期', 'Due soon')}
      items={targets}
      keyOf={(target) => target.id}
      empty={t('60 天内没有到期的目标。', 'Nothing falls due within 60 days.')}
    >
      {(target) => (
        <div className="overview-item">
          <TargetLight light={target.light} />
          <div>
            <AppLink href={targetHref(target)} className="overview-name">
              {t(target.name)}
            </AppLink>
            <p className="overview-reason">
              {t(`期限 ${target.due}`, `Due ${target.due}`)}
              {target.headroom === null ? null : t(`，${target.headroom.text.zh}`, `: ${target.headroom.text.en}`)}
            </p>
          </div>
        </div>
      )}
    </ShortList>
  )
}
