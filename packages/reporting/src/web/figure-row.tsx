import { amount, big, type Text } from '@workpoints/core'
import { useText } from '@workpoints/core/web'
import { RadioGroup } from '@workpoints/ui/radio-group'
import { SelectField } from '@workpoints/ui/select-field'
import { TextField } from '@workpoints/ui/text-field'
import type { ReactNode } from 'react'
import type { AskedView } from '../asked-view.ts'
import type { Issue } from '../checks.ts'
import { type BlankReason, blankReasonText, emptyEntry, type ValueEntry } from '../content.ts'
import { periodText } from '../round.ts'

export interface FigureRowProps {
  readonly asked: AskedView
  readonly entry: ValueEntry | undefined
  readonly onChange: (entry: ValueEntry) => void
  readonly issue: Issue | undefined
  /** Why it was returned. */
  readonly reason: string | undefined
  /** The files that prove it. */
  readonly evidence?: ReactNode
}

const decimal = /^-?\d+(\.\d+)?$/

/** What was typed, as a decimal; what is none yet stays as it is typed, and the checks say so. */
const typed = (text: string): string | null => (text.trim() === '' ? null : text.trim().replace(/,|，/g, ''))

/** One figure: what is asked, the last one, the field or fields for this one, and where it is blank or odd, why. */
export function FigureRow({ asked, entry = emptyEntry, onChange, issue, reason, evidence }: FigureRowProps) {
  const t = useText()
  const set = (changes: Partial<ValueEntry>) => onChange({ ...entry, ...changes })
  const previous = asked.previous
  const isEmpty = entry.value === null && entry.numerator === null && entry.denominator === null
  const explains = issue?.severity === 'explain' || entry.note !== ''
  return (
    <div className="report-figure">
      <div className="report-figure__head">
        <strong>{t(asked.name)}</strong>
        <span className="wp-muted">
          {t('目标', 'Target')} {t(asked.demand)}
          {previous === null
            ? ''
            : ` · ${t('上期', 'Last')}（${t(periodText(previous.period))}） ${lastText(asked, previous.entry, t)}`}
        </span>
        {asked.mayCome ? <span className="wp-muted">{t(mayComeText)}</span> : null}
        {reason === undefined ? null : (
          <p className="report-figure__reason">
            {t('退回意见', 'Returned')}：{reason}
          </p>
        )}
      </div>
      {asked.counted === null ? null : (
        <p className="report-figure__computed">{t(countedText(asked.counted, asked))}</p>
      )}
      {asked.computed ? null : (
        <div className="report-figure__fields">
          <FigureFields asked={asked} entry={entry} set={set} error={issue === undefined ? undefined : t(issue.text)} />
          {isEmpty && (!asked.mayCome || entry.blank !== null) ? (
            <SelectField
              label={t('留空原因', 'Why blank')}
              value={entry.blank ?? ''}
              onChange={(blank) => set({ blank: blank === '' ? null : (blank as BlankReason) })}
              placeholder={t('不留空', 'Not blank')}
              options={Object.entries(blankReasonText).map(([value, text]) => ({ value, label: t(text) }))}
            />
          ) : null}
          {explains ? (
            <TextField
              label={t('说明', 'Note')}
              value={entry.note}
              onChange={(note) => set({ note })}
              maxLength={500}
            />
          ) : null}
        </div>
      )}
      {evidence}
    </div>
  )
}

/** A figure that a module counted, and of which period it is where that is not the report's own. */
function countedText({ value, period }: NonNullable<AskedView['counted']>, { unit, decimals }: AskedView): Text {
  const [figure, of] = [amount(value, unit, decimals), periodText(period)]
  return {
    zh: `由系统根据监测数据或台账计算（${of.zh}）：${figure.zh}，不需填写`,
    en: `Counted from readings or a ledger (${of.en}): ${figure.en}; nothing to fill in`,
  }
}

const mayComeText: Text = {
  zh: '一般由系统计算，本期尚无监测数据或台账。可以先填，也可以留空；数据到后以系统计算为准，填报值保留备查。',
  en: 'Usually counted, but nothing has come for this period. Type it or leave it blank: once counted, that figure holds and what was typed stays on record.',
}

function lastText(asked: AskedView, entry: ValueEntry, t: (text: Text) => string): string {
  if (entry.value === null) return '—'
  if (asked.accumulation === 'milestone')
    return entry.value === '1' ? t({ zh: '已完成', en: 'done' }) : t({ zh: '未完成', en: 'not done' })
  return t(amount(entry.value, asked.unit, asked.decimals + 1))
}

interface FieldsProps {
  readonly asked: AskedView
  readonly entry: ValueEntry
  readonly set: (changes: Partial<ValueEntry>) => void
  readonly error: string | undefined
}

function FigureFields({ asked, entry, set, error }: FieldsProps) {
  const t = useText()
  const name = `value:${asked.key}`
  const put = (part: 'value' | 'numerator' | 'denominator' | 'weight') => (text: string) =>
    set({ [part]: typed(text), ...(text.trim() === '' ? {} : { blank: null }) })
  const unit = t(asked.unit)
  if (asked.accumulation === 'milestone')
    return (
      <RadioGroup
        label={t('完成情况', 'State')}
        name={name}
        across
        error={error}
        value={entry.value ?? ''}
        onChange={(value) => set({ value, blank: null })}
        choices={[
          { value: '0', label: t('未完成', 'Not done') },
          { value: '1', label: t('已完成', 'Done') },
        ]}
      />
    )
  if (asked.hasParts)
    return (
      <>
        <TextField
          label={t('分子', 'Numerator')}
          name={name}
          short
          inputMode="decimal"
          error={error}
          value={entry.numerator ?? ''}
          onChange={put('numerator')}
        />
        <TextField
          label={t('分母', 'Denominator')}
          short
          inputMode="decimal"
          value={entry.denominator ?? ''}
          onChange={put('denominator')}
        />
        <output className="report-figure__rate">{rateText(entry, unit)}</output>
      </>
    )
  const isTotal = asked.accumulation === 'flow' || asked.accumulation === 'incident'
  return (
    <>
      <TextField
        label={isTotal ? t('1 月以来累计', 'Total since January') : t('本期数值', 'This period')}
        name={name}
        short
        inputMode="decimal"
        suffix={unit}
        error={error}
        value={entry.value ?? ''}
        onChange={put('value')}
      />
      {isTotal ? <output className="report-figure__rate">{addedText(asked, entry, t)}</output> : null}
      {asked.accumulation === 'mean' ? (
        <TextField
          label={t('有效天数', 'Covered days')}
          short
          inputMode="numeric"
          value={entry.weight ?? ''}
          onChange={put('weight')}
        />
      ) : null}
    </>
  )
}

function rateText({ numerator, denominator }: ValueEntry, unit: string): string {
  if (numerator === null || denominator === null || !decimal.test(numerator) || !decimal.test(denominator)) return ''
  return Number(denominator) > 0 ? `= ${big(numerator).times(100).div(denominator).round(2).toFixed()}${unit}` : ''
}

function addedText({ totalBefore, unit }: AskedView, { value }: ValueEntry, t: (text: Text) => string): string {
  if (value === null || !decimal.test(value)) return ''
  const added = amount(big(value).minus(totalBefore ?? 0), unit, 4)
  return t({ zh: `本期新增 ${added.zh}`, en: `${added.en} in this period` })
}
