import { AppLink, chinaTime, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { fileSize } from '@workpoints/ui/file-zone'
import { Icon } from '@workpoints/ui/icon'
import { IconButton } from '@workpoints/ui/icon-button'
import { useState } from 'react'
import { EvidencePreview, evidenceHref } from './evidence-preview.tsx'
import { fieldName } from './field-names.ts'
import type { EvidenceItem, Submission } from './reporting-data.ts'
import './evidence.css'

export interface EvidenceListProps {
  /** The report that they prove. */
  readonly submission: Pick<Submission, 'id' | 'asked'>
  readonly items: readonly EvidenceItem[]
  /** What the files prove, for who hears the page. */
  readonly label: string
  readonly onRemove?: ((item: EvidenceItem) => void) | undefined
}

/** Files with a small picture each, to be looked at, saved, and in a form taken out. */
export function EvidenceList({ submission, items, label, onRemove }: EvidenceListProps) {
  const [shown, setShown] = useState<EvidenceItem | null>(null)
  if (items.length === 0) return null
  return (
    <>
      <ul className="evidence-list" aria-label={label}>
        {items.map((item) => (
          <EvidenceLine
            key={item.id}
            submission={submission}
            item={item}
            onShow={() => setShown(item)}
            onRemove={onRemove}
          />
        ))}
      </ul>
      <EvidencePreview item={shown} onClose={() => setShown(null)} />
    </>
  )
}

interface LineProps extends Pick<EvidenceListProps, 'submission' | 'onRemove'> {
  readonly item: EvidenceItem
  readonly onShow: () => void
}

function EvidenceLine({ submission, item, onShow, onRemove }: LineProps) {
  const t = useText()
  return (
    <li className="evidence-item">
      {item.preview ? (
        <button
          type="button"
          className="evidence-item__look"
          onClick={onShow}
          aria-label={t(`预览 ${item.name}`, `Look at ${item.name}`)}
        >
          <Thumbnail item={item} />
        </button>
      ) : (
        <Thumbnail item={item} />
      )}
      <div className="evidence-item__words">
        <span className="evidence-item__name">{item.name}</span>
        <span className="wp-muted">
          {fileSize(item.bytes)} · {item.addedBy} · {chinaTime(item.addedAt)}
          {item.lastVersion === null
            ? ''
            : t(` · 第 ${item.lastVersion} 稿后移除`, ` · taken out after version ${item.lastVersion}`)}
        </span>
        <OtherUses others={item.others} report={submission} />
      </div>
      <div className="evidence-item__actions">
        {item.preview ? (
          <Button size="s" kind="quiet" onClick={onShow}>
            {t('预览', 'Look')}
          </Button>
        ) : null}
        <a
          className="wp-button wp-button--s wp-button--quiet"
          href={evidenceHref(item)}
          download
          aria-label={t(`下载 ${item.name}`, `Download ${item.name}`)}
        >
          {t('下载', 'Download')}
        </a>
        {onRemove !== undefined && item.can.includes('remove') ? (
          <IconButton
            icon="close"
            label={t(`移除 ${item.name}`, `Take ${item.name} out`)}
            onClick={() => onRemove(item)}
          />
        ) : null}
      </div>
    </li>
  )
}

/** Pictures as themselves, made small by the browser; of others what they are. */
function Thumbnail({ item }: { readonly item: EvidenceItem }) {
  if (item.kind === 'picture' && item.preview)
    return (
      <img
        className="evidence-item__thumb"
        src={`${evidenceHref(item)}?preview`}
        alt=""
        loading="lazy"
        decoding="async"
      />
    )
  return (
    <span className="evidence-item__thumb evidence-item__thumb--kind">
      <Icon name="document" />
      <small>{item.format.toUpperCase()}</small>
    </span>
  )
}

interface OtherUsesProps extends Pick<EvidenceItem, 'others'> {
  readonly report: EvidenceListProps['submission']
}

/** The same file proves something else as well: for people to look at, never blame. */
function OtherUses({ others, report }: OtherUsesProps) {
  const t = useText()
  if (others.length === 0) return null
  const here = (field: string | null) => {
    const name = fieldName(field ?? '', report.asked)
    return t(`本填报的“${name.zh}”`, `${name.en}, in this report`)
  }
  return (
    <span className="evidence-item__others">
      {t('同一文件另用于：', 'The same file is used for: ')}
      {others.map(({ submission, field, text }, index) => (
        <span key={`${submission}/${field}`}>
          {index === 0 ? '' : t('；', '; ')}
          {submission === report.id ? (
            here(field)
          ) : submission === null ? (
            t(text)
          ) : (
            <AppLink href={`/report/${submission}`}>{t(text)}</AppLink>
          )}
        </span>
      ))}
    </span>
  )
}
