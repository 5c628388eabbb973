import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { SelectField } from '@workpoints/ui/select-field'
import { type Band, type LightRule, measures, type RuleSet } from '../index.ts'
import { NumberInput } from './number-input.tsx'

export interface RuleBandEditorProps {
  readonly set: RuleSet
  readonly rule: LightRule
  readonly onChange: (rule: LightRule) => void
}

/** The stretches of one rule, a line each: from, to, whether the ends belong to it, and the colour. */
export function RuleBandEditor({ set, rule, onChange }: RuleBandEditorProps) {
  const change = (at: number, changes: Partial<Band>) =>
    onChange({ ...rule, bands: rule.bands.map((band, index) => (index === at ? { ...band, ...changes } : band)) })
  const remove = (at: number) => onChange({ ...rule, bands: rule.bands.filter((_, index) => index !== at) })
  return rule.bands.map((band, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- a stretch has no name but its place
    <BandFields
      key={at}
      set={set}
      rule={rule}
      band={band}
      onChange={(changes) => change(at, changes)}
      onRemove={() => remove(at)}
    />
  ))
}

interface BandFieldsProps {
  readonly set: RuleSet
  readonly rule: LightRule
  readonly band: Band
  readonly onChange: (changes: Partial<Band>) => void
  readonly onRemove: () => void
}

function BandFields({ set, rule, band, onChange, onRemove }: BandFieldsProps) {
  const t = useText()
  const { values, unit } = measures[rule.measure]
  const isReal = values === 'real'
  return (
    <div className="rule-row">
      {values === 'flag' ? (
        <span>{band.from === 0 ? t('否', 'No') : t('是', 'Yes')}</span>
      ) : (
        <>
          {isReal ? (
            <EndField
              label={t('起点', 'From')}
              isOpen={band.fromOpen === true}
              words={[t('含', 'at least'), t('超过', 'more than')]}
              onChange={(fromOpen) => onChange({ fromOpen })}
            />
          ) : null}
          <NumberInput
            label={t('从', 'From')}
            value={band.from}
            suffix={t(unit)}
            onChange={(from) => onChange({ from: from ?? 0 })}
          />
          {isReal ? (
            <EndField
              label={t('终点', 'To')}
              isOpen={band.toOpen === true}
              words={[t('含', 'at most'), t('不足', 'less than')]}
              onChange={(toOpen) => onChange({ toOpen })}
            />
          ) : null}
          <NumberInput
            label={t('到', 'To')}
            value={band.to}
            suffix={t(unit)}
            placeholder={t('不限', 'no end')}
            onChange={(to) => onChange({ to })}
          />
        </>
      )}
      <SelectField
        label={t('亮', 'Lights')}
        value={band.colour ?? ''}
        onChange={(colour) => onChange({ colour: colour === '' ? null : colour })}
        options={[
          { value: '', label: t('不改变', 'No change') },
          ...set.scale.map(({ id, title }) => ({ value: id, label: t(title) })),
        ]}
      />
      {values === 'flag' || rule.bands.length < 2 ? null : (
        <Button kind="quiet" size="s" onClick={onRemove}>
          {t('去掉', 'Remove')}
        </Button>
      )}
      {band.note === undefined ? null : <span className="wp-muted">{t(band.note)}</span>}
    </div>
  )
}

interface EndFieldProps {
  readonly label: string
  readonly isOpen: boolean
  readonly words: readonly [closed: string, open: string]
  readonly onChange: (isOpen: boolean) => void
}

const EndField = ({ label, isOpen, words: [closed, open], onChange }: EndFieldProps) => (
  <SelectField
    label={label}
    value={isOpen ? 'open' : 'closed'}
    onChange={(value) => onChange(value === 'open')}
    options={[
      { value: 'closed', label: closed },
      { value: 'open', label: open },
    ]}
  />
)
