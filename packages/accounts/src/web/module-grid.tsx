import { useText } from '@workpoints/core/web'
import { type KeyboardEvent, useRef, useState } from 'react'
import { type GridPlace, movedTo } from './grid-place.ts'
import { ModuleCell } from './module-cell.tsx'
import { type ModuleData, type ModuleUnit, type Place, placeKey, type Switching } from './module-data.ts'
import './module-grid.css'

/** What a head stands for: a module in all units shown, or all modules of a unit. */
export interface Line {
  readonly unit?: ModuleUnit
  readonly plugin?: ModuleData['plugins'][number]
}

export interface ModuleGridProps {
  readonly plugins: ModuleData['plugins']
  readonly units: readonly ModuleUnit[]
  readonly pending: ReadonlyMap<string, boolean>
  readonly onSwitch: (switching: Switching) => void
  /** Asks about a whole row or column. */
  readonly onLine: (line: Line) => void
}

/** Units by modules, a switch each: one tab stop, arrows move, the space bar switches; a head asks about its whole line. */
export function ModuleGrid({ plugins, units, pending, onSwitch, onLine }: ModuleGridProps) {
  const t = useText()
  const table = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<GridPlace>({ row: 1, column: 1 })
  const isActive = (row: number, column: number) => active.row === row && active.column === column
  const size = { rows: units.length + 1, columns: plugins.length + 1 }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedTo(active, event, size)
    if (next === undefined) return
    event.preventDefault()
    setActive(next)
    table.current?.querySelector<HTMLElement>(`[data-place="${next.row},${next.column}"]`)?.focus()
  }
  const onFocus = (event: { readonly target: EventTarget }) => {
    const place = event.target instanceof HTMLElement ? event.target.dataset['place'] : undefined
    const [row, column] = place?.split(',').map(Number) ?? []
    if (row !== undefined && column !== undefined) setActive({ row, column })
  }
  const isOn = (place: Place, enabled: boolean): boolean => pending.get(placeKey(place)) ?? enabled
  const countOf = (plugin: string): number =>
    units.filter((unit) =>
      unit.modules.some((state) => state.plugin === plugin && isOn({ unit: unit.id, plugin }, state.enabled)),
    ).length
  return (
    <div className="module-grid">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys move between the switches inside */}
      <table ref={table} onKeyDown={onKeyDown} onFocus={onFocus}>
        <caption className="wp-hidden">{t('单位与模块', 'Units by modules')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('单位', 'Unit')}</th>
            {plugins.map((plugin, index) => (
              <th key={plugin.id} scope="col">
                <LineHead
                  place={{ row: 0, column: index + 1 }}
                  isActive={isActive(0, index + 1)}
                  label={t(plugin.title)}
                  count={`${countOf(plugin.id)}/${units.length}`}
                  onPress={() => onLine({ plugin })}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit, row) => (
            <tr key={unit.id}>
              <th scope="row">
                <LineHead
                  place={{ row: row + 1, column: 0 }}
                  isActive={isActive(row + 1, 0)}
                  label={t(unit.name)}
                  count={null}
                  onPress={() => onLine({ unit })}
                />
              </th>
              {unit.modules.map((state, column) => {
                const place = { unit: unit.id, plugin: state.plugin }
                return (
                  <td key={state.plugin}>
                    <ModuleCell
                      place={{ row: row + 1, column: column + 1 }}
                      label={`${t(unit.name)} ${t(plugins[column]?.title ?? unit.name)}`}
                      state={state}
                      wanted={pending.get(placeKey(place))}
                      isActive={isActive(row + 1, column + 1)}
                      onSwitch={(enabled) => onSwitch({ modules: [place], enabled })}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface LineHeadProps {
  readonly place: GridPlace
  readonly isActive: boolean
  readonly label: string
  readonly count: string | null
  readonly onPress: () => void
}

function LineHead({ place, isActive, label, count, onPress }: LineHeadProps) {
  return (
    <button
      type="button"
      className="module-grid__head"
      data-place={`${place.row},${place.column}`}
      tabIndex={isActive ? 0 : -1}
      onClick={onPress}
    >
      {label}
      {count === null ? null : <span className="module-grid__count">{count}</span>}
    </button>
  )
}
