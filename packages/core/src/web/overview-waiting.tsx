import { useText } from './language.tsx'
import { AppLink } from './navigation.tsx'
import type { Overview } from './overview-query.ts'
import { ShortList } from './short-list.tsx'

export interface OverviewWaitingProps {
  readonly waiting: Overview['waiting']
  /** The month judged, `2025-06`. */
  readonly month: string
  /** Whether the reader is told of every unit, or of the own one alone. */
  readonly all: boolean
}

/** Who has not sent the figures of the month. */
export function OverviewWaiting({ waiting, month, all }: OverviewWaitingProps) {
  const t = useText()
  const number = Number(month.slice(5))
  return (
    <ShortList
      title={t('待报送', 'Waiting for')}
      items={waiting}
      keyOf={(row) => row.unit}
      empty={
        all
          ? t(`${number} 月的数据已全部报齐。`, 'Every figure of the month is in.')
          : t(`本单位 ${number} 月的数据已全部报齐。`, 'Every figure that your unit owes for the month is in.')
      }
      lead={t(`${number} 月数据尚未报齐的单位`, 'Units whose figures of the month are not all in')}
    >
      {({ unit, name, missing, expected }) => (
        <div className="overview-line">
          <AppLink href={`/units/${unit}`} className="overview-name">
            {t(name)}
          </AppLink>
          <span className="wp-number">
            {t(`缺 ${missing} 项`, `${missing} missing`)}
            <span className="wp-muted">{t(`，应报 ${expected} 项`, ` of ${expected}`)}</span>
          </span>
        </div>
      )}
    </ShortList>
  )
}
