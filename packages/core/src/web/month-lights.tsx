import { LightMark } from '@workpoints/ui/light-mark'
import { monthText } from '../index.ts'
import type { TargetDetail } from '../server/task.router.ts'
import { useText } from './language.tsx'
import { useLightWords } from './light-words.ts'
import { AppLink } from './navigation.tsx'
import './month-lights.css'

export interface MonthLightsProps {
  readonly target: string
  readonly months: TargetDetail['months']
}

/** The light at the end of each month on one line; a corrected month is marked. Leads to what turned. */
export function MonthLights({ target, months }: MonthLightsProps) {
  const t = useText()
  const words = useLightWords()
  if (months.length < 2) return null
  return (
    <div className="month-lights">
      <span className="month-lights__title">{t('逐月', 'By month')}</span>
      <ol>
        {months.map(({ month, light, reason, closed }) => {
          const name = t(monthText(month))
          const corrected =
            closed === null
              ? ''
              : t(
                  `（已更正，关账时为${words.letter(closed.light)}）`,
                  ` (corrected; closed with ${words.letter(closed.light)})`,
                )
          const said = `${name} ${words.label(light)}${corrected}${reason === null ? '' : `：${t(reason)}`}`
          return (
            <li key={month} className={closed === null ? undefined : 'month-lights__corrected'}>
              <LightMark light={light} label={said} size="s" />
              <span aria-hidden="true">{name}</span>
            </li>
          )
        })}
      </ol>
      <AppLink href={`/changes?target=${encodeURIComponent(target)}`}>{t('变化', 'Changes')}</AppLink>
    </div>
  )
}
