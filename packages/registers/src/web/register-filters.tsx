import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { FilterBar } from '@workpoints/ui/filter-bar'
import { SearchField } from '@workpoints/ui/search-field'
import { Select } from '@workpoints/ui/select'
import type { Condition } from '../filter.ts'
import { fieldAt, hasStates } from '../register.ts'
import { conditionText } from './condition-text.ts'
import { useHere } from './register-context.tsx'
import { useGroups } from './register-data.ts'
import { type useRegisterView, withCondition } from './register-view.ts'

export type Looked = ReturnType<typeof useRegisterView>

/** The one value that a column is held to; empty where it is none or several. */
const onlyOf = (conditions: readonly Condition[], column: string): string => {
  const found = conditions.find((condition) => condition.column === column)
  return found?.is === 'any' && found.of.length === 1 ? (found.of[0] ?? '') : ''
}

/** Search, the counties and states with how many rows each has, and what else narrows the list. */
export function RegisterFilters({ looked, total }: { readonly looked: Looked; readonly total: number | undefined }) {
  const t = useText()
  const { register, names, units } = useHere()
  const { view, change, where, clear } = looked
  const { conditions } = view.filter
  const rest = (column: string) => ({ ...view.filter, conditions: withCondition(conditions, column, null) })
  const byUnit = useGroups(register, rest(register.unit))
  const byState = useGroups(register, rest('$state'))
  const sum = (rows: readonly { readonly count: number }[] = []) => rows.reduce((all, { count }) => all + count, 0)
  const unitIds = units.map(({ id }) => id).filter((id) => (byUnit.data ?? []).some(({ unit }) => unit === id))
  const pick = (column: string) => (value: string) =>
    where(column, value === '' ? null : { column, is: 'any', of: [value] })
  const all = t('全部', 'All')
  const active = conditions.length > 0 || view.filter.search !== '' || view.filter.removed
  return (
    <>
      <FilterBar
        label={t('筛选', 'Filter')}
        status={total === undefined ? undefined : t(`共 ${total} 行`, `${total} rows`)}
        active={active}
        clearLabel={t('清除筛选', 'Clear')}
        onClear={clear}
      >
        <SearchField
          label={t('搜索', 'Search')}
          placeholder={t('搜索文字', 'Search')}
          value={view.filter.search}
          onChange={(search) => change({ filter: { ...view.filter, search } })}
        />
        {unitIds.length > 1 || onlyOf(conditions, register.unit) !== '' ? (
          <Select
            label={t(fieldAt(register, register.unit).title)}
            value={onlyOf(conditions, register.unit)}
            onChange={pick(register.unit)}
            options={[
              { value: '', label: `${all}（${sum(byUnit.data)}）` },
              ...unitIds.map((id) => ({
                value: id,
                label: `${names.nameOf(id)}（${sum(byUnit.data?.filter(({ unit }) => unit === id))}）`,
              })),
            ]}
          />
        ) : null}
      </FilterBar>
      {hasStates(register) ? (
        <fieldset className="register-states">
          <legend className="wp-hidden">{t('状态', 'State')}</legend>
          {[{ key: '', title: { zh: '全部', en: 'All' } }, ...register.states].map(({ key, title }) => {
            const count = sum(byState.data?.filter(({ state }) => key === '' || state === key))
            const pressed = onlyOf(conditions, '$state') === key
            return (
              <button
                key={key}
                type="button"
                className="register-states__one"
                aria-pressed={pressed}
                onClick={() => pick('$state')(key)}
              >
                {t(title)} <span className="register-states__count">{count}</span>
              </button>
            )
          })}
        </fieldset>
      ) : null}
      <ActiveConditions looked={looked} />
    </>
  )
}

/** Conditions that the bar above does not show, each to be taken away. */
function ActiveConditions({ looked: { view, where, change } }: { readonly looked: Looked }) {
  const t = useText()
  const { register, names } = useHere()
  const others = view.filter.conditions.filter(
    ({ column }) =>
      (column !== '$state' && onlyOf(view.filter.conditions, column) === '') ||
      (column !== register.unit && column !== '$state'),
  )
  if (others.length === 0 && !view.filter.removed) return null
  return (
    <p className="register-conditions">
      {others.map((condition) => {
        const text = t(conditionText(register, condition, names))
        return (
          <Button
            key={condition.column}
            size="s"
            aria-label={t(`取消条件：${text}`, `Drop: ${text}`)}
            onClick={() => where(condition.column, null)}
          >
            {text} <span aria-hidden="true">×</span>
          </Button>
        )
      })}
      {view.filter.removed ? (
        <Button size="s" onClick={() => change({ filter: { ...view.filter, removed: false } })}>
          {t('已移出的行', 'Rows taken out')} <span aria-hidden="true">×</span>
        </Button>
      ) : null}
    </p>
  )
}
