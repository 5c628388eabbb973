import { type Text, type UnitKind, unitKindText } from '@workpoints/core'
import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { SelectField } from '@workpoints/ui/select-field'

/** A unit as it can be chosen. */
export interface NoticeUnit {
  readonly id: string
  readonly kind: UnitKind
  readonly name: Text
}

export interface NoticeUnitFieldProps {
  readonly units: readonly NoticeUnit[]
  readonly chosen: readonly string[]
  /** One unit only, as a suggestion or an escalation has it. */
  readonly single: boolean
  readonly onChange: (chosen: readonly string[]) => void
}

const order: readonly UnitKind[] = ['county', 'zone', 'department', 'institution', 'vertical']

/** Whom it is sent to: one unit, or several. */
export function NoticeUnitField({ units, chosen, single, onChange }: NoticeUnitFieldProps) {
  const t = useText()
  const nameOf = (id: string) => t(units.find((unit) => unit.id === id)?.name ?? { zh: id, en: id })
  const offered = order.flatMap((kind) =>
    units
      .filter((unit) => unit.kind === kind && !chosen.includes(unit.id))
      .map(({ id, name }) => ({ value: id, label: t(name), group: t(unitKindText[kind]) })),
  )
  return (
    <div className="notice-units">
      {chosen.length === 0 ? null : (
        <ul className="notice-units__chosen" aria-label={t('已选单位', 'Chosen units')}>
          {chosen.map((id) => (
            <li key={id}>
              {nameOf(id)}
              {single ? null : (
                <Button size="s" kind="quiet" onClick={() => onChange(chosen.filter((one) => one !== id))}>
                  {t('移除', 'Remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {single && chosen.length > 0 ? null : (
        <SelectField
          label={chosen.length === 0 ? t('单位', 'Unit') : t('再加一个单位', 'Add a unit')}
          name="unit"
          required={chosen.length === 0}
          value=""
          placeholder={t('请选择', 'Choose')}
          onChange={(unit) => onChange([...chosen, unit])}
          options={offered}
        />
      )}
    </div>
  )
}
