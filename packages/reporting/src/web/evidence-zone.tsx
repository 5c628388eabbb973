import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { FileZone, fileSize } from '@workpoints/ui/file-zone'
import { fileFault } from '../evidence.ts'
import { evidenceEndings } from '../evidence-format.ts'
import { EvidenceList, type EvidenceListProps } from './evidence-list.tsx'
import type { Sending } from './evidence-queue.ts'
import type { EvidenceItem } from './reporting-data.ts'
import type { Evidence } from './use-evidence.ts'

export interface EvidenceZoneProps {
  readonly submission: EvidenceListProps['submission']
  readonly evidence: Evidence
  readonly field: string
  /** What the files prove, in words. */
  readonly name: string
  readonly onRemove: (item: EvidenceItem) => void
}

/** The files of one figure or of the whole report: those that are there, those on their way, and room for more. */
export function EvidenceZone({ submission, evidence, field, name, onRemove }: EvidenceZoneProps) {
  const t = useText()
  const label = t(`“${name}”的佐证材料`, `Files that prove ${name}`)
  const sending = evidence.queue.filter((one) => one.field === field)
  return (
    <div className="evidence-zone">
      <EvidenceList
        submission={submission}
        items={evidence.items.filter((one) => one.field === field)}
        label={label}
        onRemove={onRemove}
      />
      {sending.length === 0 ? null : (
        <ul className="evidence-list" aria-label={t(`正在上传：${name}`, `On their way: ${name}`)}>
          {sending.map((one) => (
            <SendingLine key={one.key} sending={one} evidence={evidence} />
          ))}
        </ul>
      )}
      {evidence.editable ? (
        <FileZone
          label={t(`为“${name}”添加佐证材料`, `Add files that prove ${name}`)}
          chooseLabel={t('添加佐证', 'Add files')}
          dropLabel={t('或将文件拖到这里，可一次多个', 'or drop files here, several at once')}
          accept={evidenceEndings}
          onFiles={(files) => evidence.add(field, files)}
        />
      ) : null}
    </div>
  )
}

function SendingLine({ sending, evidence }: { readonly sending: Sending; readonly evidence: Evidence }) {
  const t = useText()
  const { key, name, file, sent, state, reason } = sending
  const percent = file.size === 0 ? 0 : Math.min(100, Math.round((sent * 100) / file.size))
  // What its name or size keeps out is kept out again.
  const mayRetry = state === 'lost' || (state === 'refused' && fileFault(file) === null)
  return (
    <li className="evidence-item">
      <div className="evidence-item__words">
        <span className="evidence-item__name">{name}</span>
        {state === 'refused' ? (
          <span className="evidence-item__fault" role="alert">
            {reason === null ? '' : t(reason)}
          </span>
        ) : (
          <>
            <progress max={100} value={percent} aria-label={t(`${name} 的上传进度`, `Progress of ${name}`)} />
            <span className="wp-muted" aria-live="polite">
              {state === 'lost'
                ? t(
                    '网络中断，恢复后自动续传；文件仍在本页',
                    'The network is lost; it goes again by itself, keep this page open',
                  )
                : state === 'waiting'
                  ? t('等待上传', 'Waiting')
                  : percent === 100
                    ? t('正在检查和保存', 'Being looked at and kept')
                    : `${percent}% · ${fileSize(file.size)}`}
            </span>
          </>
        )}
      </div>
      <div className="evidence-item__actions">
        {mayRetry ? (
          <Button size="s" onClick={() => evidence.retry(key)}>
            {t('重试', 'Try again')}
          </Button>
        ) : null}
        <Button
          size="s"
          kind="quiet"
          aria-label={t(`取消 ${name}`, `Cancel ${name}`)}
          onClick={() => evidence.cancel(key)}
        >
          {state === 'refused' ? t('知道了', 'Dismiss') : t('取消', 'Cancel')}
        </Button>
      </div>
    </li>
  )
}
