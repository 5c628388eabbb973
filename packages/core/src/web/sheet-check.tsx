import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { type SentFile, saveFile } from '@workpoints/ui/saved-file'
import { Section } from '@workpoints/ui/section'
import type { ReactNode } from 'react'
import type { Text } from '../index.ts'
import { useText } from './language.tsx'
import './sheet-check.css'

/** What would become of a row. */
export type RowFate = 'new' | 'changed' | 'same' | 'refused'

export const fateText: Readonly<Record<RowFate, Text>> = {
  new: { zh: '新增', en: 'New' },
  changed: { zh: '更新', en: 'Changed' },
  same: { zh: '无变化', en: 'Same' },
  refused: { zh: '有误', en: 'Refused' },
}

/** Refused rows first, each part in the order of the sheet. */
export const refusedFirst = <Row extends { readonly row: number }>(
  rows: readonly Row[],
  isRefused: (row: Row) => boolean,
): readonly Row[] => rows.toSorted((a, b) => Number(isRefused(b)) - Number(isRefused(a)) || a.row - b.row)

export interface SheetCheckProps {
  readonly counts: Readonly<Record<RowFate, number>>
  readonly faultCount: number
  /** The sheet with what is wrong written into it. */
  readonly marked: SentFile | null
  /** Columns that are not imported. */
  readonly extra?: readonly string[] | undefined
  /** A number of what the rows are: 3 行, 3 个单位. */
  readonly amount: (count: number) => Text
  /** What the import does beside. */
  readonly note?: ReactNode
  readonly busy: boolean
  /** Why the import itself was refused. */
  readonly failure: ReactNode
  readonly onCommit: () => void
  /** The rows. */
  readonly children: ReactNode
}

/** What a sheet would do, before it does it: what is wrong with it and the marked copy, or the button that takes all of it over. */
export function SheetCheck({ counts, faultCount, extra = [], failure, children, ...own }: SheetCheckProps) {
  const t = useText()
  return (
    <div className="sheet-check">
      <Section
        title={t('检查结果', 'What was found')}
        note={counts.new + counts.changed + counts.same + counts.refused}
      >
        {faultCount > 0 ? (
          <Refused refused={counts.refused} faultCount={faultCount} marked={own.marked} />
        ) : (
          <Fine counts={counts} {...own} />
        )}
        {extra.length === 0 ? null : (
          <p className="wp-muted">{t(`不导入的列：${extra.join('、')}`, `Columns left aside: ${extra.join(', ')}`)}</p>
        )}
        {failure}
        {children}
      </Section>
    </div>
  )
}

interface RefusedProps extends Pick<SheetCheckProps, 'faultCount' | 'marked'> {
  readonly refused: number
}

function Refused({ refused, faultCount, marked }: RefusedProps) {
  const t = useText()
  return (
    <div role="alert">
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
          `${refused} 行有误，共 ${faultCount} 处，改正前一行也不导入。标注的文件就是您的原表，有误的格已标红，原因在最后一列。`,
          `${faultCount} cells in ${refused} rows are refused; nothing is imported until they are corrected. The marked file is your own, with the reasons in its last column.`,
        )}
      </Banner>
    </div>
  )
}

function Fine({ counts, amount, note, busy, onCommit }: Omit<SheetCheckProps, 'failure' | 'children' | 'faultCount'>) {
  const t = useText()
  const work = counts.new + counts.changed
  const said = [
    ...(counts.new === 0 ? [] : [t(`新增 ${amount(counts.new).zh}`, `${counts.new} new`)]),
    ...(counts.changed === 0 ? [] : [t(`更新 ${amount(counts.changed).zh}`, `${counts.changed} changed`)]),
    ...(counts.same === 0 ? [] : [t(`${amount(counts.same).zh}没有变化`, `${counts.same} as they are`)]),
  ]
  return (
    <>
      <Banner
        action={
          <Button kind="primary" busy={busy} disabled={work === 0} onClick={onCommit}>
            {t(`导入 ${amount(work).zh}`, `Import ${amount(work).en}`)}
          </Button>
        }
      >
        <output>{`${t('没有错误：', 'No errors: ')}${said.join(t('，', ', '))}${t('。', '.')}`}</output>
      </Banner>
      {note === undefined ? null : <p className="wp-statement">{note}</p>}
    </>
  )
}

export interface FaultListProps {
  /** Each with the title of its column, where it is of one. */
  readonly faults: readonly { readonly column: string | undefined; readonly text: Text }[]
}

/** What is wrong with a row. */
export function FaultList({ faults }: FaultListProps) {
  const t = useText()
  return (
    <ul className="sheet-faults">
      {faults.map(({ column, text }) => (
        <li key={`${column} ${text.zh}`}>
          {column === undefined ? '' : `${column}${t('：', ': ')}`}
          {t(text)}
        </li>
      ))}
    </ul>
  )
}
