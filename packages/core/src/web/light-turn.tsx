import { LightMark } from '@workpoints/ui/light-mark'
import { VisuallyHidden } from '@workpoints/ui/visually-hidden'
import type { Light } from '../index.ts'
import { useText } from './language.tsx'
import { useLightWords } from './light-words.ts'
import './light-turn.css'

/** From which light to which, as two marks with an arrow; read aloud in words. */
export function LightTurn({ from, to }: { readonly from: Light; readonly to: Light }) {
  const t = useText()
  const words = useLightWords()
  const said = t(`由${words.label(from)}转为${words.label(to)}`, `From ${words.label(from)} to ${words.label(to)}`)
  return (
    <span className="light-turn" title={said}>
      <VisuallyHidden>{said}</VisuallyHidden>
      <LightMark light={from} label={said} decorative />
      <span aria-hidden="true">→</span>
      <LightMark light={to} label={said} decorative />
    </span>
  )
}
