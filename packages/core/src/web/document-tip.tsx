import { LightMark } from '@workpoints/ui/light-mark'
import { type RefObject, useEffect, useState } from 'react'
import type { TargetView } from '../server/target.view.ts'
import { useText } from './language.tsx'
import { useLightWords } from './light-words.ts'

interface Tip {
  readonly target: string
  readonly left: number
  readonly top: number
  readonly above: boolean
}

const width = 352

function tipAt(element: Element): Tip | null {
  const target = element.getAttribute('data-target')
  const box = element.getClientRects()[0]
  if (target === null || box === undefined) return null
  const above = box.bottom > window.innerHeight - 180
  const left = Math.max(8, Math.min(box.left, window.innerWidth - width - 8))
  return { target, left, top: above ? box.top - 6 : box.bottom + 6, above }
}

/**
 * Where the tip belongs: at the target the pointer rests on or the focus stands on. It stays while the pointer is on the tip itself,
 * and Esc takes it away (WCAG 1.4.13).
 */
function useTip(area: RefObject<HTMLElement | null>): Tip | null {
  const [tip, setTip] = useState<Tip | null>(null)
  useEffect(() => {
    const element = area.current
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = (next: Tip | null, delay: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => setTip(next), delay)
    }
    const onOver = (event: Event) => {
      if (!(event.target instanceof Element)) return
      if (event.target.closest('.doc-tip')) return clearTimeout(timer)
      const named = event.target.closest('[data-target]')
      later(named === null ? null : tipAt(named), 180)
    }
    const onFocus = (event: Event) => {
      const named = event.target instanceof Element ? event.target.closest('[data-target]') : null
      if (named?.matches(':focus-visible')) later(tipAt(named), 0)
    }
    const hide = () => later(null, 0)
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && hide()
    element?.addEventListener('mouseover', onOver)
    element?.addEventListener('mouseleave', hide)
    element?.addEventListener('focusin', onFocus)
    element?.addEventListener('focusout', hide)
    document.addEventListener('keydown', onKey)
    window.addEventListener('scroll', hide, { passive: true })
    return () => {
      clearTimeout(timer)
      element?.removeEventListener('mouseover', onOver)
      element?.removeEventListener('mouseleave', hide)
      element?.removeEventListener('focusin', onFocus)
      element?.removeEventListener('focusout', hide)
      document.removeEventListener('keydown', onKey)
      window.removeEventListener('scroll', hide)
    }
  }, [area])
  return tip
}

/** Says in one sentence why the target under the pointer or the focus has its light. */
export function DocumentTip(props: {
  readonly area: RefObject<HTMLElement | null>
  readonly targets: ReadonlyMap<string, TargetView>
}) {
  const t = useText()
  const { label } = useLightWords()
  const tip = useTip(props.area)
  const target = tip === null ? undefined : props.targets.get(tip.target)
  if (tip === null || target === undefined) return null
  const light = target.light ?? 'grey'
  return (
    <div
      className={`doc-tip${tip.above ? ' doc-tip--above' : ''}`}
      style={{ left: tip.left, top: tip.top, width }}
      role="tooltip"
    >
      <p className="doc-tip__name">
        <LightMark light={light} label={label(light)} size="s" decorative />
        <span>{t(target.name)}</span>
        <span className="doc-tip__demand">{t(target.demand)}</span>
      </p>
      <p>
        {target.reason === null
          ? t('所属模块未启用，不作评价。', 'Its module is not enabled, so it is not judged.')
          : t(target.reason)}
      </p>
      {target.headroom === null ? null : <p className="doc-tip__headroom">{t(target.headroom.text)}</p>}
    </div>
  )
}
