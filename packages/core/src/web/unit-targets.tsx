import { Button } from '@workpoints/ui/button'
import { EmptyState } from '@workpoints/ui/empty-state'
import { Section } from '@workpoints/ui/section'
import { Select } from '@workpoints/ui/select'
import { type Column, Table } from '@workpoints/ui/table'
import { useEffect } from 'react'
import { chapterOrdinal } from './chinese-ordinal.ts'
import { useText } from './language.tsx'
import { rankOf } from './light-rank.ts'
import { AppLink, useSearch, useSetSearch } from './navigation.tsx'
import { targetHref } from './target-link.ts'
import { TargetLight } from './target-table.tsx'
import type { UnitData } from './unit-data.ts'
import { valueText } from './value-text.ts'

type OwnTarget = UnitData['targets'][number]

function useTargetColumns(): readonly Column<OwnTarget>[] {
  const t = useText()
  const dash = <span className="wp-muted">—</span>
  return [
    {
      key: 'light',
      head: t('状态', 'Light'),
      width: '5rem',
      sortValue: ({ light }) => rankOf(light),
      cell: ({ light }) => <TargetLight light={light} />,
    },
    { key: 'name', head: t('目标', 'Target'), wrap: true, cell: ({ name }) => t(name) },
    {
      key: 'value',
      head: t('当前值', 'To date'),
      align: 'end',
      width: '8.5rem',
      hideBelow: 'narrow',
      cell: (target) => (target.value === null ? dash : t(valueText(target, target.value))),
    },
    {
      key: 'demand',
      head: t('本县目标值', 'Asked of it'),
      align: 'end',
      width: '9.5rem',
      hideBelow: 'narrow',
      cell: ({ demand }) => t(demand),
    },
    {
      key: 'headroom',
      head: t('余下时间要做到', 'What is left to do'),
      width: '17%',
      wrap: true,
      hideBelow: 'medium',
      cell: ({ headroom }) => (headroom === null ? dash : t(headroom.text)),
    },
    {
      key: 'reason',
      head: t('理由', 'Why'),
      width: '30%',
      wrap: true,
      hideBelow: 'narrow',
      cell: ({ reason }) => (reason === null ? dash : t(reason)),
    },
  ]
}

export interface UnitTargetsProps {
  readonly targets: readonly OwnTarget[]
  readonly areas: UnitData['areas']
  /** Id of the target that the address names; it is marked and in sight. */
  readonly selected: string
}

/** The targets a county is judged by, the worst first; `area` in the address narrows them. */
export function UnitTargets({ targets, areas, selected }: UnitTargetsProps) {
  const t = useText()
  const columns = useTargetColumns()
  const setSearch = useSetSearch()
  const asked = useSearch()['area'] ?? ''
  const shown = targets.filter(({ area }) => asked === '' || String(area) === asked)
  useEffect(() => {
    if (selected !== '') document.querySelector('.wp-table__row--selected')?.scrollIntoView({ block: 'center' })
  }, [selected])
  return (
    <Section
      title={t('目标', 'Targets')}
      note={shown.length === targets.length ? targets.length : `${shown.length} / ${targets.length}`}
      lead={t(
        '按本县区的数据和分解量评价；全市性的目标不在其中。',
        'Judged by its own figures and shares; city-wide targets are not among them.',
      )}
      actions={
        <Select
          label={t('领域', 'Area')}
          labelHidden
          value={asked}
          onChange={(area) => setSearch({ area }, true)}
          options={[
            { value: '', label: t('全部领域', 'All areas') },
            ...areas.map(({ number, title }) => ({
              value: String(number),
              label: `${t(chapterOrdinal(number))}${t(title)}`,
            })),
          ]}
        />
      }
    >
      <Table
        caption={t('本县区各项目标', 'Targets of this county')}
        columns={columns}
        rows={[...shown].sort((a, b) => rankOf(a.light) - rankOf(b.light))}
        rowKey={({ id }) => id}
        rowHeader="name"
        rowHref={targetHref}
        link={AppLink}
        selected={selected}
        pageKeys
        detail={(target) => (
          <>
            <span>
              {target.value === null ? '—' : t(valueText(target, target.value))} / {t(target.demand)}
            </span>
            <p>{target.reason === null ? null : t(target.reason)}</p>
          </>
        )}
        empty={<NoTargets narrowed={targets.length > 0} />}
      />
    </Section>
  )
}

function NoTargets({ narrowed }: { readonly narrowed: boolean }) {
  const t = useText()
  const setSearch = useSetSearch()
  return narrowed ? (
    <EmptyState
      compact
      title={t('这个领域没有按县区评价的目标。', 'No target of this area is judged by county.')}
      action={<Button onClick={() => setSearch({ area: undefined })}>{t('查看全部领域', 'See all areas')}</Button>}
    />
  ) : (
    <EmptyState compact title={t('没有按这个县区评价的目标。', 'No target is judged for this county.')}>
      {t('所属模块停用，或没有分解到本县区。', 'Its modules are off, or nothing was allocated to it.')}
    </EmptyState>
  )
}
