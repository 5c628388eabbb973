import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { CheckboxGroup } from '@workpoints/ui/checkbox-group'
import { Section } from '@workpoints/ui/section'
import { SelectField } from '@workpoints/ui/select-field'
import { TextField } from '@workpoints/ui/text-field'
import { type Consequence, type Counter, NoticeKind, type RuleSet } from '../index.ts'
import { counterText, noticeKindText } from '../rule-words.ts'
import { freeId } from './free-id.ts'
import { NumberInput } from './number-input.tsx'
import type { PartProps } from './rule-editor.tsx'

/** What is counted over the months, and what follows once a count is full. */
export function RuleFollowEditor({ set, onChange }: PartProps) {
  const t = useText()
  const { counters, consequences } = set
  const addCounter = () => {
    const worst = set.scale.findLast(({ light }) => light === 'red') ?? set.scale.at(-1)
    const counter: Counter = {
      ...{ id: freeId('count', counters), colours: worst === undefined ? [] : [worst.id] },
      ...{ mode: 'running', per: 'target', count: 2 },
    }
    onChange({ counters: [...counters, counter] })
  }
  const addConsequence = () => {
    const text = { zh: '发函', en: 'A letter' }
    const made: Consequence = {
      ...{ id: freeId('follow', consequences), counter: counters[0]?.id ?? '', again: false },
      ...{ kind: 'remind', points: 0, text },
    }
    onChange({ consequences: [...consequences, made] })
  }
  return (
    <>
      <Section
        title={t('累计', 'What is counted')}
        level={3}
        actions={
          <Button size="s" onClick={addCounter}>
            {t('增加计数', 'Add a count')}
          </Button>
        }
      >
        {counters.map((counter, at) => (
          <CounterFields
            key={counter.id}
            set={set}
            counter={counter}
            onChange={(changed) => onChange({ counters: counters.map((one, index) => (index === at ? changed : one)) })}
            onRemove={() => onChange({ counters: counters.filter((_, index) => index !== at) })}
          />
        ))}
      </Section>
      <Section
        title={t('处置', 'What follows')}
        level={3}
        actions={
          <Button size="s" disabled={counters.length === 0} onClick={addConsequence}>
            {t('增加处置', 'Add what follows')}
          </Button>
        }
      >
        {consequences.map((consequence, at) => (
          <ConsequenceFields
            key={consequence.id}
            set={set}
            consequence={consequence}
            onChange={(changed) =>
              onChange({ consequences: consequences.map((one, index) => (index === at ? changed : one)) })
            }
            onRemove={() => onChange({ consequences: consequences.filter((_, index) => index !== at) })}
          />
        ))}
      </Section>
    </>
  )
}

interface CounterFieldsProps {
  readonly set: RuleSet
  readonly counter: Counter
  readonly onChange: (counter: Counter) => void
  readonly onRemove: () => void
}

function CounterFields({ set, counter, onChange, onRemove }: CounterFieldsProps) {
  const t = useText()
  return (
    <div className="rule-row">
      <CheckboxGroup
        label={t('哪些颜色', 'Which colours')}
        across
        choices={set.scale.map(({ id, title }) => ({ value: id, label: t(title) }))}
        value={counter.colours}
        onChange={(colours) => onChange({ ...counter, colours: [...colours] })}
      />
      <SelectField
        label={t('数谁', 'Of')}
        value={counter.per}
        onChange={(per) => onChange({ ...counter, per: per as Counter['per'] })}
        options={[
          { value: 'target', label: t('同一目标', 'One target') },
          { value: 'unit', label: t('同一单位', 'One unit') },
        ]}
      />
      <SelectField
        label={t('怎么数', 'How')}
        value={counter.mode}
        onChange={(mode) => onChange({ ...counter, mode: mode as Counter['mode'] })}
        options={[
          { value: 'running', label: t('连续月数', 'Months running') },
          { value: 'total', label: t('年内累计', 'In the year') },
        ]}
      />
      <NumberInput
        label={t('满', 'Full at')}
        value={counter.count}
        suffix={t('次', 'times')}
        onChange={(count) => onChange({ ...counter, count: Math.round(count ?? 1) })}
      />
      <Button kind="quiet" size="s" onClick={onRemove}>
        {t('去掉', 'Remove')}
      </Button>
    </div>
  )
}

interface ConsequenceFieldsProps {
  readonly set: RuleSet
  readonly consequence: Consequence
  readonly onChange: (consequence: Consequence) => void
  readonly onRemove: () => void
}

function ConsequenceFields({ set, consequence, onChange, onRemove }: ConsequenceFieldsProps) {
  const t = useText()
  const change = (changes: Partial<Consequence>) => onChange({ ...consequence, ...changes })
  return (
    <div className="rule-row">
      <SelectField
        label={t('何时', 'When')}
        value={consequence.counter}
        onChange={(counter) => change({ counter })}
        options={set.counters.map((counter) => ({ value: counter.id, label: t(counterText(set, counter)) }))}
      />
      <SelectField
        label={t('建议', 'Proposes')}
        value={consequence.kind}
        onChange={(kind) => change({ kind: kind as Consequence['kind'] })}
        options={NoticeKind.options.map((value) => ({ value, label: t(noticeKindText[value]) }))}
      />
      <NumberInput
        label={t('扣分', 'Points off')}
        value={consequence.points}
        onChange={(points) => change({ points: points ?? 0 })}
      />
      <SelectField
        label={t('再满一次时', 'When full again')}
        value={consequence.again ? 'again' : 'once'}
        onChange={(value) => change({ again: value === 'again' })}
        options={[
          { value: 'once', label: t('不再办', 'Nothing') },
          { value: 'again', label: t('再办一次', 'The same again') },
        ]}
      />
      <div className="rule-row__wide">
        <TextField
          label={t('函件里怎么说', 'In words')}
          value={consequence.text.zh}
          onChange={(zh) => change({ text: { zh, en: zh } })}
        />
      </div>
      <Button kind="quiet" size="s" onClick={onRemove}>
        {t('去掉', 'Remove')}
      </Button>
    </div>
  )
}
