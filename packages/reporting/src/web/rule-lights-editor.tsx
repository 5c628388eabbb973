import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Section } from '@workpoints/ui/section'
import { SelectField } from '@workpoints/ui/select-field'
import { type Band, bandFaults, type LightRule, Measure, measures, type RuleSet } from '../index.ts'
import { freeId } from './free-id.ts'
import { RuleBandEditor } from './rule-band-editor.tsx'
import type { PartProps } from './rule-editor.tsx'

/** Bands that say nothing yet and leave nothing open. */
const nothing = (measure: Measure): Band[] =>
  measures[measure].values === 'flag'
    ? [
        { from: 0, to: 0, colour: null },
        { from: 1, to: null, colour: null },
      ]
    : [{ from: 0, to: null, colour: null }]

/** The rules: each looks at one thing and cuts it into bands; what is open or said twice is told while it is typed. */
export function RuleLightsEditor({ set, onChange }: PartProps) {
  const t = useText()
  const change = (at: number, rule: LightRule) =>
    onChange({ rules: set.rules.map((one, index) => (index === at ? rule : one)) })
  const free = Measure.options.filter((measure) => !set.rules.some((rule) => rule.measure === measure))
  const add = () => {
    const [measure] = free
    if (measure !== undefined)
      onChange({ rules: [...set.rules, { id: freeId('rule', set.rules), measure, bands: nothing(measure) }] })
  }
  return (
    <Section
      title={t('怎样亮灯', 'What lights them')}
      level={3}
      lead={t(
        '每条规则看一件事，分段写明亮什么灯；各段要首尾相接，不留空档、不重叠。',
        'Each rule looks at one thing and says the colour of each stretch of it; stretches meet, with no gap and no overlap.',
      )}
      actions={
        <Button size="s" disabled={free.length === 0} onClick={add}>
          {t('增加规则', 'Add a rule')}
        </Button>
      }
    >
      <div className="rule-rows">
        {set.rules.map((rule, at) => (
          <RuleFields
            key={rule.id}
            set={set}
            rule={rule}
            onChange={(changed) => change(at, changed)}
            onRemove={() => onChange({ rules: set.rules.filter((_, index) => index !== at) })}
          />
        ))}
      </div>
    </Section>
  )
}

interface RuleFieldsProps {
  readonly set: RuleSet
  readonly rule: LightRule
  readonly onChange: (rule: LightRule) => void
  readonly onRemove: () => void
}

function RuleFields({ set, rule, onChange, onRemove }: RuleFieldsProps) {
  const t = useText()
  const { needs } = measures[rule.measure]
  const faults = bandFaults(rule.measure, rule.bands)
  const options = Measure.options
    .filter((one) => one === rule.measure || !set.rules.some((other) => other.measure === one))
    .map((value) => ({ value, label: t(measures[value].title) }))
  const setMeasure = (value: string) => {
    const measure = value as Measure
    onChange({ ...rule, measure, bands: nothing(measure) })
  }
  const last = rule.bands.at(-1)
  const addBand = () =>
    onChange({
      ...rule,
      bands: [
        ...rule.bands.slice(0, -1),
        ...(last === undefined ? [] : [{ ...last, to: last.to ?? last.from + 10 }]),
        {
          from: (last?.to ?? (last?.from ?? 0) + 10) + (measures[rule.measure].values === 'whole' ? 1 : 0),
          fromOpen: true,
          to: null,
          colour: null,
        },
      ],
    })
  return (
    <div>
      <div className="rule-row">
        <SelectField
          label={t('看什么', 'Looks at')}
          value={rule.measure}
          onChange={setMeasure}
          options={options}
          hint={
            needs === undefined
              ? undefined
              : t(`平台还没有${needs.zh}，本条暂不适用`, `Not known yet: ${needs.en}; applies to nothing`)
          }
        />
        <Button kind="quiet" size="s" onClick={onRemove}>
          {t('去掉这条', 'Remove the rule')}
        </Button>
        {measures[rule.measure].values === 'flag' ? null : (
          <Button kind="quiet" size="s" onClick={addBand}>
            {t('加一段', 'Add a stretch')}
          </Button>
        )}
      </div>
      <RuleBandEditor set={set} rule={rule} onChange={onChange} />
      {faults.length === 0 ? null : (
        <output className="rule-faults">{faults.map((fault) => t(fault)).join(t('；', '; '))}</output>
      )}
    </div>
  )
}
