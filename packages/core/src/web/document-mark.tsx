import { LightMark } from '@workpoints/ui/light-mark'
import type { TargetView } from '../server/target.view.ts'
import { useText } from './language.tsx'
import { useLightWords } from './light-words.ts'
import { AppLink, useSearch } from './navigation.tsx'
import { bareValueText, valueText } from './value-text.ts'

/** What a mark shows beside its shape: the value where there is a number, the light's name otherwise. */
function useMarkWords(target: TargetView): { short: string | null; long: string } {
  const t = useText()
  const { label, letter } = useLightWords()
  const isNumber = !(target.kind === 'done' && target.accumulation === 'milestone')
  const short = target.value === null || !isNumber ? null : t(bareValueText(target, target.value))
  const now = target.value === null ? t('暂无数据', 'no data') : t(valueText(target, target.value))
  const light = label(target.light ?? 'grey')
  // What is seen comes first, so that a voice command of it finds the link.
  const seen = `${letter(target.light ?? 'grey')}${short === null ? '' : ` ${short}`}`
  const long = t(
    `${seen}：${target.name.zh}，要求${target.demand.zh}，现值${now}，${light}。${target.reason?.zh ?? ''}`,
    `${seen}: ${target.name.en}; asked: ${target.demand.en}; now: ${now}; ${light}. ${target.reason?.en ?? ''}`,
  )
  return { short, long }
}

/** The mark of one target, set small after its words; a link that opens the target beside the document. */
export function DocumentMark({ target, dimmed }: { readonly target: TargetView; readonly dimmed: boolean }) {
  const search = useSearch()
  const { letter } = useLightWords()
  const words = useMarkWords(target)
  const query = new URLSearchParams({ ...search, target: target.id })
  const light = target.light ?? 'grey'
  return (
    <AppLink
      href={`/document?${query}`}
      className={`doc-mark doc-mark--${light}${dimmed ? ' doc-mark--dim' : ''}`}
      data-target={target.id}
      aria-label={words.long}
      aria-haspopup="dialog"
    >
      <LightMark light={light} label="" letter={letter(light)} size="s" decorative />{' '}
      {words.short === null ? null : <span className="doc-mark__value">{words.short}</span>}
    </AppLink>
  )
}
