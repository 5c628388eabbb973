import { useMutation } from '@tanstack/react-query'
import { commandKey, Failure, isUnreachable, QueryState, useText } from '@workpoints/core/web'
import { Dialog } from '@workpoints/ui/dialog'
import { Form } from '@workpoints/ui/form'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import { NoticeRules } from '../notice-rules.ts'
import { noticeKindText } from '../notice-words.ts'
import { NoticeKind } from '../suggestion.ts'
import { useReportingApi } from './api.ts'
import { type Rules, useNoticeRules } from './notice-data.ts'
import { usePlanId, useReportingChanged } from './reporting-data.ts'

/** How documents are numbered, and how many days there are for what. */
export function NoticeRulesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const query = useNoticeRules()
  return (
    <Dialog open onClose={onClose} title={t('文号与时限设置', 'Numbers and deadlines')} closeLabel={t('关闭', 'Close')}>
      <QueryState query={query}>{(rules) => <RulesForm rules={rules} onClose={onClose} />}</QueryState>
    </Dialog>
  )
}

type Draft = Readonly<Record<string, string>>

const draftOf = ({ kinds, resultDays }: Rules): Draft =>
  Object.fromEntries([
    ...NoticeKind.options.flatMap((kind) => [
      [`${kind}.pattern`, kinds[kind].pattern],
      [`${kind}.acknowledgeDays`, String(kinds[kind].acknowledgeDays)],
      [`${kind}.replyDays`, String(kinds[kind].replyDays)],
    ]),
    ['resultDays', String(resultDays)],
  ])

const rulesOf = (draft: Draft) =>
  NoticeRules.safeParse({
    kinds: Object.fromEntries(
      NoticeKind.options.map((kind) => [
        kind,
        {
          pattern: draft[`${kind}.pattern`],
          acknowledgeDays: Number(draft[`${kind}.acknowledgeDays`]),
          replyDays: Number(draft[`${kind}.replyDays`]),
        },
      ]),
    ),
    resultDays: Number(draft['resultDays']),
  })

function RulesForm({ rules, onClose }: { readonly rules: Rules; readonly onClose: () => void }) {
  const t = useText()
  const plan = usePlanId()
  const changed = useReportingChanged()
  const [draft, setDraft] = useState(() => draftOf(rules))
  const [asked, setAsked] = useState(false)
  const [key, setKey] = useState(commandKey)
  const save = useMutation(
    useReportingApi().notice.saveRules.mutationOptions({
      onSuccess: async () => {
        await changed()
        onClose()
      },
      onError: (error) => (isUnreachable(error) ? undefined : setKey(commandKey())),
    }),
  )
  const read = rulesOf(draft)
  const errors = (read.error?.issues ?? []).map(({ path }) => {
    const field = path.filter((part) => part !== 'kinds').join('.')
    const isPattern = field.endsWith('pattern') || field === ''
    return {
      field: field === '' ? 'remind.pattern' : field,
      message: isPattern
        ? t('须含 {year} 和 {n}，且各类不同。', 'Must hold {year} and {n}, each kind its own.')
        : t('填 1 至 90 的整数。', 'A whole number from 1 to 90.'),
    }
  })
  const field = (name: string, label: string, short = true) => (
    <TextField
      label={label}
      name={name}
      short={short}
      type={short ? 'number' : 'text'}
      value={draft[name] ?? ''}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
    />
  )
  return (
    <Form
      onSubmit={() => {
        setAsked(true)
        if (read.success) save.mutate({ key, plan, rules: read.data })
      }}
      submitLabel={t('保存', 'Save')}
      busy={save.isPending}
      errors={asked ? errors : []}
    >
      <Failure error={save.error} />
      <p className="wp-muted">{t('对此后发出的文书生效。', 'Holds for what is issued from now on.')}</p>
      {NoticeKind.options.map((kind) => (
        <fieldset key={kind} className="notice-demands">
          <legend>{t(noticeKindText[kind])}</legend>
          {field(`${kind}.pattern`, t('文号格式', 'Number'), false)}
          <div className="notice-demands__row">
            {field(`${kind}.acknowledgeDays`, t('签收（工作日）', 'Acknowledge (working days)'))}
            {field(
              `${kind}.replyDays`,
              kind === 'interview'
                ? t('书面说明（工作日）', 'Brief (working days)')
                : t('回复（工作日）', 'Reply (working days)'),
            )}
          </div>
        </fieldset>
      ))}
      {field('resultDays', t('约谈后报告结果（日）', 'Written result (days)'))}
    </Form>
  )
}
