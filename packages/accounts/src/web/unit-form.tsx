import { unitKinds, unitKindText } from '@workpoints/core'
import { useText } from '@workpoints/core/web'
import { CheckboxGroup } from '@workpoints/ui/checkbox-group'
import { DateField } from '@workpoints/ui/date-field'
import { FormGrid, FormRow } from '@workpoints/ui/form-grid'
import { SelectField } from '@workpoints/ui/select-field'
import { TextArea } from '@workpoints/ui/text-area'
import { TextField } from '@workpoints/ui/text-field'
import type { KeptUnit } from './kept-units.ts'
import { draftOf, type UnitDraft } from './unit-draft.ts'

export interface UnitFormFieldsProps {
  readonly draft: UnitDraft
  readonly onChange: (draft: UnitDraft) => void
  readonly all: readonly KeptUnit[]
  /** The unit as it was when the form was filled, and as it is now; undefined for a new one. */
  readonly seen: KeptUnit | undefined
  readonly kept: KeptUnit | undefined
}

/** The fields of a unit. What somebody else changed meanwhile stands under its field. */
export function UnitFormFields({ draft, onChange, all, seen, kept }: UnitFormFieldsProps) {
  const t = useText()
  const set = (key: keyof UnitDraft) => (value: string) => onChange({ ...draft, [key]: value })
  const told = useMeanwhile(seen, kept)
  const texts = (key: 'zh' | 'en' | 'full' | 'code', hint: string | null) => ({
    value: draft[key],
    onChange: set(key),
    hint: told(key, hint),
    autoComplete: 'off' as const,
  })
  return (
    <FormGrid>
      <TextField
        label={t('简称（要点用名）', 'Name in the plan')}
        name="unit.name.zh"
        required
        {...texts('zh', t('如“市水利局”', 'such as 市水利局'))}
      />
      <TextField
        label={t('全称', 'Official name')}
        name="unit.full"
        {...texts('full', t('不填同简称', 'as the name if empty'))}
      />
      <TextField
        label={t('英文名', 'English name')}
        name="unit.name.en"
        {...texts('en', t('不填同简称', 'as the name if empty'))}
      />
      <SelectField
        label={t('类别', 'Kind')}
        name="unit.kind"
        options={unitKinds.map((kind) => ({ value: kind, label: t(unitKindText[kind]) }))}
        value={draft.kind}
        onChange={set('kind')}
        hint={told('kind', null)}
      />
      <TextField
        label={t('编号', 'Id')}
        name="unit.id"
        required
        readOnly={seen !== undefined}
        value={draft.id}
        onChange={set('id')}
        hint={
          seen === undefined
            ? t('2 至 20 位小写字母、数字或 -，建成后不能修改', 'small letters, digits, hyphens; stays for good')
            : t('编号不能修改', 'Ids stay')
        }
      />
      <TextField
        label={t('区划代码', 'Area code')}
        name="unit.code"
        short
        {...texts('code', t('6 位，没有则不填', 'six digits, if any'))}
      />
      <DateField
        label={t('生效日期', 'First day')}
        name="unit.validFrom"
        readOnly={seen !== undefined}
        value={draft.validFrom}
        onChange={set('validFrom')}
      />
      <DateField
        label={t('停用日期', 'Last day')}
        name="unit.validTo"
        value={draft.validTo}
        onChange={set('validTo')}
        hint={told('validTo', t('不填为一直有效；停用后历史数据仍在', 'empty: none; its data stay'))}
      />
      <FormRow>
        <TextArea
          label={t('别名', 'Aliases')}
          name="unit.aliases"
          rows={Math.min(8, Math.max(3, draft.aliases.split('\n').length + 1))}
          value={draft.aliases}
          onChange={set('aliases')}
          hint={told('aliases', t('每行一个；导入文件时按别名认出本单位', 'one a line; documents are read by them'))}
        />
      </FormRow>
      <PlaceFields draft={draft} onChange={onChange} all={all} told={told} />
    </FormGrid>
  )
}

type PlaceFieldsProps = Pick<UnitFormFieldsProps, 'draft' | 'onChange' | 'all'> & {
  readonly told: ReturnType<typeof useMeanwhile>
}

/** What only places have, and only groups. */
function PlaceFields({ draft, onChange, all, told }: PlaceFieldsProps) {
  const t = useText()
  const set = (key: keyof UnitDraft) => (value: string) => onChange({ ...draft, [key]: value })
  const isPlace = draft.kind === 'county' || draft.kind === 'zone'
  return (
    <>
      {isPlace ? (
        <>
          <TextField
            label={t('图上列', 'Column on the map')}
            name="unit.tile.0"
            type="number"
            value={draft.column}
            onChange={set('column')}
            hint={told('column', null)}
          />
          <TextField
            label={t('图上行', 'Row on the map')}
            name="unit.tile.1"
            type="number"
            value={draft.row}
            onChange={set('row')}
            hint={told('row', null)}
          />
        </>
      ) : null}
      {draft.kind === 'group' ? (
        <FormRow>
          <CheckboxGroup
            label={t('成员', 'Members')}
            name="unit.members"
            across
            choices={all
              .filter(
                ({ kind, valid, id }) =>
                  (valid && (kind === 'county' || kind === 'zone')) || draft.members.includes(id),
              )
              .map(({ id, name }) => ({ value: id, label: t(name) }))}
            value={draft.members}
            onChange={(members) => onChange({ ...draft, members })}
            hint={told('members', null)}
          />
        </FormRow>
      ) : null}
    </>
  )
}

/** The hint of a field, after what the field is now where somebody else changed it since the form was filled. */
function useMeanwhile(seen: KeptUnit | undefined, kept: KeptUnit | undefined) {
  const t = useText()
  const [old, now] = [seen && draftOf(seen), kept && draftOf(kept)]
  return (key: keyof UnitDraft, hint: string | null) => {
    if (old === undefined || now === undefined || String(old[key]) === String(now[key])) return hint ?? undefined
    const value = String(now[key]).replaceAll('\n', '、') || t('（空）', '(empty)')
    return (
      <>
        <strong>{t(`现在是：${value}（刚刚被修改）。`, `It is now: ${value} (just changed). `)}</strong>
        {hint}
      </>
    )
  }
}
