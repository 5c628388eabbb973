import { Badge } from '@workpoints/ui/badge'
import { Section } from '@workpoints/ui/section'
import { SwitchTrack } from '@workpoints/ui/switch'
import { ToastRegion, useToasts } from '@workpoints/ui/toast'
import { useState } from 'react'
import type { Text } from '../index.ts'
import { useText } from './language.tsx'
import { ModuleDialog, useEnable } from './module-dialog.tsx'
import type { UnitData } from './unit-data.ts'
import './unit-modules.css'

export interface UnitModulesProps {
  readonly unit: string
  readonly name: Text
  readonly modules: UnitData['modules']
}

/** The modules of a unit, each with its switch where the reader may switch it; what a change means is asked about first, and it can be undone. */
export function UnitModules({ unit, name, modules }: UnitModulesProps) {
  const t = useText()
  const [asked, setAsked] = useState<UnitData['modules'][number]>()
  const { toasts, show, dismiss } = useToasts()
  const enable = useEnable(unit, {
    onDone: (module, enabled, undo) =>
      show({
        message: enabled
          ? t(`已为${name.zh}启用“${module.title.zh}”。`, `“${module.title.en}” is on for ${name.en}.`)
          : t(`已为${name.zh}停用“${module.title.zh}”。`, `“${module.title.en}” is off for ${name.en}.`),
        action: { label: t('撤销', 'Undo'), onPress: undo },
      }),
    onFailed: (text) => show({ kind: 'failure', message: t(text) }),
  })
  return (
    <Section
      title={t('模块', 'Modules')}
      note={t(
        `已启用 ${modules.filter(({ enabled }) => enabled).length}，共 ${modules.length}`,
        `${modules.filter(({ enabled }) => enabled).length} of ${modules.length} on`,
      )}
    >
      <ul className="module-list">
        {modules.map((module) => (
          <li key={module.id}>
            <span id={`module-${module.id}`}>{t(module.title)}</span>
            {module.can.includes('enable') ? (
              <button
                type="button"
                role="switch"
                className="module-switch"
                aria-checked={enable.wanted(module)}
                aria-busy={enable.isPending || undefined}
                disabled={enable.isPending}
                aria-labelledby={`module-${module.id}`}
                onClick={() => setAsked(module)}
              >
                <SwitchTrack />
                <span aria-hidden="true">{enable.wanted(module) ? t('启用', 'On') : t('停用', 'Off')}</span>
              </button>
            ) : (
              <Badge kind={module.enabled ? 'green' : 'plain'}>
                {module.enabled ? t('启用', 'On') : t('停用', 'Off')}
              </Badge>
            )}
          </li>
        ))}
      </ul>
      <ModuleDialog
        module={asked}
        name={name}
        busy={enable.isPending}
        onClose={() => setAsked(undefined)}
        onConfirm={(module) => {
          setAsked(undefined)
          enable.change(module, !module.enabled)
        }}
      />
      <ToastRegion toasts={toasts} dismiss={dismiss} label={t('消息', 'Messages')} closeLabel={t('关闭', 'Close')} />
    </Section>
  )
}
