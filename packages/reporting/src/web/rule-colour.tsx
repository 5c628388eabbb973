import { useText } from '@workpoints/core/web'
import type { RuleSet } from '../index.ts'
import { colourTitle } from '../rule-words.ts'
import './rules-page.css'

/** A colour of a scale: a patch and its name, never the patch alone. */
export function RuleColour({ set, id }: { readonly set: Pick<RuleSet, 'scale'>; readonly id: string | null }) {
  const t = useText()
  if (id === null) return <span className="wp-muted">{t('不改变', 'no change')}</span>
  const paint = set.scale.find((colour) => colour.id === id)?.paint ?? 'grey'
  return <PaintedName paint={paint} name={t(colourTitle(set, id))} />
}

export function PaintedName({ paint, name }: { readonly paint: string; readonly name: string }) {
  return (
    <span className="rule-colour">
      <span className={`rule-colour__patch rule-colour__patch--${paint}`} aria-hidden="true" />
      {name}
    </span>
  )
}
