import { useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { Section } from '@workpoints/ui/section'
import type { Submission } from './reporting-data.ts'
import { TakeOver } from './take-over.tsx'

type Input = Submission['inputs'][number]

export interface ReportInputsProps {
  readonly submission: Submission
  /** Takes a passage over into the lead's report, with its author. */
  readonly onQuote?: (input: Input) => void
}

/** What supporting units and counties sent towards the lead's report; silent supporters are named and block nobody. */
export function ReportInputs({ submission, onQuote }: ReportInputsProps) {
  const t = useText()
  const { inputs } = submission
  if (inputs.length === 0) return null
  const silent = inputs.filter(({ content }) => content === null)
  const told = inputs.filter(({ content }) => content !== null)
  return (
    <Section
      title={t('配合单位和县区的内容', 'From supporting units and counties')}
      note={told.length}
      lead={
        silent.length === 0
          ? undefined
          : t(
              `尚未提供：${silent.map(({ unit }) => unit.name.zh).join('、')}。不影响本单位报送。`,
              `Not sent yet: ${silent.map(({ unit }) => unit.name.en).join(', ')}. You need not wait for them.`,
            )
      }
    >
      {told.map((input) => (
        <div key={input.submission} className="report-input">
          <p>
            <b>{t(input.unit.name)}</b> {input.part === 'support' ? <Badge>{t('配合', 'Support')}</Badge> : null}
            {onQuote === undefined ? null : <TakeOver onClick={() => onQuote(input)}>{t('引用', 'Quote')}</TakeOver>}
          </p>
          <p>{input.content?.unchanged == null ? input.content?.progress : t('本月无变化', 'No change')}</p>
        </div>
      ))}
    </Section>
  )
}
