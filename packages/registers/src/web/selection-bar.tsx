import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Menu } from '@workpoints/ui/menu'
import { useState } from 'react'
import { stateAt } from '../register.ts'
import type { Step } from '../state.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { useHere } from './register-context.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { StepDialog } from './step-dialog.tsx'
import type { CellTexts, SeenRow } from './use-entry-change.ts'
import { stepTitle } from './use-row-command.ts'
import { mostSelected, type Selection } from './use-selection.ts'

export interface SelectionBarProps {
  readonly selection: Selection
  readonly save: (rows: readonly SeenRow[], cells: CellTexts) => Promise<unknown>
}

/** What can be done with the chosen rows together; it stands at the foot while some are chosen. */
export function SelectionBar({ selection, save }: SelectionBarProps) {
  const t = useText()
  const { register } = useHere()
  const [asked, setAsked] = useState<'cells' | 'remove' | Step>()
  const { rows } = selection
  const states = new Set(rows.map(({ state }) => state))
  const [state] = states
  const steps = states.size === 1 && state !== undefined ? (stateAt(register, state)?.next ?? []) : []
  const writable = rows.length > 0 && rows.every(({ can }) => can.includes('update'))
  const close = () => setAsked(undefined)
  const done = () => {
    close()
    selection.clear()
  }
  if (rows.length === 0) return null
  return (
    <section className="register-selection" aria-label={t('所选的行', 'Chosen rows')}>
      <span aria-live="polite">
        {t(`已选 ${rows.length} 行`, `${rows.length} chosen`)}
        {rows.length < mostSelected ? '' : t('（一次最多这么多）', ' (as many as go at once)')}
      </span>
      {writable ? (
        <>
          <Button size="s" onClick={() => setAsked('cells')}>
            {t('批量修改', 'Change')}
          </Button>
          {steps.length === 0 ? null : (
            <Menu
              label={t('变更状态', 'State')}
              size="s"
              items={steps.map((step) => ({
                key: step.to,
                label: stepTitle(t, register, step),
                onSelect: () => setAsked(step),
              }))}
            >
              {t('变更状态', 'State')}
            </Menu>
          )}
          <Button size="s" kind="danger" onClick={() => setAsked('remove')}>
            {t('移出台账', 'Take out')}
          </Button>
        </>
      ) : null}
      <Button size="s" kind="quiet" onClick={selection.clear}>
        {t('取消选择', 'None')}
      </Button>
      {asked === 'cells' ? <BulkDialog rows={rows} save={save} onClose={close} onDone={done} /> : null}
      {asked === 'remove' ? <RemoveDialog rows={rows} onClose={close} onDone={done} /> : null}
      {typeof asked === 'object' ? <StepDialog rows={rows} step={asked} onClose={close} onDone={done} /> : null}
    </section>
  )
}
