import { useSearch, useSession, useSetSearch, useText } from '@workpoints/core/web'
import { FilterBar } from '@workpoints/ui/filter-bar'
import { Select } from '@workpoints/ui/select'
import { Stage } from '../submission.ts'
import { stageText } from './round-words.ts'

/** Which of the waiting reports are looked at: by area and stage, and for who may override, also those of others. */
export function QueueFilters() {
  const t = useText()
  const search = useSearch()
  const setSearch = useSetSearch()
  const { data: session } = useSession()
  const mayOverride = session?.plans[0]?.can.includes('manage') ?? false
  return (
    <FilterBar
      label={t('筛选', 'Filter')}
      active={['plugin', 'stage', 'others', 'round'].some((name) => search[name] !== undefined)}
      clearLabel={t('清除筛选', 'Clear filters')}
      onClear={() => setSearch({ plugin: '', stage: '', others: '', round: '' }, true)}
    >
      <Select
        label={t('领域', 'Area')}
        value={search['plugin'] ?? ''}
        onChange={(plugin) => setSearch({ plugin }, true)}
        options={[
          { value: '', label: t('全部', 'All') },
          ...(session?.plugins ?? []).map(({ id, title }) => ({ value: id, label: t(title) })),
        ]}
      />
      <Select
        label={t('环节', 'Stage')}
        value={search['stage'] ?? ''}
        onChange={(stage) => setSearch({ stage }, true)}
        options={[
          { value: '', label: t('全部', 'All') },
          ...Stage.options.map((value) => ({ value, label: t(stageText[value]) })),
        ]}
      />
      {mayOverride ? (
        <Select
          label={t('范围', 'Whose')}
          value={search['others'] ?? ''}
          onChange={(others) => setSearch({ others }, true)}
          options={[
            { value: '', label: t('等我审核', 'Mine') },
            { value: 'all', label: t('全部在审', 'All in review') },
          ]}
        />
      ) : null}
    </FilterBar>
  )
}
