import type { TargetView } from '../server/target.view.ts'
import { useText } from './language.tsx'
import { AppLink } from './navigation.tsx'
import { asSentence } from './sentence.ts'
import { targetHref } from './target-link.ts'
import { TargetLight } from './target-table.tsx'
import './urgent-item.css'

export interface UrgentItemProps {
  readonly target: TargetView
  /** Where the document asks for it, such as （六）任务 25. */
  readonly source: string
}

/** A target that needs a hand: its name, what is left to do in bold, and why it stands where it stands. */
export function UrgentItem({ target, source }: UrgentItemProps) {
  const t = useText()
  return (
    <div className="urgent">
      <TargetLight light={target.light} />
      <div>
        <AppLink href={targetHref(target)} className="urgent__name">
          {t(target.name)}
        </AppLink>
        <span className="urgent__source">{source}</span>
        {target.headroom === null ? null : <p className="urgent__headroom">{asSentence(t(target.headroom.text))}</p>}
        {target.reason === null ? null : <p className="urgent__reason">{asSentence(t(target.reason))}</p>}
      </div>
    </div>
  )
}
