import { useText } from '@workpoints/core/web'
import type { Letter } from '../letter.ts'
import './notice-letter.css'

/** The letter as it is printed: A4 after GB/T 9704-2012. It is Chinese in either language, as the document is. */
export function NoticeLetter({ letter }: { readonly letter: Letter }) {
  const t = useText()
  return (
    <article className="notice-letter" lang="zh-CN" aria-label={t('文书', 'Letter')}>
      <p className="notice-letter__organ">{letter.organ}</p>
      <p className="notice-letter__number">{letter.number}</p>
      <h2 className="notice-letter__title">{letter.title}</h2>
      <p className="notice-letter__to">{letter.to}：</p>
      {letter.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="notice-letter__signer">{letter.signer}</p>
      <p className="notice-letter__day">{letter.day}</p>
    </article>
  )
}
