import { useSession, useText } from '@workpoints/core/web'
import { DateField } from '@workpoints/ui/date-field'
import { FormGrid } from '@workpoints/ui/form-grid'
import { SelectField } from '@workpoints/ui/select-field'
import { TextField } from '@workpoints/ui/text-field'
import { layoutOf, SiteKind, siteKindTexts } from '../index.ts'
import { type SiteDraft, withKind } from './site-draft.ts'
import { KindFields } from './site-kind-fields.tsx'

export interface SiteFormProps {
  readonly draft: SiteDraft
  readonly onChange: (draft: SiteDraft) => void
  /** The kind of a site that is there: it may become only what measures the same. */
  readonly known?: SiteKind | undefined
}

/** The fields of a site; which of them are asked depends on its kind. */
export function SiteFields({ draft, onChange, known }: SiteFormProps) {
  const t = useText()
  const set = (key: keyof SiteDraft) => (value: string) => onChange({ ...draft, [key]: value })
  const text = (key: 'name' | 'longitude' | 'latitude') => ({
    ...{ name: `site.${key}`, value: draft[key], onChange: set(key), autoComplete: 'off' as const },
  })
  const kinds = SiteKind.options.filter((kind) => known === undefined || layoutOf(kind).id === layoutOf(known).id)
  return (
    <FormGrid>
      <SelectField
        label={t('类型', 'Kind')}
        name="site.kind"
        required
        hint={t('决定监测项目，登记后不能改为项目不同的类型', 'decides what is measured, and so stays')}
        placeholder={t('请选择', 'Choose one')}
        options={kinds.map((kind) => ({ value: kind, label: t(siteKindTexts[kind]) }))}
        value={draft.kind}
        onChange={(kind) => onChange(withKind(draft, kind as SiteKind))}
      />
      <UnitField draft={draft} onChange={onChange} />
      <TextField label={t('名称', 'Name')} required maxLength={60} {...text('name')} />
      <TextField
        label={t('编号', 'Id')}
        name="site.id"
        required
        maxLength={32}
        readOnly={known !== undefined}
        hint={
          known === undefined
            ? t('按监测网的编号，如 1399A；登记后不能修改', 'as the network numbers it, such as 1399A; stays for good')
            : t('编号不能修改', 'Ids stay')
        }
        value={draft.id}
        onChange={set('id')}
        autoComplete="off"
      />
      <TextField
        label={t('经度', 'Longitude')}
        type="number"
        hint={t('十进制度数，如 114.93', 'degrees, such as 114.93')}
        {...text('longitude')}
      />
      <TextField
        label={t('纬度', 'Latitude')}
        type="number"
        hint={t('十进制度数，如 25.83', 'degrees, such as 25.83')}
        {...text('latitude')}
      />
      <KindFields draft={draft} onChange={onChange} />
      <DateField
        label={t('启用日期', 'First day')}
        name="site.validFrom"
        required
        value={draft.validFrom}
        onChange={set('validFrom')}
      />
      <DateField
        label={t('停用日期', 'Last day')}
        name="site.validTo"
        hint={t('在用的不填；停用后历史数据仍在', 'empty while it is in use; its data stay')}
        value={draft.validTo}
        onChange={set('validTo')}
      />
    </FormGrid>
  )
}

function UnitField({ draft, onChange }: SiteFormProps) {
  const t = useText()
  const { data: session } = useSession()
  const counties = (session?.counties ?? []).map(({ id, name }) => ({ value: id, label: t(name) }))
  const isOther = draft.unit !== '' && !counties.some(({ value }) => value === draft.unit)
  return (
    <SelectField
      label={t('所在县区', 'County')}
      name="site.unit"
      required
      hint={t('该县区可导入和更正它的数据', 'it imports and corrects the readings')}
      placeholder={t('请选择', 'Choose one')}
      options={isOther ? [...counties, { value: draft.unit, label: draft.unit }] : counties}
      value={draft.unit}
      onChange={(unit) => onChange({ ...draft, unit })}
    />
  )
}
