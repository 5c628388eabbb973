import { lightText } from '@workpoints/core'
import { useText } from '@workpoints/core/web'
import { FormGrid, FormRow } from '@workpoints/ui/form-grid'
import { Section } from '@workpoints/ui/section'
import { SelectField } from '@workpoints/ui/select-field'
import { TextArea } from '@workpoints/ui/text-area'
import { TextField } from '@workpoints/ui/text-field'
import type { RuleSet } from '../index.ts'
import { NumberInput } from './number-input.tsx'
import { RuleFollowEditor } from './rule-follow-editor.tsx'
import { RuleLightsEditor } from './rule-lights-editor.tsx'
import { RuleScaleEditor } from './rule-scale-editor.tsx'
import './rules-page.css'

export interface RuleEditorProps {
  readonly set: RuleSet
  readonly onChange: (set: RuleSet) => void
}

/** Everything of a rule set as fields: its words, its colours, what lights them, what is counted, what follows. */
export function RuleEditor({ set, onChange }: RuleEditorProps) {
  const t = useText()
  const change = (changes: Partial<RuleSet>) => onChange({ ...set, ...changes })
  return (
    <div className="rule-editor">
      <FormGrid>
        <TextField
          label={t('名称', 'Name')}
          value={set.title.zh}
          onChange={(zh) => change({ title: { zh, en: set.title.en === set.title.zh ? zh : set.title.en } })}
        />
        <TextField
          label={t('英文名称', 'Name in English')}
          value={set.title.en}
          onChange={(en) => change({ title: { ...set.title, en } })}
        />
        <FormRow>
          <TextArea
            label={t('出处和说明', 'Source')}
            rows={2}
            value={set.source.zh}
            onChange={(zh) => change({ source: { zh, en: zh } })}
          />
        </FormRow>
      </FormGrid>
      <RuleScaleEditor set={set} onChange={change} />
      <RuleLightsEditor set={set} onChange={change} />
      <BaseFields set={set} onChange={change} />
      <RuleFollowEditor set={set} onChange={change} />
    </div>
  )
}

/** What the parts of the editor hand back. */
export interface PartProps {
  readonly set: RuleSet
  readonly onChange: (changes: Partial<RuleSet>) => void
}

function BaseFields({ set, onChange }: PartProps) {
  const t = useText()
  const colours = set.scale.map(({ id, title }) => ({ value: id, label: t(title) }))
  return (
    <Section
      title={t('其他情形', 'Everything else')}
      level={3}
      lead={t(
        '上面没有说到的，按平台评价对应到颜色；五种评价都要有着落。',
        'What the rules above do not speak of goes by the plan’s own light; each of the five has a colour.',
      )}
    >
      <div className="rule-row">
        {(['blue', 'green', 'yellow', 'red', 'grey'] as const).map((light) => (
          <SelectField
            key={light}
            label={t(lightText[light])}
            value={set.base[light]}
            onChange={(colour) => onChange({ base: { ...set.base, [light]: colour } })}
            options={colours}
          />
        ))}
      </div>
      <div className="rule-row">
        <NumberInput
          label={t('节点临近到期转黄', 'Milestones turn yellow before their due day')}
          hint={t('0 为不因此转黄', '0: not for that reason')}
          suffix={t('天前', 'days')}
          value={set.nearDueDays}
          onChange={(nearDueDays) => onChange({ nearDueDays: Math.round(nearDueDays ?? 0) })}
        />
        <NumberInput
          label={t('连续未清零转红', 'Not cleared, turns red after')}
          hint={t('1 至 12', '1 to 12')}
          suffix={t('个月', 'months')}
          value={set.openMonths}
          onChange={(openMonths) => onChange({ openMonths: Math.round(openMonths ?? 1) })}
        />
      </div>
    </Section>
  )
}
