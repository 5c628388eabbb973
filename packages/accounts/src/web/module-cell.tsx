import { chinaTime, useText } from '@workpoints/core/web'
import { SwitchTrack } from '@workpoints/ui/switch'
import type { GridPlace } from './grid-place.ts'
import type { ModuleState } from './module-data.ts'

export interface ModuleCellProps {
  readonly place: GridPlace
  /** The unit and the module in words. */
  readonly label: string
  readonly state: ModuleState
  /** What it was just switched to, while that is being saved. */
  readonly wanted: boolean | undefined
  readonly isActive: boolean
  readonly onSwitch: (enabled: boolean) => void
}

/** The switch of one module of one unit; its tip says since when it stands so, and by whom. */
export function ModuleCell({ place, label, state, wanted, isActive, onSwitch }: ModuleCellProps) {
  const t = useText()
  const { said, can } = state
  const enabled = wanted ?? state.enabled
  const isBusy = wanted !== undefined
  const mayNot = !can.includes('enable')
  const tip =
    said === null
      ? t('一直启用', 'On from the beginning')
      : t(
          `自 ${said.from} 起${state.enabled ? '启用' : '停用'}，${said.by}，${chinaTime(said.at)}`,
          `${state.enabled ? 'On' : 'Off'} from ${said.from}, ${said.by}, ${chinaTime(said.at)}`,
        )
  return (
    <button
      type="button"
      role="switch"
      className="module-cell"
      data-place={`${place.row},${place.column}`}
      tabIndex={isActive ? 0 : -1}
      aria-checked={enabled}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || mayNot || undefined}
      aria-label={label}
      title={tip}
      onClick={() => {
        if (!isBusy && !mayNot) onSwitch(!enabled)
      }}
    >
      <SwitchTrack />
    </button>
  )
}
