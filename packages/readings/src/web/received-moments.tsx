import { useText } from '@workpoints/core/web'
import { flagTexts } from '../index.ts'
import { clockOf, unitText } from './hour-words.ts'
import type { Received } from './site-data.ts'

/** The moments (2011) of a day: how many came, and the last by device. */
export function ReceivedMoments({ received: { moments, factors } }: { readonly received: Received }) {
  const t = useText()
  const known = new Map(factors.map((factor) => [factor.code, factor]))
  return (
    <div className="readings-received">
      <h3>{t(`实时数据（2011），当日 ${moments.count} 条`, `Moments (2011), ${moments.count} of the day`)}</h3>
      {moments.last.map(({ mn, time, values }) => (
        <p key={mn} className="readings__day">
          {t(`最近一条 ${clockOf(time)}：`, `The last, ${clockOf(time)}: `)}
          {values
            .map(({ code, value, flag }) => {
              const factor = known.get(code)
              const mark = flag === 'valid' ? '' : `（${t(flagTexts[flag])}）`
              return `${factor === undefined ? code : t(factor.name)} ${value ?? '—'} ${unitText(factor?.unit ?? '1') ?? ''}${mark}`.trim()
            })
            .join(t('；', '; '))}
        </p>
      ))}
    </div>
  )
}
