import { dayText, monthsOf, monthText, periodEnd, today } from '@workpoints/core'
import { useSearch, useSession, useSetSearch, useText } from '@workpoints/core/web'
import { IconButton } from '@workpoints/ui/icon-button'
import { Select } from '@workpoints/ui/select'
import { useId } from 'react'
import { usePerson } from './person.ts'
import { changePerspective, perspective } from './perspective.ts'
import { usePlan } from './plan-of-view.ts'

/** How the plan is looked at: judged on which day, as known on which day, through whose eyes. All of it lives in the address. */
export function ViewFields() {
  return (
    <>
      <JudgedOn />
      <KnownOn />
      <Perspective />
    </>
  )
}

function JudgedOn() {
  const t = useText()
  const plan = usePlan()
  const { on } = useSearch()
  const setSearch = useSetSearch()
  if (plan === undefined) return null
  const own = plan.judgedOn ?? today()
  const days = [...new Set([...monthsOf(plan.year).map(periodEnd), ...(on === undefined ? [] : [on])])].sort()
  const later = t('尚无数据的月份', 'Months without figures yet')
  const dayLabel = (day: string) => t(dayText(day).zh, dayText(day).en.replace(/^By the end/, 'End'))
  const options = days
    .filter((day) => day !== own)
    .map((day) => ({ value: day, label: dayLabel(day), ...(day > own ? { group: later } : {}) }))
  const latest = { value: '', label: t(`${dayLabel(own)}（最新）`, `${dayLabel(own)} (latest)`) }
  return (
    <Select
      label={t('判断日', 'Judged')}
      value={on === own ? '' : (on ?? '')}
      options={[latest, ...options]}
      onChange={(day) => setSearch({ on: day }, true)}
    />
  )
}

function KnownOn() {
  const t = useText()
  const { asOf = '' } = useSearch()
  const setSearch = useSetSearch()
  const id = useId()
  return (
    <span className="wp-field wp-field--inline shell-known">
      <label className="wp-field__label" htmlFor={id}>
        {t('已知日', 'Known on')}
      </label>
      <input
        key={asOf}
        id={id}
        className="shell-date"
        type="date"
        max={today()}
        defaultValue={asOf}
        onChange={(event) => {
          const day = event.target.value
          if (/^20\d\d-/.test(day)) setSearch({ asOf: day }, true)
        }}
      />
      {asOf === '' ? null : (
        <IconButton
          icon="close"
          label={t('清除已知日', 'Clear the day')}
          onClick={() => setSearch({ asOf: undefined }, true)}
        />
      )}
    </span>
  )
}

/** Who reads all may look through any county's eyes; a county's people are told whose figures they see. */
function Perspective() {
  const t = useText()
  const { readsAll, unitName } = usePerson()
  const { data: session } = useSession()
  if (!readsAll)
    return unitName === null ? null : (
      <span className="shell-unit">{t(`本单位：${unitName.zh}`, `Your unit: ${unitName.en}`)}</span>
    )
  const counties = t('县（市、区）', 'Counties')
  return (
    <Select
      label={t('核验视角', 'Seen by')}
      value={perspective ?? ''}
      options={[
        { value: '', label: t('本级（全部）', 'Office') },
        ...(session?.counties ?? []).map(({ id, name }) => ({ value: id, label: t(name), group: counties })),
      ]}
      onChange={(unit) => changePerspective(unit === '' ? null : unit)}
    />
  )
}

/** The month that is looked at, short enough for a phone's top bar: 6月, Jun. */
export function useMonthName(): string {
  const t = useText()
  const plan = usePlan()
  const { on = plan?.judgedOn ?? today() } = useSearch()
  return t(monthText(on))
}
