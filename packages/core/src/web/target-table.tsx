import { LightMark } from '@workpoints/ui/light-mark'
import { type Column, Table } from '@workpoints/ui/table'
import type { TargetView } from '../server/target.view.ts'
import { useText } from './language.tsx'
import { useLightWords } from './light-words.ts'
import { AppLink } from './navigation.tsx'
import { asSentence } from './sentence.ts'
import { targetHref } from './target-link.ts'
import { valueText } from './value-text.ts'
import './target-table.css'

export interface TargetTableProps {
  readonly caption: string
  readonly targets: readonly TargetView[]
  /** Where a row leads; by default to the target's own place. */
  readonly hrefOf?: (target: TargetView) => string
  /** Shown instead of rows when there are none. */
  readonly empty?: string
  /** j and k move through this table from anywhere on the page. */
  readonly pageKeys?: boolean
}

/** Targets as rows: light, name, what is asked, where it stands, where it should be, and first of all what the rest of the year must bring. */
export function TargetTable({ caption, targets, hrefOf = targetHref, empty, pageKeys = false }: TargetTableProps) {
  const columns = useTargetColumns()
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={targets}
      rowKey={(target) => target.id}
      rowHeader="name"
      rowHref={hrefOf}
      link={AppLink}
      detail={(target) => <TargetDetail target={target} />}
      empty={empty === undefined ? undefined : <p className="wp-muted">{empty}</p>}
      pageKeys={pageKeys}
    />
  )
}

/** A light with its one letter, or a dash where the module of the target is off. */
export function TargetLight({ light }: { readonly light: TargetView['light'] }) {
  const t = useText()
  const words = useLightWords()
  if (light === null) return <span className="wp-muted">{t('未启用', 'Off')}</span>
  return <LightMark light={light} label={words.label(light)} letter={words.letter(light)} />
}

/** The whole of a plan's own place, which needs no words: 全市 in a city's plan. */
const whole = /^全[市县区]$/

/** Name of a target with the units it speaks for, where they are not the whole and the name does not say them already. */
export function TargetName({ target }: { readonly target: TargetView }) {
  const t = useText()
  const name = t(target.name)
  const scope = t(target.scope)
  const said = whole.test(target.scope.zh) || name.toLowerCase().includes(scope.toLowerCase())
  return (
    <>
      {name}
      {said ? null : <span className="target-scope">{scope}</span>}
    </>
  )
}

function TargetDetail({ target }: { readonly target: TargetView }) {
  const t = useText()
  const value = target.value === null ? '—' : t(valueText(target, target.value))
  return (
    <>
      <span className="wp-number">
        {value} / {t(target.demand)}
      </span>
      {target.headroom === null ? null : <p>{asSentence(t(target.headroom.text))}</p>}
    </>
  )
}

function useTargetColumns(): readonly Column<TargetView>[] {
  const t = useText()
  const dash = <span className="wp-muted">—</span>
  const figure = (target: TargetView, value: string | null) => (value === null ? dash : t(valueText(target, value)))
  return [
    {
      key: 'light',
      head: t('状态', 'Light'),
      width: t('3.75rem', '5.5rem'),
      cell: ({ light }) => <TargetLight light={light} />,
    },
    { key: 'name', head: t('目标', 'Target'), wrap: true, cell: (target) => <TargetName target={target} /> },
    {
      key: 'headroom',
      head: t('余下时间要做到', 'What is left to do'),
      width: '26%',
      wrap: true,
      hideBelow: 'narrow',
      cell: ({ headroom }) => (headroom === null ? dash : asSentence(t(headroom.text))),
    },
    {
      key: 'value',
      head: t('当前值', 'To date'),
      align: 'end',
      width: '11%',
      wrap: true,
      hideBelow: 'narrow',
      cell: (target) => figure(target, target.value),
    },
    {
      key: 'expected',
      head: t('序时应达', 'Due by now'),
      align: 'end',
      width: '11%',
      wrap: true,
      hideBelow: 'medium',
      cell: (target) => figure(target, target.expected),
    },
    {
      key: 'demand',
      head: t('目标值', 'Asked'),
      align: 'end',
      width: '13%',
      wrap: true,
      hideBelow: 'narrow',
      cell: ({ demand }) => t(demand),
    },
    {
      key: 'due',
      head: t('期限', 'Due'),
      align: 'end',
      width: '6.5rem',
      hideBelow: 'medium',
      sortValue: ({ due }) => due,
      cell: ({ due }) => due,
    },
  ]
}
