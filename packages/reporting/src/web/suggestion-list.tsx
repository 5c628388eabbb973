import { useMutation } from '@tanstack/react-query'
import { AppLink, commandKey, Failure, isUnreachable, useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { Button, ButtonLink } from '@workpoints/ui/button'
import { Dialog } from '@workpoints/ui/dialog'
import { Form } from '@workpoints/ui/form'
import { Section } from '@workpoints/ui/section'
import { TextArea } from '@workpoints/ui/text-area'
import { useState } from 'react'
import { noticeKindText } from '../notice-words.ts'
import { periodText } from '../round.ts'
import { useReportingApi } from './api.ts'
import { type Suggested, useSuggestions } from './notice-data.ts'
import { usePlanId, useReportingChanged } from './reporting-data.ts'

const shownFirst = 5

const hrefOf = ({ key, unit, kind, source, target }: Suggested): string =>
  `/notices/new?${new URLSearchParams({ suggestion: key, unit, kind, source: source ?? '', target: target ?? '' })}`

/** What the rules in force propose, the weightiest first: made a notice of with one press, or put aside with a reason. */
export function SuggestionList() {
  const t = useText()
  const { data: open = [] } = useSuggestions()
  const [all, setAll] = useState(false)
  const [aside, setAside] = useState<Suggested>()
  if (open.length === 0) return null
  return (
    <Section
      title={t('规则建议', 'What the rules propose')}
      note={open.length}
      lead={t('由现行规则提出，是否发出由市环委办决定。', 'Proposed by the rules in force; the office decides.')}
    >
      <ul className="suggestions">
        {open.slice(0, all ? undefined : shownFirst).map((one) => (
          <li key={one.key}>
            <div className="suggestions__words">
              <Badge kind="accent">{t(noticeKindText[one.kind])}</Badge> <b>{t(one.unitName)}</b>{' '}
              {one.targetName === null ? null : t(one.targetName)}{' '}
              <span className="wp-muted">{t(periodText(one.period))}</span>
              <p>{t(one.why)}</p>
            </div>
            <div className="suggestions__acts">
              <ButtonLink size="s" href={hrefOf(one)} link={AppLink}>
                {t('拟发', 'Draft')}
              </ButtonLink>
              <Button size="s" kind="quiet" onClick={() => setAside(one)}>
                {t('暂不采纳', 'Not now')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {open.length > shownFirst ? (
        <Button size="s" kind="quiet" onClick={() => setAll(!all)}>
          {all ? t('收起', 'Show fewer') : t(`全部 ${open.length} 条`, `All ${open.length}`)}
        </Button>
      ) : null}
      {aside === undefined ? null : <AsideDialog suggestion={aside} onClose={() => setAside(undefined)} />}
    </Section>
  )
}

function AsideDialog({ suggestion, onClose }: { readonly suggestion: Suggested; readonly onClose: () => void }) {
  const t = useText()
  const plan = usePlanId()
  const changed = useReportingChanged()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const [key, setKey] = useState(commandKey)
  const dismiss = useMutation(
    useReportingApi().suggestion.dismiss.mutationOptions({
      onSuccess: async () => {
        await changed()
        onClose()
      },
      onError: (error) => (isUnreachable(error) ? undefined : setKey(commandKey())),
    }),
  )
  const isEmpty = reason.trim() === ''
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('暂不采纳建议', 'Put the suggestion aside')}
      closeLabel={t('关闭', 'Close')}
    >
      <Form
        onSubmit={() => {
          setAsked(true)
          if (!isEmpty) dismiss.mutate({ key, plan, suggestion: suggestion.key, reason })
        }}
        submitLabel={t('暂不采纳', 'Not now')}
        busy={dismiss.isPending}
        errors={asked && isEmpty ? [{ field: 'reason', message: t('请写明理由。', 'Give the reason.') }] : []}
      >
        <Failure error={dismiss.error} />
        <p>{t(suggestion.why)}</p>
        <TextArea label={t('理由', 'Because')} name="reason" required rows={3} value={reason} onChange={setReason} />
      </Form>
    </Dialog>
  )
}
