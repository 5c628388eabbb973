import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { DateField } from '@workpoints/ui/date-field'
import { IconButton } from '@workpoints/ui/icon-button'
import { TextField } from '@workpoints/ui/text-field'
import type { DemandDraft } from './notice-acts.ts'

export interface DemandFieldsProps {
  readonly demands: readonly DemandDraft[]
  readonly onChange: (demands: readonly DemandDraft[]) => void
}

/** What is demanded, each with its day. */
export function DemandFields({ demands, onChange }: DemandFieldsProps) {
  const t = useText()
  const set = (at: number, changes: Partial<DemandDraft>) =>
    onChange(demands.map((one, index) => (index === at ? { ...one, ...changes } : one)))
  return (
    <fieldset className="notice-demands">
      <legend>{t('要求事项及完成时限', 'What is demanded, and by when')}</legend>
      {demands.map((demand, at) => (
        <div className="notice-demands__row" key={at}>
          <TextField
            label={t(`要求 ${at + 1}`, `Demand ${at + 1}`)}
            name={at === 0 ? 'demands' : `demands-${at}`}
            required
            value={demand.text}
            onChange={(text) => set(at, { text })}
          />
          <DateField
            label={t('完成时限', 'Due')}
            name={`due-${at}`}
            required
            value={demand.due}
            onChange={(due) => set(at, { due })}
          />
          {demands.length > 1 ? (
            <IconButton
              icon="close"
              label={t(`删除要求 ${at + 1}`, `Remove demand ${at + 1}`)}
              onClick={() => onChange(demands.filter((_, index) => index !== at))}
            />
          ) : null}
        </div>
      ))}
      <Button size="s" onClick={() => onChange([...demands, { text: '', due: demands.at(-1)?.due ?? '' }])}>
        {t('增加一项', 'Add one')}
      </Button>
    </fieldset>
  )
}
