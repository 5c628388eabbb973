import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { AppLink, commandKey, Failure, QueryState, useHref, useLastPathPart, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import { useState } from 'react'
import { type RuleSet, ruleExamples, ruleSetFaults } from '../index.ts'
import { useReportingApi } from './api.ts'
import { usePlanId, useReportingChanged } from './reporting-data.ts'
import { RuleAdoptDialog } from './rule-adopt-dialog.tsx'
import { RuleBacktest } from './rule-backtest.tsx'
import { useRuleSet, useRules } from './rule-data.ts'
import { RuleEditor } from './rule-editor.tsx'
import { RuleSetWords } from './rule-set-words.tsx'
import './reporting.css'
import './rules-page.css'

/** One rule set: an example to be tried or begun with, or a draft to be changed, tried and adopted. */
export default function RulePage() {
  const t = useText()
  const id = useLastPathPart()
  const query = useRuleSet(id)
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('亮灯规则', 'Rules of lights'), href: '/rules' }]}
        crumbsLabel={t('上级页面', 'Pages above')}
        link={AppLink}
        title={query.data === undefined ? t('亮灯规则', 'Rules of lights') : t(query.data.body.title)}
        lead={query.data === undefined ? undefined : t(query.data.body.source)}
      />
      <QueryState query={query} height="40rem">
        {({ fact, body }) => <Work key={fact} fact={fact} body={body} />}
      </QueryState>
    </>
  )
}

function Work({ fact, body }: { readonly fact: string; readonly body: RuleSet }) {
  const t = useText()
  const isExample = Object.hasOwn(ruleExamples, fact)
  const [set, setSet] = useState<RuleSet>(body)
  const [editing, setEditing] = useState(!isExample)
  const [adopting, setAdopting] = useState(false)
  const rules = useRules()
  const { save, discard } = useDraftCalls(fact, isExample)
  const isSaved = set === body
  const faults = ruleSetFaults(set)
  return (
    <>
      <div className="reporting-actions">
        {editing ? (
          <Button
            kind="primary"
            busy={save.isPending}
            disabled={faults.length > 0 || (isSaved && !isExample)}
            onClick={() => save.run(set)}
          >
            {t('保存草稿', 'Save the draft')}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => setEditing(true)}>
            {t('以此起草', 'Begin a draft with it')}
          </Button>
        )}
        {isExample ? null : (
          <>
            <Button disabled={!isSaved || faults.length > 0} onClick={() => setAdopting(true)}>
              {t('采用', 'Adopt')}
            </Button>
            <Button kind="quiet" busy={discard.isPending} onClick={discard.run}>
              {t('删除草稿', 'Remove the draft')}
            </Button>
          </>
        )}
        {isSaved ? null : <span className="wp-muted">{t('有未保存的修改', 'Not saved yet')}</span>}
      </div>
      <Failure error={save.error ?? discard.error} />
      {faults.length === 0 ? null : (
        <output className="rule-faults">{faults.map(({ text }) => t(text)).join(t('；', '; '))}</output>
      )}
      <div className="rule-part">
        <RuleBacktest fact={fact} isSaved={isSaved} />
      </div>
      {editing ? (
        <Section title={t('规则', 'The rules')}>
          <RuleEditor set={set} onChange={setSet} />
        </Section>
      ) : (
        <RuleSetWords set={set} />
      )}
      {adopting && rules.data !== undefined ? (
        <RuleAdoptDialog fact={fact} earliest={rules.data.earliest} onClose={() => setAdopting(false)} />
      ) : null}
    </>
  )
}

/** Saves what is typed as a draft, and gives a draft up; both leave for where one goes on. */
function useDraftCalls(fact: string, isExample: boolean) {
  const plan = usePlanId()
  const router = useRouter()
  const href = useHref()
  const changed = useReportingChanged()
  const api = useReportingApi()
  const [key, setKey] = useState(commandKey)
  const onError = () => setKey(commandKey())
  const go = async (path: string) => {
    await router.navigate({ href: href(path) })
    await changed()
  }
  const save = useMutation(
    api.rule.saveDraft.mutationOptions({ onSuccess: ({ fact: saved }) => go(`/rules/${saved}`), onError }),
  )
  const discard = useMutation(api.rule.discard.mutationOptions({ onSuccess: () => go('/rules'), onError }))
  return {
    save: { ...save, run: (body: RuleSet) => save.mutate({ key, plan, basedOn: isExample ? null : fact, body }) },
    discard: { ...discard, run: () => discard.mutate({ key, plan, fact }) },
  }
}
