import { useSession, useSetSearch, useText } from '@workpoints/core/web'
import { Select } from '@workpoints/ui/select'
import { usePlan } from './plan-of-view.ts'
import { ViewFields } from './view-fields.tsx'

/** Left part of the top bar: which plan, and on wide screens how it is looked at. */
export function TopContext() {
  const t = useText()
  const plan = usePlan()
  const plans = useSession().data?.plans ?? []
  const setSearch = useSetSearch()
  if (plan === undefined) return null
  return (
    <>
      {plans.length > 1 ? (
        <Select
          label={t('工作要点', 'Plan')}
          labelHidden
          value={plan.id}
          options={plans.map(({ id, title }) => ({ value: id, label: t(title) }))}
          onChange={(id) => setSearch({ plan: id === plans[0]?.id ? undefined : id }, true)}
        />
      ) : (
        <span className="shell-plan" title={t(plan.title)}>
          {t(plan.title)}
        </span>
      )}
      <span className="shell-inline">
        <ViewFields />
      </span>
    </>
  )
}
