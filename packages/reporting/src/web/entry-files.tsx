import { Failure, useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { EvidenceZone } from './evidence-zone.tsx'
import { useEntryFiles } from './use-evidence.ts'
import { useEvidenceRemoval } from './use-evidence-removal.tsx'

/** The files of a row of a register: to be looked at, saved, and by who may change the row added and taken off. */
export default function EntryFiles({ entry, label }: { readonly entry: string; readonly label: string }) {
  const t = useText()
  const files = useEntryFiles(entry)
  const { remove, region } = useEvidenceRemoval(files)
  return (
    <Section title={t('佐证材料', 'Files')} note={files.items.length} level={3}>
      <Failure error={files.error} />
      {files.items.length === 0 && files.queue.length === 0 && !files.editable ? (
        <p className="wp-muted">{t('没有佐证材料', 'No files')}</p>
      ) : null}
      <EvidenceZone
        submission={{ id: entry, asked: [] }}
        evidence={files}
        field="entry"
        name={label}
        onRemove={remove}
      />
      {region}
    </Section>
  )
}
