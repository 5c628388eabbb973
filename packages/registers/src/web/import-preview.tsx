import type { Text } from '@workpoints/core'
import { Failure, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { saveFile } from '@workpoints/ui/saved-file'
import { Section } from '@workpoints/ui/section'
import type { Register } from '../register.ts'
import type { SheetPreview } from './register-data.ts'

export interface ImportPreviewProps {
  readonly register: Register
  readonly preview: SheetPreview
  readonly busy: boolean
  readonly error: unknown
  readonly onCommit: () => void
}

const fates: Readonly<Record<SheetPreview['rows'][number]['fate'], Text>> = {
  new: { zh: '新增', en: 'New' },
  changed: { zh: '更新', en: 'Changed' },
  same: { zh: '无变化', en: 'Same' },
  refused: { zh: '有误', en: 'Refused' },
}

/** What a file would do: refused cells with their reasons in place, and the button that takes all of it over. */
export function ImportPreview({ register, preview, busy, error, onCommit }: ImportPreviewProps) {
  const t = useText()
  const { counts, faultCount, marked, extra } = preview
  const work = counts.new + counts.changed
  return (
    <Section title={t('检查结果', 'What was found')} note={counts.total}>
      {faultCount > 0 ? (
        <Banner
          kind="danger"
          action={
            marked === null ? null : (
              <Button size="s" onClick={() => saveFile(marked)}>
                {t('下载标注的文件', 'Download the marked file')}
              </Button>
            )
          }
        >
          {t(
            `${counts.refused} 行有误，共 ${faultCount} 处，改正前一行也不导入。标注的文件就是您的原表，有误的格已标红，原因在最后一列。`,
            `${faultCount} cells in ${counts.refused} rows are refused; nothing is imported until they are corrected. The marked file is your own, with the reasons in its last column.`,
          )}
        </Banner>
      ) : (
        <Banner>
          {t(
            `没有错误：新增 ${counts.new} 行，更新 ${counts.changed} 行，${counts.same} 行没有变化。`,
            `No errors: ${counts.new} new, ${counts.changed} changed, ${counts.same} as they are.`,
          )}
        </Banner>
      )}
      {extra.length === 0 ? null : (
        <p className="wp-muted">
          {t(`不导入的列：${extra.join('、')}`, `Columns that are left aside: ${extra.join(', ')}`)}
        </p>
      )}
      {faultCount > 0 ? null : (
        <p className="register-after">
          <Button kind="primary" busy={busy} disabled={work === 0} onClick={onCommit}>
            {t(`导入 ${work} 行`, `Import ${work} rows`)}
          </Button>
        </p>
      )}
      <Failure error={error} />
      <PreviewTable register={register} preview={preview} />
    </Section>
  )
}

/** Wide sheets are scrolled by the keyboard too. */
const scrolled = { tabIndex: 0 } as const

function PreviewTable({ register, preview: { rows, faults } }: Pick<ImportPreviewProps, 'register' | 'preview'>) {
  const t = useText()
  const byRow = Map.groupBy(faults, ({ row }) => row)
  const fields = register.fields.filter(({ key }) => rows.some(({ cells }) => cells[key] !== undefined))
  const ordered = rows.toSorted((a, b) => Number(b.fate === 'refused') - Number(a.fate === 'refused') || a.row - b.row)
  return (
    <section className="register-preview" aria-label={t('表中各行', 'Rows of the sheet')} {...scrolled}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('行', 'Row')}</th>
            <th scope="col">{t('结果', 'Result')}</th>
            {fields.map(({ key, title }) => (
              <th key={key} scope="col">
                {t(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ row, fate, cells }) => {
            const own = byRow.get(row) ?? []
            const whole = own.filter(({ column }) => column === null || !fields.some(({ key }) => key === column))
            return (
              <tr key={row}>
                <th scope="row">{row}</th>
                <td className={fate === 'refused' ? 'register-preview__fault' : undefined}>
                  {t(fates[fate])}
                  {whole.map(({ text }) => (
                    <small key={text.zh}>{t(text)}</small>
                  ))}
                </td>
                {fields.map(({ key }) => {
                  const wrong = own.filter(({ column }) => column === key)
                  return (
                    <td key={key} className={wrong.length > 0 ? 'register-preview__fault' : undefined}>
                      {cells[key]}
                      {wrong.map(({ text }) => (
                        <small key={text.zh}>{t(text)}</small>
                      ))}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
