import { today } from '@workpoints/core'
import { useSearch, useSetSearch, useText } from '@workpoints/core/web'
import { FilterBar } from '@workpoints/ui/filter-bar'
import { SearchField } from '@workpoints/ui/search-field'
import { Select } from '@workpoints/ui/select'
import { SiteKind, siteKindTexts } from '../index.ts'
import type { ListedSite } from './site-data.ts'
import { useUnitName } from './site-words.ts'

/** Whether a site is measured today, will be, or no longer is. */
export function siteState({ validFrom, validTo }: ListedSite): 'used' | 'closed' | 'coming' {
  const now = today()
  if (validTo !== null && validTo < now) return 'closed'
  return validFrom > now ? 'coming' : 'used'
}

/** Empty is a site in use of which no hour was ever received: a list is read for these before a month is closed. */
const states: Readonly<Record<string, (site: ListedSite) => boolean>> = {
  used: (site) => siteState(site) === 'used',
  empty: (site) => siteState(site) === 'used' && site.lastTime === null,
  coming: (site) => siteState(site) === 'coming',
  closed: (site) => siteState(site) === 'closed',
}

interface SiteFilter {
  /** The sites that fit what is chosen. */
  readonly found: readonly ListedSite[]
  readonly active: boolean
  readonly clear: () => void
}

/** What the address chooses of the sites: text in name or id, kind, county, state, and the module that a link came from. */
export function useSiteFilter(sites: readonly ListedSite[]): SiteFilter {
  const setSearch = useSetSearch()
  const { text = '', kind, county, state, plugin } = useSearch()
  const words = text.trim().toLowerCase()
  const inState = state === undefined ? undefined : states[state]
  const found = sites.filter(
    (site) =>
      (plugin === undefined || site.plugin === plugin) &&
      (kind === undefined || site.kind === kind) &&
      (county === undefined || site.unit === county) &&
      (inState === undefined || inState(site)) &&
      (site.name.toLowerCase().includes(words) || site.id.toLowerCase().includes(words)),
  )
  const active = [plugin, kind, county, state].some((one) => one !== undefined) || words !== ''
  const none = { text: undefined, kind: undefined, county: undefined, state: undefined, plugin: undefined }
  return { found, active, clear: () => setSearch(none) }
}

/** Text, kind, county and state, kept in the address; only kinds and counties that have sites are offered. */
export function SiteFilters({ sites, filter }: { readonly sites: readonly ListedSite[]; readonly filter: SiteFilter }) {
  const t = useText()
  const unitName = useUnitName()
  const search = useSearch()
  const setSearch = useSetSearch()
  const all = { value: '', label: t('全部', 'All') }
  const kinds = SiteKind.options.filter((kind) => sites.some((site) => site.kind === kind))
  const counties = [...new Set(sites.map(({ unit }) => unit))].sort()
  return (
    <FilterBar
      label={t('筛选点位', 'Narrow the sites')}
      active={filter.active}
      clearLabel={t('清除筛选', 'Clear')}
      onClear={filter.clear}
      status={t(
        `${filter.found.length} 个点位，共 ${sites.length} 个`,
        `${filter.found.length} of ${sites.length} sites`,
      )}
    >
      <SearchField
        label={t('按名称或编号查找点位', 'Find sites by name or id')}
        placeholder={t('名称、编号', 'Name, id')}
        value={search['text'] ?? ''}
        onChange={(text) => setSearch({ text })}
      />
      <Select
        label={t('类型', 'Kind')}
        value={search['kind'] ?? ''}
        onChange={(kind) => setSearch({ kind })}
        options={[all, ...kinds.map((kind) => ({ value: kind, label: t(siteKindTexts[kind]) }))]}
      />
      <Select
        label={t('县区', 'County')}
        value={search['county'] ?? ''}
        onChange={(county) => setSearch({ county })}
        options={[all, ...counties.map((unit) => ({ value: unit, label: unitName(unit) }))]}
      />
      <Select
        label={t('状态', 'State')}
        value={search['state'] ?? ''}
        onChange={(state) => setSearch({ state })}
        options={[
          all,
          { value: 'used', label: t('在用', 'in use') },
          { value: 'empty', label: t('在用，尚无小时数据', 'in use, no hours yet') },
          { value: 'coming', label: t('尚未启用', 'not yet in use') },
          { value: 'closed', label: t('已停用', 'closed') },
        ]}
      />
    </FilterBar>
  )
}
