import { lightText } from '@workpoints/core'
import { AppLink, useText } from '@workpoints/core/web'
import { LightMark } from '@workpoints/ui/light-mark'
import { Section } from '@workpoints/ui/section'
import type { NoticeFacts } from '../notice-facts.ts'
import { periodText } from '../round.ts'

/** The facts of a case before its letter is written: what lags, and since when. */
export function NoticeFactsView({ facts }: { readonly facts: NoticeFacts }) {
  const t = useText()
  return (
    <Section title={t('事实依据', 'The facts')} note={t(`截至 ${facts.through}`, `to ${facts.through}`)}>
      {facts.targets.length === 0 ? (
        <p className="wp-muted">{t('没有推进滞后的目标。', 'Nothing lags.')}</p>
      ) : (
        <ul className="notice-facts">
          {facts.targets.map(({ id, name, light, value, demand, reason, headroom }) => (
            <li key={id}>
              <LightMark light={light} label={t(lightText[light])} /> <b>{t(name)}</b>{' '}
              <span className="wp-muted">
                {value === null ? '' : t(value)} / {t(demand)}
              </span>
              <p>
                {t(reason)}
                {headroom === null ? '' : ` ${t(headroom)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      {facts.months.length === 0 ? null : (
        <p className="notice-facts__months">
          {facts.months.map(({ period, light }) => (
            <span key={period}>
              {t(periodText(period))} <LightMark light={light} label={t(lightText[light])} size="s" />
            </span>
          ))}
        </p>
      )}
      {facts.prior.map(({ id, number, day }) => (
        <p key={id}>
          <AppLink href={`/notices/${id}`}>{`${day} ${number}`}</AppLink>
        </p>
      ))}
    </Section>
  )
}
