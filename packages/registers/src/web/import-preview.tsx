import { Failure, fateText, refusedFirst, SheetCheck, useText } from '@workpoints/core/web'
import type { Register } from '../register.ts'
import type { SheetPreview } from './register-data.ts'

export interface ImportPreviewProps {
  readonly register: Register
  readonly preview: SheetPreview
  readonly busy: boolean
  readonly error: unknown
  readonly onCommit: () => void
}

/** What a file would do: refused cells with their reasons in place, and the button that takes all of it over. */
export function ImportPreview({ register, preview, error, ...own }: ImportPreviewProps) {
  return (
    <SheetCheck
      {...preview}
      {...own}
      amount={(count) => ({ zh: `${count} 行`, en: `${count} rows` })}
      failure={<Failure error={error} />}
    >
      <PreviewTable register={register} preview={preview} />
    </SheetCheck>
  )
}

/** Wide sheets are scrolled by the keyboard too. */
const scrolled = { tabIndex: 0 } as const

function PreviewTable({ register, preview: { rows, faults } }: Pick<ImportPreviewProps, 'register' | 'preview'>) {
  const t = useText()
  const byRow = Map.groupBy(faults, ({ row }) => row)
  const fields = register.fields.filter(({ key }) => rows.some(({ cells }) => cells[key] !== undefined))
  const ordered = refusedFirst(rows, ({ fate }) => fate === 'refused')
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
                  {t(fateText[fate])}
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
