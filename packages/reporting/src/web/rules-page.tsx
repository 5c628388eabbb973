import { dayText } from '@workpoints/core'
import { AppLink, chinaTime, QueryState, useText } from '@workpoints/core/web'
import { ButtonLink } from '@workpoints/ui/button'
import { KeyValue } from '@workpoints/ui/key-value'
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import { type Rules, useRules } from './rule-data.ts'
import { RuleSetWords } from './rule-set-words.tsx'
import './rules-page.css'

/** The rules that lights go by: what is in force in plain words, what was before, and for the office drafts and examples. */
export default function RulesPage() {
  const t = useText()
  const query = useRules()
  return (
    <>
      <PageHeader
        title={t('亮灯规则', 'Rules of lights')}
        lead={t(
          '什么情形亮什么灯、累计几次怎样处置。规则有执行日期：新规则只管执行之后的月份，以前的月份保持当时的结果。',
          'What lights which colour, and what follows. A rule set holds from a day on; months before it stay as they were.',
        )}
      />
      <QueryState query={query} height="40rem">
        {(rules) => (
          <>
            <InForce rules={rules} />
            {rules.can.includes('manage') ? <Workshop rules={rules} /> : null}
          </>
        )}
      </QueryState>
    </>
  )
}

function InForce({ rules }: { readonly rules: Rules }) {
  const t = useText()
  const { inForce, adopted } = rules
  return (
    <Section
      title={t(inForce.body.title)}
      note={inForce.from === null ? t('现行（尚未采用其他规则）', 'in force') : t('现行', 'in force')}
    >
      <KeyValue
        items={[
          { key: 'source', label: t('出处', 'Source'), value: t(inForce.body.source) },
          ...(inForce.from === null
            ? []
            : [
                { key: 'from', label: t('执行日期', 'From'), value: inForce.from },
                { key: 'why', label: t('采用理由', 'Why'), value: inForce.reason ?? '' },
                {
                  key: 'by',
                  label: t('采用人', 'Adopted by'),
                  value: `${inForce.by ?? ''} ${inForce.at === null ? '' : chinaTime(inForce.at)}`,
                },
              ]),
        ]}
      />
      <div className="rule-part">
        <RuleSetWords set={inForce.body} />
      </div>
      {adopted.length > 1 || (adopted.length === 1 && inForce.from === null) ? (
        <Section title={t('历次采用', 'All adoptions')} level={3}>
          <ul className="rule-lines rule-lines--plain">
            {adopted.map(({ fact, title, from, reason, by }) => (
              <li key={fact}>
                <span>{t(`自 ${from} 起：${title.zh}`, `From ${from}: ${title.en}`)}</span>
                <span className="wp-muted">
                  {reason} · {by}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Section>
  )
}

/** Where the office makes its own: drafts, and what to begin with. */
function Workshop({ rules: { drafts, examples, on } }: { readonly rules: Rules }) {
  const t = useText()
  const { zh, en } = dayText(on)
  return (
    <>
      <Section title={t('草稿', 'Drafts')} note={drafts.length === 0 ? undefined : drafts.length}>
        {drafts.length === 0 ? (
          <p className="rule-note">
            {t(
              '没有草稿。可从下面任一份规则起草，先在已过的月份上试算，再决定是否采用。',
              'None. Begin with one of those below, try it on past months, then decide.',
            )}
          </p>
        ) : (
          <ul className="rule-cards">
            {drafts.map(({ fact, title, by, at }) => (
              <li key={fact}>
                <h3>{t(title)}</h3>
                <p className="wp-muted">
                  {by} · {chinaTime(at)}
                </p>
                <ButtonLink href={`/rules/${fact}`} link={AppLink}>
                  {t('修改、试算、采用', 'Edit, try, adopt')}
                </ButtonLink>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        title={t('可参照的规则', 'Rules to begin with')}
        lead={t(
          `可在${zh}的各月上试算：会亮多少灯、是哪些县区。转载的规则，引用前请核对原文。`,
          `Each can be tried on the past months (${en.toLowerCase()}): how many lights, in which counties.`,
        )}
      >
        <ul className="rule-cards">
          {examples.map(({ id, title, source }) => (
            <li key={id}>
              <h3>{t(title)}</h3>
              <p>{t(source)}</p>
              <ButtonLink href={`/rules/${id}`} link={AppLink}>
                {t('试算或以此起草', 'Try it, or begin with it')}
              </ButtonLink>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
