import { useText } from '@workpoints/core/web'
import { Checkbox } from '@workpoints/ui/checkbox'
import { Section } from '@workpoints/ui/section'
import { TextArea } from '@workpoints/ui/text-area'
import type { Content } from '../content.ts'
import { periodText } from '../round.ts'
import type { Submission } from './reporting-data.ts'
import { TakeOver } from './take-over.tsx'

export interface ReportTextsProps {
  readonly content: Content
  readonly last: Submission['last']
  readonly unchangedRun: number
  readonly isCorrection: boolean
  readonly reasons: ReadonlyMap<string, string>
  readonly onChange: (field: string, value: unknown) => void
}

/** The three texts with the last round's beside them, and "no change" in one click. */
export function ReportTexts({ content, last, unchangedRun, isCorrection, reasons, onChange }: ReportTextsProps) {
  const t = useText()
  const texts = [
    { field: 'progress', label: t('工作进展', 'Progress'), rows: 5 },
    { field: 'problems', label: t('存在问题', 'Problems'), rows: 3 },
    { field: 'next', label: t('下步打算', 'Next steps'), rows: 3 },
  ] as const
  const isUnchanged = content.unchanged !== null
  return (
    <Section title={t('文字', 'Words')}>
      {isCorrection ? null : (
        <Checkbox
          label={t('本月无变化', 'No change this month')}
          hint={t(
            '数值沿用上期；比率和均值仍需填写当月数',
            'Figures go on; rates and means of the month are still asked',
          )}
          checked={isUnchanged}
          onChange={(checked) => onChange('unchanged', checked ? { reason: '' } : null)}
        />
      )}
      {isUnchanged ? (
        <TextArea
          label={t('无变化的原因', 'Why nothing changed')}
          name="unchanged"
          required={unchangedRun > 0}
          rows={2}
          maxLength={300}
          hint={
            unchangedRun > 0
              ? t(
                  `已连续 ${unchangedRun} 期无变化，须写明原因`,
                  `${unchangedRun} rounds without change: a reason is needed`,
                )
              : t('首期可不填', 'Not needed the first time')
          }
          value={content.unchanged?.reason ?? ''}
          onChange={(reason) => onChange('unchanged', { reason })}
        />
      ) : (
        texts.map(({ field, label, rows }) => (
          <div key={field} className="report-text">
            <TextArea
              label={label}
              name={field}
              required={field === 'progress'}
              rows={rows}
              maxLength={4000}
              error={reasons.has(field) ? `${t('退回意见', 'Returned')}：${reasons.get(field)}` : undefined}
              value={content[field]}
              onChange={(text) => onChange(field, text)}
            />
            {last === null || last.content[field] === '' ? null : (
              <aside className="report-text__last">
                <p className="wp-muted">
                  {t(`上期（${periodText(last.period).zh}）`, `Last time (${periodText(last.period).en})`)}
                  <TakeOver onClick={() => onChange(field, last.content[field])}>{t('沿用', 'Use it')}</TakeOver>
                </p>
                <p>{last.content[field]}</p>
              </aside>
            )}
          </div>
        ))
      )}
    </Section>
  )
}
