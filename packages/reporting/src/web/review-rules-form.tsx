import { useMutation } from '@tanstack/react-query'
import { commandKey, Failure, isUnreachable, useSession, useText } from '@workpoints/core/web'
import { Checkbox } from '@workpoints/ui/checkbox'
import { Form } from '@workpoints/ui/form'
import { Section } from '@workpoints/ui/section'
import { Switch } from '@workpoints/ui/switch'
import { useState } from 'react'
import type { Part, ReviewRules, Stage } from '../index.ts'
import { useReportingApi } from './api.ts'
import { useReportingChanged } from './reporting-data.ts'
import { ReviewStages, type StageSet } from './review-stages.tsx'

export interface ReviewRulesFormProps {
  readonly plan: string
  readonly rules: ReviewRules
  readonly onSaved: () => void
}

/** The stages of review: what holds everywhere, and the areas where it is otherwise. */
export function ReviewRulesForm({ plan, rules, onSaved }: ReviewRulesFormProps) {
  const t = useText()
  const changed = useReportingChanged()
  const { data: session } = useSession()
  const [draft, setDraft] = useState(rules)
  const [key, setKey] = useState(commandKey)
  const save = useMutation(
    useReportingApi().review.saveRules.mutationOptions({
      onSuccess: async () => {
        setKey(commandKey())
        onSaved()
        await changed()
      },
      onError: (error) => (isUnreachable(error) ? undefined : setKey(commandKey())),
    }),
  )
  const setOwn = (plugin: string, stages: StageSet | undefined) => {
    const { [plugin]: _, ...others } = draft.plugins
    setDraft({ ...draft, plugins: stages === undefined ? others : { ...others, [plugin]: mutable(stages) } })
  }
  return (
    <Form
      onSubmit={() => save.mutate({ key, plan, rules: draft })}
      submitLabel={t('保存审核规则', 'Save the rules')}
      busy={save.isPending}
    >
      <Failure error={save.error} />
      <Section title={t('各领域通用', 'Everywhere')}>
        <ReviewStages
          name="all"
          value={draft.stages}
          onChange={(stages) => setDraft({ ...draft, stages: mutable(stages) })}
        />
        <Checkbox
          label={t('本单位审核员可以审核本人报送的内容', 'A reviewer may accept what the same person sent')}
          name="selfReview"
          hint={t(
            '人手少的单位可以打开；默认由两人分别填报和审核',
            'For units with few people; by default two share the work',
          )}
          checked={draft.selfReview}
          onChange={(selfReview) => setDraft({ ...draft, selfReview })}
        />
      </Section>
      <Section title={t('单独设置的领域', 'Areas with rules of their own')}>
        {(session?.plugins ?? []).map(({ id, title }) => {
          const own = draft.plugins[id]
          return (
            <div key={id} className="review-rules__area">
              <Switch
                label={t(title)}
                hint={own === undefined ? t('与通用规则相同', 'As everywhere') : undefined}
                checked={own !== undefined}
                onChange={(on) => setOwn(id, on ? draft.stages : undefined)}
              />
              {own === undefined ? null : (
                <ReviewStages name={id} value={filledUp(draft.stages, own)} onChange={(stages) => setOwn(id, stages)} />
              )}
            </div>
          )
        })}
      </Section>
    </Form>
  )
}

/** What an area says of its own, and of the rest what holds everywhere. */
const filledUp = (all: StageSet, { county, lead, support }: Partial<Record<Part, Stage[] | undefined>>): StageSet => ({
  county: county ?? all.county,
  lead: lead ?? all.lead,
  support: support ?? all.support,
})

const mutable = ({ county, lead, support }: StageSet) => ({
  county: [...county],
  lead: [...lead],
  support: [...support],
})
