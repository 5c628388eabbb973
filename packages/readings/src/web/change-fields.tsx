import { useText } from '@workpoints/core/web'
import { DateField } from '@workpoints/ui/date-field'
import { FormGrid, FormRow } from '@workpoints/ui/form-grid'
import { RadioGroup } from '@workpoints/ui/radio-group'
import { TextField } from '@workpoints/ui/text-field'
import type { SiteDraft } from './site-draft.ts'

/** How a change is meant, beside the site itself. */
export interface SiteChangeDraft {
  readonly site: SiteDraft
  readonly mode: string
  readonly from: string
  readonly reason: string
}

interface ChangeFieldsProps {
  readonly draft: SiteChangeDraft
  readonly onChange: (draft: SiteChangeDraft) => void
  /** The day from which the latest record holds. */
  readonly first: string
}

/** Whether a site is changed from a day on or was recorded wrong, and why. */
export function ChangeFields({ draft, onChange, first }: ChangeFieldsProps) {
  const t = useText()
  return (
    <FormGrid>
      <FormRow>
        <RadioGroup
          label={t('这次修改是', 'This is')}
          choices={[
            {
              value: 'change',
              label: t('变更', 'a change'),
              hint: t('从某日起改变，此前仍按原来显示', 'from a day on; before it, the old holds'),
            },
            {
              value: 'correct',
              label: t('更正', 'a correction'),
              hint: t('原来登记有误，本就应是这样', 'it was recorded wrong and should always have been so'),
            },
          ]}
          value={draft.mode}
          onChange={(mode) => onChange({ ...draft, mode })}
        />
      </FormRow>
      {draft.mode === 'change' ? (
        <DateField
          label={t('变更自', 'From')}
          name="from"
          required
          min={first}
          hint={t(`不早于 ${first}`, `not before ${first}`)}
          value={draft.from}
          onChange={(from) => onChange({ ...draft, from })}
        />
      ) : null}
      <TextField
        label={t('修改说明', 'Why')}
        name="reason"
        hint={t('可不填，会留在变更记录中', 'optional; stays with the record')}
        maxLength={300}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
    </FormGrid>
  )
}
