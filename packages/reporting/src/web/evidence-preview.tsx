import { useText } from '@workpoints/core/web'
import { ButtonLink } from '@workpoints/ui/button'
import { Dialog } from '@workpoints/ui/dialog'
import type { EvidenceItem } from './reporting-data.ts'

/** Where a file is fetched from. */
export const evidenceHref = ({ id }: Pick<EvidenceItem, 'id'>): string => `/api/evidence/${id}`

/** A picture, a PDF or a video, looked at without leaving the page. */
export function EvidencePreview({
  item,
  onClose,
}: {
  readonly item: EvidenceItem | null
  readonly onClose: () => void
}) {
  const t = useText()
  return (
    <Dialog
      open={item !== null}
      onClose={onClose}
      title={item?.name ?? ''}
      closeLabel={t('关闭', 'Close')}
      actions={item === null ? null : <ButtonLink href={evidenceHref(item)}>{t('下载', 'Download')}</ButtonLink>}
    >
      {item === null ? null : <Shown item={item} />}
    </Dialog>
  )
}

function Shown({ item }: { readonly item: EvidenceItem }) {
  const address = `${evidenceHref(item)}?preview`
  if (item.kind === 'picture') return <img className="evidence-preview" src={address} alt={item.name} />
  if (item.kind === 'video')
    return (
      <video className="evidence-preview" src={address} controls aria-label={item.name}>
        <track kind="captions" />
      </video>
    )
  return <iframe className="evidence-preview evidence-preview--page" src={address} title={item.name} />
}
