import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Dialog } from '@workpoints/ui/dialog'
import type { ModuleUnit, Place, Switching } from './module-data.ts'
import type { Line } from './module-grid.tsx'

export interface ModuleLineDialogProps {
  /** The row or column asked about; undefined keeps the question closed. */
  readonly line: Line | undefined
  readonly units: readonly ModuleUnit[]
  readonly onClose: () => void
  readonly onSwitch: (switching: Switching) => void
}

/** The modules of a line that are on, or off, and may be switched. */
const placesOf = (line: Line, units: readonly ModuleUnit[], enabled: boolean): readonly Place[] =>
  units
    .filter((unit) => line.unit === undefined || unit.id === line.unit.id)
    .flatMap((unit) =>
      unit.modules
        .filter((state) => line.plugin === undefined || state.plugin === line.plugin.id)
        .filter((state) => state.enabled === enabled && state.can.includes('enable'))
        .map((state) => ({ unit: unit.id, plugin: state.plugin })),
    )

/** Asks before a whole row or column is switched, with how many that is and what follows. */
export function ModuleLineDialog({ line, units, onClose, onSwitch }: ModuleLineDialogProps) {
  const t = useText()
  const on = line === undefined ? [] : placesOf(line, units, true)
  const off = line === undefined ? [] : placesOf(line, units, false)
  const press = (modules: readonly Place[], enabled: boolean) => {
    onClose()
    onSwitch({ modules, enabled })
  }
  const title =
    line?.plugin === undefined
      ? t(`${line?.unit?.name.zh ?? ''}的全部模块`, `All modules of ${line?.unit?.name.en ?? ''}`)
      : t(`${units.length} 个单位的“${line.plugin.title.zh}”`, `“${line.plugin.title.en}” for ${units.length} units`)
  return (
    <Dialog
      open={line !== undefined}
      onClose={onClose}
      closeLabel={t('关闭', 'Close')}
      title={title}
      actions={
        <>
          <Button kind="danger" disabled={on.length === 0} onClick={() => press(on, false)}>
            {t(`全部停用（${on.length}）`, `Switch off all (${on.length})`)}
          </Button>
          <Button disabled={off.length === 0} onClick={() => press(off, true)}>
            {t(`全部启用（${off.length}）`, `Switch on all (${off.length})`)}
          </Button>
          <Button onClick={onClose}>{t('取消', 'Cancel')}</Button>
        </>
      }
    >
      <p>
        {t(
          `现在启用 ${on.length} 项，停用 ${off.length} 项。改动立即生效。`,
          `${on.length} are on and ${off.length} off. A change takes effect at once.`,
        )}
      </p>
      <p>
        {t(
          '停用后不再要求上报这些指标，其数据也不计入全市目标；已有数据全部保留，重新启用后照常计入。',
          'Off, their figures are not asked for and do not count in the city’s targets; all data are kept and count again once on.',
        )}
      </p>
    </Dialog>
  )
}
