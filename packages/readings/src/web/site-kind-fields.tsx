import { useText } from '@workpoints/core/web'
import { SelectField } from '@workpoints/ui/select-field'
import { TextField } from '@workpoints/ui/text-field'
import { classText, fieldsOfKind, waterBodyTexts } from '../index.ts'
import type { SiteDraft } from './site-draft.ts'

interface KindFieldsProps {
  readonly draft: SiteDraft
  readonly onChange: (draft: SiteDraft) => void
}

/** What only some kinds of site have. */
export function KindFields({ draft, onChange }: KindFieldsProps) {
  const t = useText()
  if (draft.kind === '') return null
  const { basin, zone, waterBody, targetClass } = fieldsOfKind(draft.kind)
  const set = (key: keyof SiteDraft) => (value: string) => onChange({ ...draft, [key]: value })
  return (
    <>
      {basin === undefined ? null : (
        <TextField
          label={t(basin.title)}
          name="site.basin"
          hint={basin.hint === undefined ? undefined : t(basin.hint)}
          maxLength={60}
          value={draft.basin}
          onChange={set('basin')}
        />
      )}
      {zone === undefined ? null : zone.only === true ? (
        <SelectField
          label={t(zone.title)}
          name="site.zone"
          placeholder={t('未确定', 'Not known')}
          options={(zone.usual ?? []).map(({ value, title }) => ({ value, label: t(title) }))}
          value={draft.zone}
          onChange={set('zone')}
        />
      ) : (
        <TextField
          label={t(zone.title)}
          name="site.zone"
          hint={t(
            `如${(zone.usual ?? []).map(({ title }) => title.zh).join('、')}`,
            `such as ${(zone.usual ?? []).map(({ title }) => title.zh).join(', ')}`,
          )}
          maxLength={40}
          value={draft.zone}
          onChange={set('zone')}
        />
      )}
      {waterBody === undefined ? null : (
        <SelectField
          label={t(waterBody.title)}
          name="site.waterBody"
          hint={waterBody.hint === undefined ? undefined : t(waterBody.hint)}
          options={(['river', 'lake'] as const).map((value) => ({ value, label: t(waterBodyTexts[value]) }))}
          value={draft.waterBody}
          onChange={set('waterBody')}
        />
      )}
      {targetClass === undefined ? null : (
        <SelectField
          label={t(targetClass.title)}
          name="site.targetClass"
          hint={targetClass.hint === undefined ? undefined : t(targetClass.hint)}
          placeholder={t('不考核', 'Not judged')}
          options={[1, 2, 3, 4, 5].map((value) => ({ value: String(value), label: classText(value) }))}
          value={draft.targetClass}
          onChange={set('targetClass')}
        />
      )}
    </>
  )
}
