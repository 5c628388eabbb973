import { chinaTime, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { useState } from 'react'
import { hasStates, stateAt } from '../register.ts'
import type { Step } from '../state.ts'
import { useAuthor } from './author.ts'
import { useHere } from './register-context.tsx'
import type { EntryDetail } from './register-data.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { StateMark } from './state-mark.tsx'
import { StepDialog } from './step-dialog.tsx'
import { stepTitle } from './use-row-command.ts'

/** Where a row stands, since when, and where it may go from there. */
export function EntrySteps({ row, onClose }: { readonly row: EntryDetail; readonly onClose: () => void }) {
  const t = useText()
  const { register } = useHere()
  const [asked, setAsked] = useState<'remove' | Step>()
  const steps = row.can.includes('step') ? (stateAt(register, row.state)?.next ?? []) : []
  const [latest] = row.versions
  const changedBy = useAuthor()(row.changedBy)
  const close = () => setAsked(undefined)
  return (
    <div className="register-steps">
      <p className="register-steps__now">
        {hasStates(register) ? <StateMark state={row.state} /> : null}
        {row.ended ? <strong>{t('已移出台账', 'Taken out')}</strong> : null}
        {row.demo ? <span className="register-demo">{t('演示数据', 'Demonstration')}</span> : null}
        <span className="wp-muted">
          {t(`${changedBy}修改于 ${chinaTime(row.changedAt)}`, `${changedBy}, ${chinaTime(row.changedAt)}`)}
          {latest?.since == null || !hasStates(register)
            ? ''
            : t(`，本状态自 ${latest.since}`, `, in this state since ${latest.since}`)}
        </span>
      </p>
      {steps.length === 0 && !row.can.includes('remove') ? null : (
        <div className="register-steps__actions">
          {steps.map((step) => (
            <Button key={step.to} size="s" onClick={() => setAsked(step)}>
              {stepTitle(t, register, step)}
            </Button>
          ))}
          {row.can.includes('remove') ? (
            <Button size="s" kind="quiet" onClick={() => setAsked('remove')}>
              {t('移出台账', 'Take out')}
            </Button>
          ) : null}
        </div>
      )}
      {asked === 'remove' ? <RemoveDialog rows={[row]} onClose={close} onDone={onClose} /> : null}
      {typeof asked === 'object' ? <StepDialog rows={[row]} step={asked} onClose={close} onDone={close} /> : null}
    </div>
  )
}
