import { LightMark, lightOrder } from '@workpoints/ui/light-mark'
import { useText } from './language.tsx'
import { useLightWords } from './light-words.ts'
import './light-key.css'

/** What the marks mean, once on a page that uses many of them; with `hatched` also what an empty cell means. */
export function LightKey({ hatched }: { readonly hatched?: string }) {
  const t = useText()
  const words = useLightWords()
  return (
    <ul className="light-key" aria-label={t('图例', 'Key')}>
      {lightOrder.map((light) => (
        <li key={light}>
          <LightMark light={light} label={words.label(light)} size="s" decorative />
          {words.label(light)}
        </li>
      ))}
      {hatched === undefined ? null : (
        <li>
          <span className="light-key__hatched wp-hatched" aria-hidden="true" />
          {hatched}
        </li>
      )}
    </ul>
  )
}
