import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@workpoints/ui/button'
import { Dialog } from '@workpoints/ui/dialog'
import type { Text } from '../index.ts'
import { useCoreApi } from './api.ts'
import { commandKey } from './command-key.ts'
import { useText } from './language.tsx'
import { errorDetail } from './query-error.ts'
import type { UnitData } from './unit-data.ts'

type Module = UnitData['modules'][number]

const unreachable: Text = {
  zh: '连接不上服务器，模块没有改动。请再试一次。',
  en: 'The server cannot be reached; the module was not changed. Please try again.',
}

interface Answers {
  readonly onDone: (module: Module, enabled: boolean, undo: () => void) => void
  readonly onFailed: (text: Text) => void
}

/**
 * Switches a module of a unit; each press has a key of its own, so that a repeated call changes nothing twice. `wanted` is what a module
 * was just switched to, shown at once and until the answer and the new judgements are there.
 */
export function useEnable(unit: string, { onDone, onFailed }: Answers) {
  const queryClient = useQueryClient()
  const mutation = useMutation(
    useCoreApi().unit.enable.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  const change = (module: Module, enabled: boolean): void =>
    mutation.mutate(
      { key: commandKey(), unit, plugin: module.id, enabled },
      {
        onSuccess: () => onDone(module, enabled, () => change(module, !enabled)),
        onError: (error) => onFailed(errorDetail(error)?.text ?? unreachable),
      },
    )
  const wanted = (module: Module): boolean =>
    mutation.isPending && mutation.variables.plugin === module.id ? mutation.variables.enabled : module.enabled
  return { change, wanted, isPending: mutation.isPending }
}

export interface ModuleDialogProps {
  /** The module asked about; undefined keeps the question closed. */
  readonly module: Module | undefined
  readonly name: Text
  readonly busy: boolean
  readonly onClose: () => void
  readonly onConfirm: (module: Module) => void
}

/** Says what switching a module means before it happens. */
export function ModuleDialog({ module, name, busy, onClose, onConfirm }: ModuleDialogProps) {
  const t = useText()
  const off = module?.enabled ?? false
  return (
    <Dialog
      open={module !== undefined}
      onClose={onClose}
      closeLabel={t('关闭', 'Close')}
      title={
        module === undefined
          ? ''
          : off
            ? t(`为${name.zh}停用“${module.title.zh}”？`, `Switch “${module.title.en}” off for ${name.en}?`)
            : t(`为${name.zh}启用“${module.title.zh}”？`, `Switch “${module.title.en}” on for ${name.en}?`)
      }
      actions={
        <>
          <Button kind={off ? 'danger' : 'primary'} busy={busy} onClick={() => module && onConfirm(module)}>
            {off ? t('停用', 'Switch off') : t('启用', 'Switch on')}
          </Button>
          <Button onClick={onClose}>{t('取消', 'Cancel')}</Button>
        </>
      }
    >
      {off ? (
        <>
          <p>
            {t(
              '立即生效：不再要求该单位上报这个模块的指标，全市的目标也不再计入它的数据。',
              'At once: nothing of this module is asked of it, and its figures no longer count in the city’s targets.',
            )}
          </p>
          <p>
            {t('已有的数据全部保留，重新启用后照常计入。', 'All its data are kept and count again once it is back on.')}
          </p>
        </>
      ) : (
        <p>
          {t(
            '立即生效：要求该单位按月上报这个模块的指标，它的数据重新计入全市的目标。',
            'At once: the module’s figures are asked of it each month, and count in the city’s targets again.',
          )}
        </p>
      )}
    </Dialog>
  )
}
