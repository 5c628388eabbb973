import { useQuery } from '@tanstack/react-query'
import { Button } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { FilterBar } from '@workpoints/ui/filter-bar'
import { PageHeader } from '@workpoints/ui/page-header'
import { SearchField } from '@workpoints/ui/search-field'
import { Section } from '@workpoints/ui/section'
import { useCoreApi } from './api.ts'
import { IndicatorTable } from './indicator-table.tsx'
import { useText } from './language.tsx'
import { useSearch, useSetSearch, useViewInput } from './navigation.tsx'
import { QueryState } from './query-state.tsx'

const useIndicators = () => useQuery(useCoreApi().indicator.list.queryOptions(useViewInput()))
type Listed = NonNullable<ReturnType<typeof useIndicators>['data']>

/** Everything that is measured, by module. */
export default function IndicatorsPage() {
  const t = useText()
  return (
    <>
      <PageHeader title={t('指标', 'Indicators')} />
      <QueryState query={useIndicators()}>{(indicators) => <Indicators all={indicators} />}</QueryState>
    </>
  )
}

function Indicators({ all }: { readonly all: Listed }) {
  const t = useText()
  const setSearch = useSetSearch()
  const text = useSearch()['text'] ?? ''
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const found = all.filter(({ name, meaning, targets }) => {
    const haystack = [name, meaning, ...targets.map((target) => target.name)]
      .flatMap(({ zh, en }) => [zh, en])
      .join(' ')
    return words.every((word) => haystack.toLowerCase().includes(word))
  })
  const clear = () => setSearch({ text: undefined })
  return (
    <>
      <FilterBar
        label={t('筛选指标', 'Filter indicators')}
        active={text !== ''}
        clearLabel={t('清除', 'Clear')}
        onClear={clear}
        status={t(`${found.length} 个指标，共 ${all.length} 个`, `${found.length} of ${all.length} indicators`)}
      >
        <SearchField
          label={t('按名称或含义查找指标', 'Find indicators by name or meaning')}
          placeholder={t('名称、含义', 'Name, meaning')}
          value={text}
          onChange={(value) => setSearch({ text: value })}
        />
      </FilterBar>
      {found.length === 0 ? (
        <EmptyState
          title={t(`没有名称或含义中有“${text}”的指标。`, `No indicator has “${text}” in its name or meaning.`)}
          action={<Button onClick={clear}>{t('查看全部指标', 'See all indicators')}</Button>}
        />
      ) : null}
      {[...Map.groupBy(found, ({ plugin }) => plugin)].map(([plugin, indicators]) => {
        const title = t(indicators[0]?.pluginTitle ?? { zh: plugin, en: plugin })
        return (
          <Section key={plugin} title={title} note={indicators.length}>
            <IndicatorTable caption={title} indicators={indicators} />
          </Section>
        )
      })}
    </>
  )
}
