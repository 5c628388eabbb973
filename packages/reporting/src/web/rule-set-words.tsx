import { useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { Section } from '@workpoints/ui/section'
import { type LightRule, measures, type RuleSet } from '../index.ts'
import { baseWords, consequenceText, counterText, ruleWords } from '../rule-words.ts'
import { RuleColour } from './rule-colour.tsx'
import './rules-page.css'

/** A rule set in plain words: its colours, what lights them, what is counted, what follows. */
export function RuleSetWords({ set }: { readonly set: RuleSet }) {
  const t = useText()
  return (
    <>
      <Section title={t('颜色', 'Colours')} level={3}>
        <ul className="rule-lines">
          {set.scale.map((colour) => (
            <li key={colour.id}>
              <RuleColour set={set} id={colour.id} />
              <span>{t(colour.meaning)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title={t('怎样亮灯', 'What lights them')}
        level={3}
        lead={t(
          '一个目标取各条规则中最重的颜色；规则没有说到的，按平台的评价对应。',
          'A target has the worst of the colours that its rules give; what no rule speaks of goes by the plan’s own light.',
        )}
      >
        {set.rules.map((rule) => (
          <RuleLines key={rule.id} set={set} rule={rule} />
        ))}
        <ul className="rule-lines">
          {baseWords(set).map(({ light, says, colour }) => (
            <li key={light}>
              <RuleColour set={set} id={colour} />
              <span>{t(`其他情形，平台评价为“${says.zh}”`, `otherwise, where the plan says “${says.en}”`)}</span>
            </li>
          ))}
        </ul>
        <p className="rule-note">
          {set.nearDueDays === 0
            ? t('临近到期的节点不因此变黄；', 'A milestone near its due day is not yellow for that; ')
            : t(
                `完成时限前 ${set.nearDueDays} 天起，未完成的节点转黄；`,
                `From ${set.nearDueDays} days before its due day on, a milestone turns yellow; `,
              )}
          {t(`连续 ${set.openMonths} 个月未清零转红。`, `${set.openMonths} months not cleared is red.`)}
        </p>
      </Section>
      <FollowLines set={set} />
    </>
  )
}

function RuleLines({ set, rule }: { readonly set: RuleSet; readonly rule: LightRule }) {
  const t = useText()
  const { needs } = measures[rule.measure]
  return (
    <>
      <ul className="rule-lines">
        {ruleWords(rule).map(({ condition, colour, note }) => (
          <li key={condition.zh}>
            <RuleColour set={set} id={colour} />
            <span>
              {t(condition)} {note === null ? null : <Badge kind="accent">{t(note)}</Badge>}
            </span>
          </li>
        ))}
      </ul>
      {rule.note === undefined ? null : <p className="rule-note">{t(rule.note)}</p>}
      {needs === undefined ? null : (
        <p className="rule-note">
          {t(`暂不适用：平台还没有${needs.zh}。`, `Does not apply yet: the platform does not know ${needs.en}.`)}
        </p>
      )}
    </>
  )
}

function FollowLines({ set }: { readonly set: RuleSet }) {
  const t = useText()
  return (
    <Section
      title={t('亮灯之后', 'What follows')}
      level={3}
      lead={t('系统只提出建议，是否发函由人决定。', 'These are proposals; a person decides whether a notice goes out.')}
    >
      {set.consequences.length === 0 ? <p className="rule-note">{t('没有规定。', 'Nothing follows.')}</p> : null}
      <ul className="rule-lines rule-lines--plain">
        {set.consequences.map((consequence) => {
          const counter = set.counters.find(({ id }) => id === consequence.counter)
          return (
            <li key={consequence.id}>
              <span>
                {counter === undefined ? '' : `${t(counterText(set, counter))}${t('：', ': ')}`}
                <b>{t(consequence.text)}</b>
              </span>
              <span className="wp-muted">{t(consequenceText(consequence))}</span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
