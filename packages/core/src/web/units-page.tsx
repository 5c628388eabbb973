import { Button } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { FilterBar } from '@workpoints/ui/filter-bar'
import { PageHeader } from '@workpoints/ui/page-header'
import { SearchField } from '@workpoints/ui/search-field'
import { Section } from '@workpoints/ui/section'
import { unitKinds, unitKindText } from '../index.ts'
import { useText } from './language.tsx'
import { AppLink, useSearch, useSetSearch } from './navigation.tsx'
import { QueryState } from './query-state.tsx'
import { type ListedUnit, useUnits } from './unit-data.ts'
import { UnitTable } from './unit-table.tsx'

/** Kinds that stand for places or sets of places, which the page of the counties shows. */
const elsewhere = new Set(['county', 'city', 'group'])

/** All bodies with a part in the plan, by kind. */
export default function UnitsPage() {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t('单位', 'Units')}
        actions={<AppLink href="/counties">{t('县（市、区）见“县区”', 'Counties have a page of their own')}</AppLink>}
      />
      <QueryState query={useUnits()}>
        {(units) => <Units all={units.filter(({ kind }) => !elsewhere.has(kind))} />}
      </QueryState>
    </>
  )
}

const isNamed = ({ name, full, aliases }: ListedUnit, words: string): boolean =>
  [name.zh, name.en, full, ...aliases.map(({ text }) => text)].some((one) => one.toLowerCase().includes(words))

function Units({ all }: { readonly all: readonly ListedUnit[] }) {
  const t = useText()
  const setSearch = useSetSearch()
  const text = useSearch()['text'] ?? ''
  const found = all.filter((unit) => isNamed(unit, text.trim().toLowerCase()))
  const clear = () => setSearch({ text: undefined })
  return (
    <>
      <FilterBar
        label={t('查找单位', 'Find units')}
        active={text !== ''}
        clearLabel={t('清除', 'Clear')}
        onClear={clear}
        status={t(`${found.length} 个单位，共 ${all.length} 个`, `${found.length} of ${all.length} units`)}
      >
        <SearchField
          label={t('按名称或别名查找单位', 'Find units by name or alias')}
          placeholder={t('名称、别名', 'Name, alias')}
          value={text}
          onChange={(value) => setSearch({ text: value })}
        />
      </FilterBar>
      {found.length === 0 ? (
        <EmptyState
          title={t(`没有名称或别名含“${text}”的单位。`, `No unit has “${text}” in its name or aliases.`)}
          action={<Button onClick={clear}>{t('查看全部单位', 'See all units')}</Button>}
        />
      ) : null}
      {unitKinds.map((kind) => {
        const own = found.filter((unit) => unit.kind === kind)
        if (own.length === 0) return null
        const title = t(unitKindText[kind])
        return (
          <Section key={kind} title={title} note={own.length}>
            <UnitTable caption={title} units={own} />
          </Section>
        )
      })}
    </>
  )
}
